"""Papers as PDF: one dataclass and one `.typ` file a paper, all under the same letterhead. Pure.

Each is a `Paper`: fill it and ask `pdf()`. A paper holds personal data, so nothing here is logged
and no error repeats what stood in it.
"""
