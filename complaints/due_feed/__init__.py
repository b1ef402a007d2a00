"""The deadlines of an officer's aduan for the officer's own calendar, at a secret address."""
