"""Open311 GeoReport v2: programs of other institutions file aduan and follow them, by a key.

The specification is http://wiki.open311.org/GeoReport_v2; where it leaves a choice, or the rules of
an aduan leave none, docs/open311.md says what we do.
"""
