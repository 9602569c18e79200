"""The rooms of the house, in one list: settings, addresses and menu all read it.

A new room is one line here, and its name in the `layers` contract of the root pyproject.toml.
"""

from dataclasses import dataclass
from importlib.util import find_spec

from rechten.words.say import later


@dataclass(frozen=True, slots=True)
class Room:
    """One room.

    name: its package in `totjerecht` and the namespace of its addresses; path: where its pages stand, without a
    leading slash ("" = not on the web); menu: the words in the main menu ("" = not in the menu); worker_menu: its words
    in the menu of who is at work ("" = not in it); translated: its pages stand in each language, under the prefix of
    that language; anonymous: its pages read and set no cookie, and know no log-in.
    """

    name: str
    path: str = ""
    menu: str = ""
    worker_menu: str = ""
    translated: bool = True
    anonymous: bool = False

    @property
    def app(self) -> str:
        """The dotted name for INSTALLED_APPS."""
        return f"totjerecht.{self.name}"

    @property
    def has_pages(self) -> bool:
        """Whether the room has a place on the web and a module with addresses."""
        return bool(self.path) and find_spec(f"{self.app}.urls") is not None


ROOMS: tuple[Room, ...] = (
    Room("scan", path="scan/", menu=later("Waar heb je recht op?"), anonymous=True),
    Room("directory", path="hulp/", menu=later("Hulp in je buurt"), anonymous=True),
    Room("rights", path="rechten/", menu=later("Alle rechten"), anonymous=True),
    Room("paper", path="papier/", anonymous=True),
    Room("register", path="algoritmes/", menu=later("Wat rekent een computer over mensen?"), anonymous=True),
    Room("people", path="dossier/", worker_menu=later("Mijn mensen"), translated=False),
    Room("policy_lab", path="beleid/", worker_menu=later("Beleid"), translated=False),
    Room("counter", path="balie/", menu=later("Voor hulpverleners"), translated=False, anonymous=True),
    Room("api", path="api/v1/", translated=False, anonymous=True),
)
