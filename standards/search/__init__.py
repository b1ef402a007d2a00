"""The search engine: pure functions over texts in memory, the same on every database.

`index.Index` is the door: it is built from documents and synonyms and answers queries.
"""
