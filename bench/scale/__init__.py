"""The portal at a hundred, ten thousand and a hundred thousand services, and ten aduan for each.

Run by `python -m bench.scale`. `services` and `bench.aduan` make the data, `ground` the database
and the server's ways, `pages` says what is asked, `measuring` how long it takes, `filing` how many
aduan a second are taken without a loss, `table` what is printed and which bars hold.
"""
