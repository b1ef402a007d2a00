"""Looking through the standards in force: search, facets, the list."""
