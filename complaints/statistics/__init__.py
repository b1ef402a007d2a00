"""The monthly figures: counted by written definitions, protected where small, frozen, published.

UU 25/2009 Pasal 37 ayat (3) wants statistics of the complaints. Nothing public is ever computed
live: pages show what `closing` froze.
"""
