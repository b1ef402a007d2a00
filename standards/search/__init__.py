"""The search engine: pure functions over postings, the same on every database.

`ranking.search` is the door. It asks a `store.Store`, of which `index.Index` is the one in memory.
"""
