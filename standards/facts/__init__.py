"""Facts read out of the wording of a standard, one module per fact. Pure: text in, facts out."""
