"""The workshop as one of the cast meets it: addresses, and a client that is signed in."""

from django.test import Client
from django.urls import reverse

from standards.models import Edition
from tests.standards.cast import person


def signed_in(name: str) -> Client:
    """One of the cast in the workshop."""
    client = Client()
    client.force_login(person(name))
    return client


def address(page: str, edition: Edition) -> str:
    """Where a page of the workshop about an edition stands, by its name without `workshop_`."""
    return reverse(f"admin:workshop_{page}", args=[edition.pk])
