"""Where a second person reads, returns, approves and sets an edition."""
