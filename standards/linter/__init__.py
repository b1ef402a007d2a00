"""The linter: what a careful civil servant would notice in a standard. Pure.

`subject` is what is looked at, `finding` what is found, `rules` the table of all rules, each a
small function in a file of its kind; `checking` runs them. Loading standards out of the database,
waivers and pages are outside this package.
"""
