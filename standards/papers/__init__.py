"""Papers as PDF: a dataclass says what stands on one, the `.typ` file beside it how. Pure.

Each is a `Paper`: fill it and ask `pdf()`. A paper may hold personal data, so nothing here is
logged and no error repeats what stood in it.
"""
