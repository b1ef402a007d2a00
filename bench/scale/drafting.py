"""Drafts of aduan that lack nothing but the last click; prints their tokens as JSON.

Run as `python -m bench.scale.drafting 1000` in the environment of the measured server.
"""

import json
import sys

import django


def main() -> None:
    """As many drafts as the first argument says, each about a service, with name and mail."""
    django.setup()
    from django.utils import timezone

    from complaints.filing import drafts
    from complaints.filing.cookie import new_token
    from complaints.filing.drafts import Draft

    at, tokens = timezone.now(), []
    for number in range(int(sys.argv[1])):
        answers = {
            "service": "1.5",
            "story": f"Aduan uji {number}: petugas loket meminta saya kembali tiga kali. " * 4,
            "identity": "pengelola",
            "name": "Budi Santoso",
            "address": "Jalan Merdeka 5, Pontianak",
            "email": f"budi{number}@contoh.id",
            "by_email": "on",
        }
        tokens.append(drafts.keep(Draft(new_token()), answers, at=at).token)
    print(json.dumps(tokens))


if __name__ == "__main__":
    main()
