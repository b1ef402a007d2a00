"""Fault stories: what citizens were told is kept, whatever falls over while they are told it.

Run by `python -m bench.faults`. Everything is real but the citizens: the server, the database with
all its safety on, the commands. `citizens` file and note what was acknowledged, `ground` is a
portal with its database, `verdicts` compares what is stored with what was told; each story is a
file.
"""
