"""The forms about aduan, and the fields that they are made of."""
