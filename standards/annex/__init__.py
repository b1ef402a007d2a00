"""A decree and its annex as documents, set from the records (`documents`) and read back. Pure."""
