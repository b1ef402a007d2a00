"""How complainants follow their own aduan: the way in, what they see, what they can do."""
