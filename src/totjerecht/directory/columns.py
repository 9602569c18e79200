"""What the columns of the social map hold. It is public; of a person only what a service publishes itself."""

from totjerecht.core.columns import Columns, public, technical

COLUMNS: Columns = {
    "directory.Service": {
        "id": technical("De rij aanwijzen."),
        "slug": technical("Een dienst bij een recht zetten."),
        "name": public("Tonen welke dienst het is."),
        "organisation": public("Tonen van wie de dienst is."),
        "kind": public("Diensten van één soort bij elkaar zetten."),
        "street": public("Ernaartoe gaan."),
        "number": public("Ernaartoe gaan."),
        "postcode": public("Diensten in de buurt vinden."),
        "municipality": public("Diensten in de buurt vinden."),
        "phone": public("Bellen."),
        "phone_note": public("Weten wat bellen kost en wanneer het kan."),
        "website": public("Meer lezen."),
        "email": public("Schrijven."),
        "opening_hours": public("Weten wanneer het open is."),
        "target_group": public("Weten of het voor jou is."),
        "what_it_does": public("Weten waarvoor je er terechtkan."),
        "languages": public("Weten in welke taal het kan."),
        "source_url": public("Tonen waar de gegevens vandaan komen."),
        "as_of": public("Tonen hoe oud de gegevens zijn."),
        "as_of_note": public("Tonen wat bij die datum hoort."),
        "priority": technical("De volgorde van diensten."),
    },
    "directory.ServiceTopic": {
        "id": technical("De rij aanwijzen."),
        "service": technical("Weten bij welke dienst de nood hoort."),
        "topic": public("Een dienst vinden bij een nood."),
    },
}
