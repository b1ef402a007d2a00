"""Evidence: what happens to a file between the upload and the download.

`receiving` bounds what is read of an upload; `cleaning.clean` looks at size, name and first bytes
and has the rest done in a child process (`child`), where `pictures` and `documents` make a new file
of what can be seen in the old one.
`store` keeps the bytes under a random name, `keeping` has their row written, `serving` sends them,
`sweeping` removes what a crash left behind. What the child imports knows no Django.
"""
