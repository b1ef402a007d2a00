"""Everything on record about one aduan, put together for a page or a paper."""
