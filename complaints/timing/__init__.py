"""Working time, tiers, the clock that counts by them, and its dates in words. Pure."""
