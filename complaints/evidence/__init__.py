"""Evidence: what happens to a file between the upload and the download.

`cleaning.clean` looks at size, name and first bytes and has the rest done in a child process
(`child`), where `pictures` and `documents` make a new file of what can be seen in the old one.
`store` keeps the bytes under a random name, `serving` sends them; only these two know Django.
"""
