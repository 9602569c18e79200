"""What a list may be used for. The list of purposes is closed: what is not in it cannot be written in any list."""

from __future__ import annotations

from enum import Enum

from rechten.casefile.errors import folded


class Purpose(Enum):
    """What a list is for. Its value is what one writes in a file or a command."""

    GRANT = "toekennen"
    INFORM = "informeren"
    HELP = "helpen"

    @property
    def says(self) -> str:
        """What that means, for a reader."""
        return _SAYS[self]


_SAYS = {
    Purpose.GRANT: "een recht toekennen zonder dat iemand het moet vragen",
    Purpose.INFORM: "mensen zeggen dat ze recht hebben, of misschien recht hebben",
    Purpose.HELP: "mensen helpen om hun recht te vragen",
}
#: Words for what no list is ever for, and what we call it. Looked for within what somebody wrote.
NEVER = {
    "controle": ("controle", "controleren", "control", "fraude", "fraud", "inspectie", "opsporing"),
    "terugvordering": ("terugvorder", "recovery", "invordering", "terugbetal"),
    "sanctie": ("sanctie", "sanction", "boete", "schors"),
    "activering": ("activer", "activation", "activeren", "werkbereid"),
}


def never(word: str) -> str:
    """Which forbidden use a word names; "" when it names none."""
    plain = folded(word)
    return next((name for name, words in NEVER.items() if any(part in plain for part in words)), "")


def refusal(word: str) -> str:
    """Why a word is no purpose of a list, in a sentence."""
    if name := never(word):
        return f"Een lijst dient nooit voor {name}. Dat weigeren we altijd, ook als er een andere grond voor is."
    return f"Een lijst is voor één van deze doelen: {', '.join(purpose.value for purpose in Purpose)}."
