"""Whether an address can be reached, as a look from this computer found: one quiet sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.webhooks import AddressVerdict

if TYPE_CHECKING:
    from calendly_desktop.domain.deliveries import Exchange
    from calendly_desktop.domain.network_places import Place


def leads_inside(host: str, address: str, place: Place) -> AddressVerdict:
    """Say that a name leads to a place which Calendly cannot reach; nothing was sent there."""
    return AddressVerdict(
        "warning", f"{host} leads to {address}, {place.words}: Calendly cannot reach it."
    )


def reach_in_words(found: Exchange, moved_to: str = "") -> AddressVerdict:
    """Say what a look found. moved_to: the server to which all of this one sends on."""
    host = found.host or "The server"
    if found.outcome == "answered":
        if moved_to:
            return AddressVerdict(
                "warning",
                f"{host} sends everything on to {moved_to}, and Calendly does not follow: use "
                "that address instead.",
            )
        return AddressVerdict("ok", f"A server answers at {host}.")
    if found.outcome == "proxy":
        return AddressVerdict("ok", f"{host} could not be checked through your network’s proxy.")
    what = {
        "name_not_found": f"No server is known by the name {host}. Compare the address, letter by "
        "letter.",
        "unreachable": f"{host} cannot be reached from this computer.",
        "refused": f"{host} is there, but nothing takes messages at this port.",
        "no_connection": f"{host} does not answer.",
        "certificate": f"{host} cannot prove who it is: {_CERTIFICATES[found.certificate]}. "
        "Calendly will hardly send anything there.",
        "no_tls": f"{host} does not speak https at this port.",
        "broken": f"{host} hung up at once.",
        "no_answer": f"{host} takes the connection, but does not answer.",
        "unending": f"{host} answers without an end.",
        "not_http": f"What answers at {host} is no web server.",
        "unusable": "This address has a form that no message can be sent to.",
    }
    return AddressVerdict("warning", what[found.outcome])


_CERTIFICATES = {
    "": "its certificate cannot be checked",
    "expired": "its certificate has expired",
    "not_yet": "its certificate is not valid yet",
    "name": "its certificate is for another name",
    "self_signed": "it made its certificate itself",
    "issuer": "nobody whom this computer trusts vouches for its certificate",
}
