"""Addresses of the API."""

from django.urls import URLPattern, path, re_path

from totjerecht.api import pages
from totjerecht.api.edge import at_the_edge
from totjerecht.api.operations import api

app_name = "api"


def _operations() -> list[URLPattern]:
    """The addresses of the operations, each behind the edge; the page at the root is ours, not the library's."""
    found = [pattern for pattern in api.urls[0] if isinstance(pattern, URLPattern) and pattern.name != "api-root"]
    for pattern in found:
        pattern.callback = at_the_edge(pattern.callback)
    return found


urlpatterns = [
    path("", pages.docs, name="docs"),
    *_operations(),
    re_path(r"^(?P<rest>[\s\S]*)$", at_the_edge(pages.nowhere)),
]
