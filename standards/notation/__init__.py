"""The decree's notation: outlines, flow charts, and what changed between two texts. Pure."""
