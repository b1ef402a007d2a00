"""The forms of the steps: what an officer fills in, with fields named as the verbs want them."""
