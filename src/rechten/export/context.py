"""The embedded @context, and the words of others that we point to. Nothing of it is ever fetched."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

MEDIA_TYPE = "application/ld+json"
PROFILE = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/"
#: Names that do not depend on who publishes: the same right has the same name everywhere.
_OURS = "urn:x-tot-je-recht:"
CATALOGUE = f"{_OURS}wet:"
_IPDC = "https://productencatalogus.data.vlaanderen.be/id/concept/"

_PREFIXES = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "ipdc": "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_OWN = ("artikel", "begrip", "bewijs", "lijst", "overheid", "recht", "regel", "voorwaarde", "weg", "wie")
_TYPES = {
    "Agent": "foaf:Agent",
    "Channel": "cv:Channel",
    "Concept": "skos:Concept",
    "Document": "foaf:Document",
    "EvidenceType": "cv:EvidenceType",
    "EvidenceTypeList": "cv:EvidenceTypeList",
    "LegalResource": "eli:LegalResource",
    "Location": "dct:Location",
    "Output": "cv:Output",
    "Participation": "cv:Participation",
    "PublicOrganisation": "cv:PublicOrganisation",
    "PublicService": "cpsv:PublicService",
    "ReferenceFramework": "cv:ReferenceFramework",
    "Requirement": "cv:Requirement",
    "Rule": "cpsv:Rule",
}
_DUTCH = {"description": "dct:description", "note": "skos:note", "prefLabel": "skos:prefLabel", "title": "dct:title"}
_LINKS = {
    "audience": "dct:audience",
    "classification": "cv:evidenceTypeClassification",
    "competentAuthorityLevel": "ipdc:competentAuthorityLevel",
    "conformsTo": "dct:conformsTo",
    "follows": "cpsv:follows",
    "hasChannel": "cv:hasChannel",
    "hasCompetentAuthority": "cv:hasCompetentAuthority",
    "hasEvidenceTypeList": "cv:hasEvidenceTypeList",
    "hasInputType": "cv:hasInputType",
    "hasLegalResource": "cv:hasLegalResource",
    "hasParticipant": "cv:hasParticipant",
    "hasParticipation": "cv:hasParticipation",
    "hasRequirement": "cv:hasRequirement",
    "holdsRequirement": "cv:holdsRequirement",
    "implements": "cpsv:implements",
    "isClassifiedBy": "cv:isClassifiedBy",
    "isDerivedFrom": "cv:isDerivedFrom",
    "kind": "dct:type",
    "produces": "cpsv:produces",
    "relatedService": "cv:relatedService",
    "role": "cv:role",
    "source": "dct:source",
    "spatial": "dct:spatial",
    "specifiesEvidenceType": "cv:specifiesEvidenceType",
    "thematicArea": "cv:thematicArea",
}


def context() -> dict[str, Any]:
    """A new copy of the @context: prefixes, types, Dutch texts, links and typed values."""
    found: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type"}
    found |= _PREFIXES | {name: f"{_OURS}{name}:" for name in _OWN} | _TYPES
    found |= {term: {"@id": iri, "@language": "nl"} for term, iri in _DUTCH.items()}
    found |= {term: {"@id": iri, "@type": "@id"} for term, iri in _LINKS.items()}
    return found | {
        "date": "dct:date",
        "identifier": "dct:identifier",
        "processingTime": {"@id": "cv:processingTime", "@type": "xsd:duration"},
        "valid": {"@id": "dct:valid", "@type": "xsd:date"},
    }


#: Per level of our law: the government, where it holds, and how IPDC calls that level.
AUTHORITIES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "federal": ("overheid:federal", "de federale overheid"),
        "flanders": ("overheid:flanders", "de Vlaamse overheid"),
        "city": ("overheid:city", "de stad Antwerpen"),
    }
)
PLACES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "federal": ("http://publications.europa.eu/resource/authority/atu/BEL", "België"),
        "flanders": ("http://data.europa.eu/nuts/code/BE2", "Vlaanderen"),
        "city": ("http://vocab.belgif.be/auth/refnis2019/11002", "Antwerpen"),
    }
)
IPDC_LEVELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "federal": (f"{_IPDC}BevoegdBestuursniveau/Federaal", "Federale overheid"),
        "flanders": (f"{_IPDC}BevoegdBestuursniveau/Vlaams", "Vlaamse overheid"),
        "city": (f"{_IPDC}BevoegdBestuursniveau/Lokaal", "Lokale overheid"),
    }
)
_WELFARE = (f"{_IPDC}Thema/WelzijnGezondheid", "Welzijn en gezondheid")
_LEARNING = (f"{_IPDC}Thema/OnderwijsWetenschap", "Onderwijs en wetenschap")
_LEISURE = (f"{_IPDC}Thema/CultuurSportVrijeTijd", "Cultuur, sport en vrije tijd")
_SURROUNDINGS = (f"{_IPDC}Thema/MilieuEnergie", "Milieu en energie")
_CITIZEN = (f"{_IPDC}Thema/BurgerOverheid", "Burger en overheid")
#: The theme of IPDC that a domain of our law falls under. A domain without one (internet and bank) has none here.
IPDC_THEMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "income": _WELFARE,
        "health": _WELFARE,
        "care": _WELFARE,
        "family": _WELFARE,
        "old_age": _WELFARE,
        "debt": _WELFARE,
        "education": _LEARNING,
        "school": _LEARNING,
        "leisure": _LEISURE,
        "culture_leisure": _LEISURE,
        "legal": _CITIZEN,
        "justice": _CITIZEN,
        "energy": _SURROUNDINGS,
        "water": _SURROUNDINGS,
        "housing": (f"{_IPDC}Thema/BouwenWonen", "Bouwen en wonen"),
        "mobility": (f"{_IPDC}Thema/MobiliteitOpenbareWerken", "Mobiliteit en openbare werken"),
        "work": (f"{_IPDC}Thema/EconomieWerk", "Economie en werk"),
    }
)
CITIZEN = (f"{_IPDC}Doelgroep/Burger", "Burger")
PROFIT = (f"{_IPDC}Type/FinancieelVoordeel", "Financieel voordeel")
#: Addresses that give the text of a law, decree, order or circular. What is read elsewhere is a page about it.
LAW_TEXTS = (
    "https://www.ejustice.just.fgov.be/",
    "https://codex.vlaanderen.be/",
    "https://data-onderwijs.vlaanderen.be/edulex/",
    "https://etaamb.openjustice.be/",
    "https://github.com/legalize-dev/",
    "https://gpedia.groeipakket.be/nl/decreten-",
    "https://gpedia.groeipakket.be/nl/uitvoeringsbesluiten/",
    "https://www.etaamb.be/",
)
