"""The public pages about standards, one file per noun."""
