"""How good the linter is, told from the labels (docs/linter.md)."""
