"""Running the portal: what it does when something under it fails, and what it tells operators."""
