"""Speed of the portal beside a bare Django page, on one machine in one run (`make bench`)."""
