"""The papers about aduan, all under one letterhead; each is a `standards.papers.paper.Paper`.

Pure. A paper holds personal data, so nothing here is logged and no error repeats what stood in it.
"""
