"""Papers that signed-in staff hand in: what is taken, where it lies."""
