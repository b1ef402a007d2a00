"""The demo: invented officers and aduan, so that desk and figures can be seen working.

What happens stands in `fixtures/demo/`, one file a Biro; here it is read and played through the
verbs, each at its moment in the past, so that ledger, rounds and deadlines are what officers would
have made of it. Never in production.
"""
