"""Tables of the gate. Each part of the story has its file."""

from totjerecht.access.keys.models import BlindEntry, IndexKey, MasterKey, SubjectKey
from totjerecht.access.models.consent import Consent, Grant, Notice, Use, Withdrawal
from totjerecht.access.models.cooperation import (
    AgreementBasis,
    Cooperation,
    CooperationDraft,
    CooperationParty,
    CooperationRefusal,
    CooperationSignature,
    CooperationTerm,
    CooperationVersion,
)
from totjerecht.access.models.emergency import Emergency, Review, Telling
from totjerecht.access.models.log import ChainHead, Event, EventSubject, History
from totjerecht.access.models.relationship import Ending, OtherWorkerAsked, Relationship, Told
from totjerecht.access.models.sight import Ground, Role, Sight
from totjerecht.access.models.subject import (
    Card,
    Findable,
    Presence,
    Question,
    Subject,
    Voice,
    VoiceCategory,
    VoiceEnding,
)
from totjerecht.access.retention.models import ClosingCopy, ErasureRequest, OwnPeriod

__all__ = [
    "AgreementBasis",
    "BlindEntry",
    "Card",
    "ChainHead",
    "ClosingCopy",
    "Consent",
    "Cooperation",
    "CooperationDraft",
    "CooperationParty",
    "CooperationRefusal",
    "CooperationSignature",
    "CooperationTerm",
    "CooperationVersion",
    "Emergency",
    "Ending",
    "ErasureRequest",
    "Event",
    "EventSubject",
    "Findable",
    "Grant",
    "Ground",
    "History",
    "IndexKey",
    "MasterKey",
    "Notice",
    "OtherWorkerAsked",
    "OwnPeriod",
    "Presence",
    "Question",
    "Relationship",
    "Review",
    "Role",
    "Sight",
    "Subject",
    "SubjectKey",
    "Telling",
    "Told",
    "Use",
    "Voice",
    "VoiceCategory",
    "VoiceEnding",
    "Withdrawal",
]
