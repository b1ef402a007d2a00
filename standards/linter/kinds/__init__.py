"""The rules, one file a kind; importing this package enters them all into the table."""
