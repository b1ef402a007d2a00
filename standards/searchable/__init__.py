"""Search and lists fed from tables: documents of editions, their postings, groups of services."""
