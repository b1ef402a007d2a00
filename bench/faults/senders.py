"""A process that attaches pictures to aduan without end; made to be killed."""

import io
import time
from itertools import count

import django


def main() -> None:
    """A new picture for the newest aduan, again and again."""
    django.setup()
    from django.utils import timezone
    from PIL import Image

    from complaints import actions
    from complaints.access import COMPLAINANT
    from complaints.evidence import keeping
    from complaints.models import Complaint

    for number in count():
        complaint = Complaint.objects.last()
        picture = io.BytesIO()
        Image.new("RGB", (64, 64), (number % 256, number // 256 % 256, 90)).save(picture, "JPEG")
        picture.seek(0)
        try:
            if complaint:
                with keeping.kept(picture, name="foto.jpg") as file:
                    file.attach_to(complaint, by=COMPLAINANT, at=timezone.now())
        except actions.Refused:
            pass
        time.sleep(0.05)


if __name__ == "__main__":
    main()
