"""Filing an aduan as a citizen: a few short pages, each kept on the server until it is sent.

`cookie` knows who comes back, `drafts` what was typed, `steps` which page is next, `review` what is
read once more, `sending` what is stored, `receipts` what the citizen takes home.
"""
