"""The public calculator of deadlines: its form, its address, and what it counts."""
