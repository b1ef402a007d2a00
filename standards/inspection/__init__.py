"""What the linter finds in the database: loaded, kept in memory, told as lists and as a board."""
