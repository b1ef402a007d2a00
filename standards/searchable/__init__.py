"""The search fed from the database: documents out of editions, and postings kept in tables."""
