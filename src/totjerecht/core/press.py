"""The helper process that makes PDFs: reads pages from its input, writes PDFs to its output, one after the other.

Started as ``python -m totjerecht.core.press``. It knows nothing but the page it gets: no Django, no database, no
network (whatever a page asks for, it may only have the style sheets of this list). So a page that takes too long
or too much memory is stopped with the process, and the site goes on.

A message is 8 bytes of length (big-endian) and then its bytes; an answer has one byte before that: ``K`` for a PDF,
``N`` when the libraries of the system are missing, ``E`` for anything else that failed.
"""

from __future__ import annotations

import resource
import struct
import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

#: Where pages find their own files: ``paper:paper.css``.
SCHEME = "paper:"
#: What may be asked for: its package, its place there, and its type. Nothing else is ever opened.
SHIPPED = {
    "paper.css": ("totjerecht.paper", "static/paper/paper.css", "text/css"),
    "receipt.css": ("totjerecht.access", "static/access/receipt.css", "text/css"),
    "card.css": ("totjerecht.access", "static/access/card.css", "text/css"),
    "toets.css": ("totjerecht.policy_lab", "static/policy_lab/toets.css", "text/css"),
}
#: Most memory of the process, in bytes.
MOST_MEMORY = 1536 * 1024 * 1024
LENGTH = struct.Struct(">Q")


class NotShippedError(ValueError):
    """A page asked for something that is not on the list."""


def shipped(url: str) -> tuple[bytes, str]:
    """The bytes and the type of one of our own files. Raises NotShippedError for every other address."""
    name = url.removeprefix(SCHEME)
    if not url.startswith(SCHEME) or name not in SHIPPED:
        raise NotShippedError
    package, place, kind = SHIPPED[name]
    return (files(package) / place).read_bytes(), kind


def pdf_maker() -> Callable[[str], bytes]:
    """What makes a tagged PDF of a page. Raises OSError or ImportError where libraries of the system are missing."""
    from weasyprint import HTML
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OnlyShipped(URLFetcher):  # type: ignore[misc]  # the library has no types
        """Gives our own files, and stops the rendering at any other address."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            """One of our files."""
            try:
                content, kind = shipped(url)
            except NotShippedError as error:
                raise FatalURLFetchingError from error
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    fetcher = OnlyShipped()

    def make(html: str) -> bytes:
        page = HTML(string=html, url_fetcher=fetcher, base_url=SCHEME)
        found = page.write_pdf(pdf_variant="pdf/ua-1")
        return bytes(found)

    return make


def answer(stream: BinaryIO, status: bytes, content: bytes = b"") -> None:
    """Writes one answer."""
    stream.write(status + LENGTH.pack(len(content)) + content)
    stream.flush()


def main() -> None:
    """Answers until the input closes."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    into, out = sys.stdin.buffer, sys.stdout.buffer
    make: Callable[[str], bytes] | None = None
    while len(head := into.read(LENGTH.size)) == LENGTH.size:
        html = into.read(LENGTH.unpack(head)[0]).decode()
        try:
            make = make or pdf_maker()
        except (ImportError, OSError):
            answer(out, b"N")
            continue
        try:
            answer(out, b"K", make(html))
        except Exception:  # noqa: BLE001  (whatever went wrong, its message may hold what a visitor told)
            answer(out, b"E")


if __name__ == "__main__":
    main()
