"""The receipt for programs: a consent as ISO/IEC TS 27560 describes it, in terms of the Data Privacy Vocabulary.

The fields and their names follow the guide of the W3C community group (https://w3id.org/dpv/guides/consent-27560, final
report of 1 August 2024): a receipt that holds one record, with its header, processing, parties and events. What must be
there stands in ``schema/consent-receipt.schema.json``; the tests hold every kind of receipt against it.

No person is named. The number of the person is a pseudonym that differs for each receiver, so that two receivers cannot
lay their receipts beside each other; names of witness, interpreter and representative, and her own words, stay out.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from totjerecht.access.choices import SPECIAL, Action, Category, Channel, Purpose
from totjerecht.access.conversation.bases import under
from totjerecht.access.conversation.receipts import KindLine, Receipt, State
from totjerecht.access.models.consent import Decision
from totjerecht.accounts.models import Organisation

#: Our own schema, and the profile of the guide that it follows.
PROFILE = "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr"
RECORD_PROFILE = "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr"
_CONTEXT = {
    "dpv": "https://w3id.org/dpv#",
    "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "loc": "https://w3id.org/dpv/loc#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}


def receipt_record(receipt: Receipt, address: Callable[[str], str]) -> dict[str, Any]:
    """The receipt as JSON-LD. ``address``: makes the full address of one of our pages, by its name.

    Names of pages: "receipt" (of this consent), "stop" (of this consent), "log" (who looked).
    """
    row = receipt.consent
    return {
        "@context": _CONTEXT,
        "@id": f"urn:uuid:{row.id}#receipt",
        "@type": "dpv:ConsentReceipt",
        "dct:identifier": f"{row.id}#receipt",
        "dct:conformsTo": PROFILE,
        "dct:created": _moment(timezone.now()),
        "schema:recipient": "dpv:DataSubject",
        "dpv:hasRecordOfActivity": {
            "@id": f"urn:uuid:{row.id}",
            "@type": "dpv:ConsentRecord",
            "dct:identifier": str(row.id),
            "dct:conformsTo": RECORD_PROFILE,
            "dct:created": _moment(row.valid_from),
            "dpv:hasDataSubject": {
                "@type": "dpv:DataSubject",
                "dct:identifier": pseudonym(row.subject_id, row.recipient_id),
            },
            "dpv:hasNotice": {
                "@id": f"urn:uuid:{row.notice_id}",
                "@type": ["dpv:ConsentNotice", "dpv:PrivacyNotice"],
                "dct:language": row.notice.language,
                "dct:date": _moment(row.notice.made_at),
                "dct:description": row.notice.text,
                "schema:sha256": row.notice.sha256,
            },
            "dpv:hasJurisdiction": "loc:BE",
            "dpv:hasApplicableLaw": ["eu-gdpr:GDPR"],
            "dpv:hasDataController": _party(row.recipient, address),
            "dpv:hasProcess": [_process(receipt)],
            "dpv:hasConsentControl": {
                "@type": ["dpv:WithdrawConsent"],
                "dpv:isExercisedAt": address("stop"),
                "dct:description": [channel.label for channel in Channel],
            },
            "dpv:hasRight": [
                _right("eu-gdpr:A7-3", "Je toestemming intrekken", address("stop")),
                _right("eu-gdpr:A15", "Je gegevens zien, en wie ze bekeek", address("log")),
            ],
            "dpv:hasConsentStatus": _events(receipt),
        },
    }


def pseudonym(subject: UUID, receiver: UUID) -> str:
    """A number for a person towards one receiver. Without the secret of the installation it leads to nobody."""
    key = hmac.digest(settings.CHAIN_SECRET.encode(), b"totjerecht consent receipt 1", hashlib.sha256)
    return hmac.digest(key, subject.bytes + receiver.bytes, hashlib.sha256).hex()[:32]


def _process(receipt: Receipt) -> dict[str, Any]:
    row = receipt.consent
    purpose = Purpose(row.purpose)
    found = under(row.version, purpose)
    return {
        "@type": "dpv:Process",
        "dpv:hasPurpose": {"@id": f"urn:totjerecht:purpose:{purpose}", "skos:prefLabel": purpose.label},
        "dpv:hasLegalBasis": {
            "@type": ["dpv:LegalBasis"],
            "dct:description": found.protection,
            "urn:totjerecht:secrecy": found.secrecy,
        },
        "dpv:hasPersonalData": [_kind(line) for line in receipt.kinds],
        "dpv:hasProcessing": ["dpv:Consult", *(["dpv:Record"] if any(line.write for line in receipt.kinds) else [])],
        "dpv:hasRecipient": {"dct:identifier": str(row.recipient_id)},
        "dpv:hasStorageCondition": [
            {"@type": "dpv:StorageLocation", "dpv:hasLocation": f"loc:{settings.STORAGE_COUNTRY}"},
            {
                "@type": "dpv:StorageDuration",
                "dct:description": "De ontvanger ziet de gegevens tot dan; er gaat geen kopie naar de ontvanger.",
                "dpv:hasDuration": {"@type": "dpv:UntilTimeDuration", "rdf:value": _moment(row.expires)},
            },
        ],
    }


def _kind(line: KindLine) -> dict[str, Any]:
    special = line.category in SPECIAL
    return {
        "@id": f"urn:totjerecht:kind:{line.category}",
        "@type": ["dpv:SpecialCategoryPersonalData" if special else "dpv:PersonalData"],
        "skos:prefLabel": Category(line.category).label,
        "dpv:hasNecessity": "dpv:Optional",
        "urn:totjerecht:actions": [Action.SEE, *([Action.WRITE] if line.write else [])],
        "urn:totjerecht:uses": line.uses,
        "dct:valid": None if line.stopped is None else _moment(line.stopped),
    }


def _party(organisation: Organisation, address: Callable[[str], str]) -> dict[str, Any]:
    """The receiver. The platform keeps no address of organisations; what it knows is a telephone and a page."""
    contact = [f"tel:{organisation.phone}"] if organisation.phone else []
    return {
        "@type": ["dpv:DataController", "dpv:Recipient"],
        "dct:identifier": str(organisation.id),
        "dpv:hasName": organisation.name,
        "dpv:hasContact": [*contact, address("receipt")],
    }


def _right(article: str, title: str, address: str) -> dict[str, Any]:
    return {"@type": ["dpv:DataSubjectRight", article], "dct:title": title, "dpv:isExercisedAt": address}


def _events(receipt: Receipt) -> list[dict[str, Any]]:
    """What happened to the consent, in order: said, and then stopped in part or whole, or run out."""
    row = receipt.consent
    who = "dpv:Representative" if row.represented else "dpv:DataSubject"
    refused = row.decision == Decision.NO
    first: dict[str, Any] = {
        "@type": ["dpv:ConsentRefused"] if refused else ["dpv:ConsentGiven", "dpv:ExplicitlyExpressedConsent"],
        "dpv:isIndicatedBy": who,
        "dpv:hasIndicationMethod": row.method,
        "dpv:isIndicatedAtTime": _moment(row.valid_from),
        "dct:valid": f"{_moment(row.valid_from)}/{_moment(row.expires)}",
    }
    events = [first]
    for stop in receipt.stops:
        event: dict[str, Any] = {
            "@type": ["dpv:ConsentWithdrawn"],
            "dpv:isIndicatedBy": "dpv:Representative" if stop.channel == Channel.REPRESENTATIVE else "dpv:DataSubject",
            "dpv:hasIndicationMethod": stop.channel,
            "dpv:isIndicatedAtTime": _moment(stop.at),
        }
        if stop.grant:
            event["dct:coverage"] = f"urn:totjerecht:kind:{stop.grant.category}:{stop.grant.action}"
        events.append(event)
    if receipt.state is State.EXPIRED:
        expired = {"@type": ["dpv:ConsentExpired"], "dpv:isIndicatedAtTime": _moment(row.expires)}
        events.append(expired | {"dpv:isIndicatedBy": "urn:totjerecht:clock", "dpv:hasIndicationMethod": "clock"})
    return events


def _moment(at: datetime) -> str:
    return at.astimezone(timezone.get_default_timezone()).isoformat(timespec="seconds")
