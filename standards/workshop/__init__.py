"""The workshop: the pages on which standards are written and reviewed, inside Django admin.

`pages` is the door that all share, `urls` the table of the pages, `stepping` one view for every
step that takes a short form. What a step does stands in `standards.actions`, who may take it in
`standards.access`.
"""
