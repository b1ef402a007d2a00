"""The officers' desk: what is due, one aduan with its steps, and logging for a complainant."""
