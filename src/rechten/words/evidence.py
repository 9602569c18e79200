"""Papers in three lists: what the office finds itself, what one brings, and what may still be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from rechten.graph.rights import Right, conditions
from rechten.words.page_parts import EvidenceText

#: Words that tell papers apart are long; these are long and tell nothing.
_WORD = re.compile(r"\w{6,}")
_EVERYWHERE = frozenset({"bewijs", "attest", "inkomen", "laatste", "maanden", "andere"})


def evidence(right: Right, on: date) -> EvidenceText:
    """The three lists of a right as its law stands on a day, in Dutch: none of them says what another says already.

    The first two start with what the author of the right listed; conditions add what they name besides.
    """
    live = [condition for condition in conditions(right) if condition.in_force(on)]
    bring, own = right.act.evidence, right.act.fetched_by_office
    found = (text for condition in live for text in condition.found_by_office)
    fetched = (*own, *_besides(found, (*bring, *own)))
    proofs = (text for condition in live for text in condition.proof)
    return EvidenceText(fetched, bring, _besides(proofs, (*bring, *own)))


def _besides(texts: Iterable[str], told: Iterable[str]) -> tuple[str, ...]:
    """The texts that do not speak of what was told, in the same words or others; each once."""
    known = _telling_words(told)
    return tuple(text for text in dict.fromkeys(texts) if not known & _telling_words((text,)))


def _telling_words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.lower())} - _EVERYWHERE
