"""What became of tokens that were sent; prints JSON. Run as `python -m bench.scale.stored FILE`."""

import json
import sys
from pathlib import Path

import django


def main() -> None:
    """How many were filed, and how many numbers of their years are missing or given twice."""
    django.setup()
    from complaints.actions.filing import fingerprint
    from complaints.models import Complaint, NumberSeries

    tokens = json.loads(Path(sys.argv[1]).read_text())
    filed = Complaint.objects.filter(filing__in=[fingerprint(token) for token in tokens])
    numbers = sum(series.last for series in NumberSeries.objects.all())
    print(json.dumps({"found": filed.count(), "gaps": abs(numbers - Complaint.objects.count())}))


if __name__ == "__main__":
    main()
