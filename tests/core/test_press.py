"""From a page to a PDF: within bounds, without network, and never with a word of the page in an error."""

import sys
import time
from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader

from totjerecht.core import press, printing
from totjerecht.core.printing import BusyError, NoLibrariesError, Press, PrintError

PAGE = '<!doctype html><html lang="nl"><head><title>Proef</title></head><body><h1>Dag</h1>{}</body></html>'
#: Helpers that do not behave: each reads the first message, and then…
READ = "import sys, struct, time; i = sys.stdin.buffer; i.read(struct.unpack('>Q', i.read(8))[0]); "
SLEEPS = f"{READ} time.sleep(600)"
DIES = f"{READ} sys.exit(1)"
LACKS = f"{READ} sys.stdout.buffer.write(b'N' + bytes(8)); sys.stdout.flush(); time.sleep(600)"
BOASTS = f"{READ} sys.stdout.buffer.write(b'K' + bytes([255]) * 8); sys.stdout.flush(); time.sleep(600)"
NEVER_READS = "import time; time.sleep(600)"


@pytest.fixture(scope="module")
def real() -> Iterator[Press]:
    """One helper for all: a page that it refused, and one that it stands in for, leave it as it was."""
    one = Press()
    yield one
    one.close()


def helper(code: str) -> Press:
    return Press((sys.executable, "-c", code))


def words(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_pages_one_after_the_other_with_one_helper(real: Press) -> None:
    assert "een" in words(real.pdf(PAGE.format("<p>een</p>")))
    first = real._process
    assert "twee" in words(real.pdf(PAGE.format("<p>twee</p>")))
    assert real._process is first


@pytest.mark.parametrize(
    "part",
    [
        '<img src="http://127.0.0.1:9/x.png" alt="x">',
        '<img src="file:///etc/hostname" alt="x">',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<img src="data:image/png;base64,AAAA" alt="x">',
        '<img src="paper:../views.py" alt="x">',
        '<style>@import "//example.org/x.css";</style>',
    ],
)
def test_a_page_that_wants_anything_but_our_files_is_not_printed(real: Press, part: str) -> None:
    with pytest.raises(PrintError):
        real.pdf(PAGE.format(part))
    assert "daarna" in words(real.pdf(PAGE.format("<p>daarna</p>")))


def test_only_the_files_of_the_list_are_shipped() -> None:
    for name in press.SHIPPED:
        content, kind = press.shipped(f"paper:{name}")
        assert (len(content) > 100, kind) == (True, "text/css")
    for url in ("paper:../views.py", "paper:", "paper.css", "file:///etc/hostname", "https://example.org/paper.css"):
        with pytest.raises(press.NotShippedError):
            press.shipped(url)


@pytest.mark.parametrize("code", [SLEEPS, DIES, BOASTS, NEVER_READS])
def test_a_helper_that_misbehaves_is_stopped_in_time(code: str) -> None:
    one, begin = helper(code), time.monotonic()
    with pytest.raises(PrintError) as found:
        one.pdf(PAGE.format("geheim" * 40_000), seconds=1)
    assert time.monotonic() - begin < 30
    assert one._process is None
    assert "geheim" not in str(found.value)


def test_missing_libraries_are_told_apart() -> None:
    one = helper(LACKS)
    with pytest.raises(NoLibrariesError):
        one.pdf(PAGE)
    assert one._process is None


def test_a_page_that_is_too_long_never_reaches_the_helper() -> None:
    one = helper(SLEEPS)
    with pytest.raises(PrintError):
        one.pdf("x" * (printing.MOST_CHARS + 1))
    assert one._process is None


def test_who_waits_too_long_for_the_helper_hears_so() -> None:
    one = helper(SLEEPS)
    with one._lock, pytest.raises(BusyError):
        one.pdf(PAGE, wait=0.05)


def test_a_helper_is_replaced_after_many_pages(real: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "MOST_PAGES", 1)
    real.pdf(PAGE)
    first = real._process
    real.pdf(PAGE)
    assert real._process is not first


def test_the_helper_says_it_when_the_libraries_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Standard:
        def __init__(self, buffer: BytesIO) -> None:
            self.buffer = buffer

    def missing() -> None:
        raise OSError("cannot load library 'libpango'")

    out = BytesIO()
    monkeypatch.setattr(press, "pdf_maker", missing)
    monkeypatch.setattr("resource.setrlimit", lambda *_: None)
    monkeypatch.setattr("sys.stdin", Standard(BytesIO(press.LENGTH.pack(1) + b"x")))
    monkeypatch.setattr("sys.stdout", Standard(out))
    press.main()
    assert out.getvalue() == b"N" + press.LENGTH.pack(0)
