"""One phrase changed in many standards at once."""
