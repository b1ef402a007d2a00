"""A draft shown to others: discussions with the public, preview addresses."""
