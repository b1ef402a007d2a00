"""The pages about complaints, one file per noun."""
