"""The API: what other rooms may use of it.

``/api/v1/`` reads case files (``rechten-case/1``) and gives answers, questions, receipts and the catalogue of the law.
It has no tables and keeps nothing, so there is little to ask of it: ``open_api()`` is its description (OpenAPI 3.1) and
``docs_url()`` the address of the page for people.
"""

from django.urls import reverse

from totjerecht.api.openapi import open_api

__all__ = ["docs_url", "open_api"]


def docs_url() -> str:
    """The address of the documentation."""
    return reverse("api:docs")
