"""The catalogue in the European vocabulary for public services (CPSV-AP 3), as JSON-LD."""
