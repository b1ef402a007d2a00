"""The accounts of staff: signing in, what may be tried how often, sessions."""
