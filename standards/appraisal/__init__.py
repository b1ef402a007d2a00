"""Keeping standards true: when evaluations and reviews fall due, and who is reminded."""
