"""The nodes of the document: each thing once, in the order in which it was first named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from rechten.export.context import LAW_TEXTS
from rechten.graph.parameters import Source
from rechten.words.say import capital

Node = dict[str, Any]


class Nodes:
    """Collects nodes by their id."""

    def __init__(self) -> None:
        self._nodes: dict[str, Node] = {}

    def put(self, id: str, node_type: str | list[str], **properties: object) -> str:
        """A node, unless it is there; gives its id. What is empty is left out: nothing is told that is not known."""
        told = {key: value for key, value in properties.items() if value not in (None, "", [], ())}
        self._nodes.setdefault(id, {"id": id, "type": node_type} | told)
        return id

    def concept(self, known: tuple[str, str] | None) -> list[str]:
        """A word of a list, by its address and Dutch name; nothing for nothing."""
        return [self.put(known[0], "Concept", prefLabel=known[1])] if known else []

    def articles(self, texts: Iterable[str]) -> list[str]:
        """The places in the law, as the author of the right names them."""
        both = ["ReferenceFramework", "LegalResource"]
        return [self.put(_named("artikel", text), both, title=text) for text in dict.fromkeys(texts) if text]

    def sources(self, sources: Iterable[Source]) -> tuple[list[str], list[str]]:
        """The texts of laws that were read, and the pages about them."""
        laws: list[str] = []
        pages: list[str] = []
        for source in sources:
            law = source.url.startswith(LAW_TEXTS)
            node = self._nodes[self.put(source.url, "LegalResource" if law else "Document")]
            # One text may be read for several rights, each time for another part of it.
            for key, text in (("title", source.what), ("date", source.as_of)):
                if text and text not in node.get(key, []):
                    node.setdefault(key, []).append(text)
            (laws if law else pages).append(source.url)
        return list(dict.fromkeys(laws)), list(dict.fromkeys(pages))

    def evidence(self, kind: tuple[str, str], texts: Iterable[str]) -> list[str]:
        """Kinds of evidence. The same paper is another kind of evidence when the office looks it up by itself."""
        return [
            self.put(
                id := _named("bewijs", f"{kind[0]} {text}"),
                "EvidenceType",
                identifier=id.partition(":")[2],
                title=capital(text),
                classification=self.concept(kind),
            )
            for text in dict.fromkeys(texts)
        ]

    def agent(self, who: str) -> list[str]:
        """Somebody, of whom we only know the name."""
        id = _named("wie", who)
        return [self.put(id, "Agent", identifier=id.partition(":")[2], title=who)]

    def all(self) -> list[Node]:
        """Every node."""
        return list(self._nodes.values())


def _named(prefix: str, text: str) -> str:
    """An id for what has only a text: the same text has the same id, on every day and every machine."""
    return f"{prefix}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
