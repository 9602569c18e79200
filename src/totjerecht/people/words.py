"""Words of this room: languages that people speak, ways to tell somebody, the parts that workers play."""

from __future__ import annotations

from totjerecht.access.choices import Channel
from totjerecht.access.models.relationship import Part
from totjerecht.people.models import SafeChannel

#: Language code → name, in which one talks with a person; the most spoken at counters first, then by name.
LANGUAGES: dict[str, str] = {
    "nl-be": "Nederlands",
    "fr": "Frans",
    "en": "Engels",
    "ar": "Arabisch",
    "ber": "Berbers (Tamazight)",
    "bg": "Bulgaars",
    "fa": "Dari of Farsi",
    "de": "Duits",
    "el": "Grieks",
    "it": "Italiaans",
    "ku": "Koerdisch",
    "ne": "Nepalees",
    "uk": "Oekraïens",
    "ps": "Pasjtoe",
    "pl": "Pools",
    "pt": "Portugees",
    "ro": "Roemeens",
    "rom": "Romani",
    "ru": "Russisch",
    "so": "Somalisch",
    "es": "Spaans",
    "ti": "Tigrinya",
    "tr": "Turks",
    "vgt": "Vlaamse Gebarentaal",
    "und": "een andere taal",
}

#: How a worker notes that something was said. The person's own ways (account, representative) are hers.
CHANNELS: dict[str, str] = {
    Channel.COUNTER: "aan het loket of thuis",
    Channel.PHONE: "aan de telefoon",
    Channel.LETTER: "met een brief",
    Channel.SMS: "met een sms",
    Channel.REPRESENTATIVE: "via wie voor de persoon spreekt",
}

PARTS: dict[str, str] = {
    Part.WORKER: "vaste werker",
    Part.REPLACEMENT: "vervanger",
    Part.COMMITTEE: "comité dat beslist",
}

#: The safe ways, as the worker reads them.
REACHED: dict[str, str] = {
    SafeChannel.WORKER: "Alleen in een gesprek met het vaste aanspreekpunt",
    SafeChannel.PHONE: "Bellen mag",
    SafeChannel.SMS: "Een sms mag",
    SafeChannel.LETTER: "Een brief mag",
    SafeChannel.EMAIL: "Een e-mail mag",
}
#: The safe way → the field without which it cannot be used.
NEEDS: dict[str, str] = {
    SafeChannel.PHONE: "phone",
    SafeChannel.SMS: "phone",
    SafeChannel.LETTER: "address",
    SafeChannel.EMAIL: "email",
}
