"""Where a network address leads: out to the internet, or to a place nobody outside may reach."""

from __future__ import annotations

from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from ipaddress import IPv4Network, IPv6Network

Kind = Literal[
    "public",
    "this_computer",
    "local_network",
    "link_local",
    "metadata",
    "shared",
    "multicast",
    "reserved",
]


class Place(NamedTuple):
    """What an address means; `words` completes "It leads to ..."."""

    kind: Kind
    words: str

    @property
    def is_public(self) -> bool:
        """Whether Calendly, out on the internet, can reach such an address."""
        return self.kind == "public"


_WORDS: Final[dict[Kind, str]] = {
    "public": "a server on the internet",
    "this_computer": "this computer itself",
    "local_network": "a computer inside a local network",
    "link_local": "something plugged into the same network as this computer",
    "metadata": "the place where cloud servers keep their secret credentials",
    "shared": "a computer inside the network of an internet provider or a VPN",
    "multicast": "many computers at once",
    "reserved": "an address that no server on the internet has",
}

# The first range that holds an address decides. Sources: the IANA special-purpose registries for
# IPv4 and IPv6 (RFC 6890 and later), and the documentation of the cloud providers.
_RANGES: Final[tuple[tuple[Kind, str], ...]] = (
    ("metadata", "169.254.169.254/32"),  # AWS, Google, Azure, Oracle, DigitalOcean and others
    ("metadata", "169.254.169.253/32"),  # AWS name service
    ("metadata", "169.254.170.2/32"),  # AWS container credentials
    ("metadata", "169.254.170.23/32"),  # AWS pod identity
    ("metadata", "100.100.100.200/32"),  # Alibaba
    ("metadata", "192.0.0.192/32"),  # Oracle, older
    ("metadata", "168.63.129.16/32"),  # Azure's own agent: looks public, is inside every machine
    ("metadata", "fd00:ec2::/32"),  # AWS
    ("metadata", "fd20:ce::254/128"),  # Google
    ("this_computer", "127.0.0.0/8"),
    ("this_computer", "0.0.0.0/32"),
    ("this_computer", "::1/128"),
    ("this_computer", "::/128"),
    ("local_network", "10.0.0.0/8"),
    ("local_network", "172.16.0.0/12"),
    ("local_network", "192.168.0.0/16"),
    ("local_network", "fc00::/7"),
    ("local_network", "fec0::/10"),
    ("local_network", "64:ff9b:1::/48"),  # what this NAT64 stands for, only that network knows
    ("link_local", "169.254.0.0/16"),
    ("link_local", "fe80::/10"),
    ("shared", "100.64.0.0/10"),
    ("multicast", "224.0.0.0/4"),
    ("multicast", "255.255.255.255/32"),
    ("multicast", "ff00::/8"),
    ("reserved", "0.0.0.0/8"),
    ("reserved", "192.0.0.0/24"),
    ("reserved", "192.0.2.0/24"),
    ("reserved", "192.31.196.0/24"),
    ("reserved", "192.52.193.0/24"),
    ("reserved", "192.88.99.0/24"),
    ("reserved", "192.175.48.0/24"),
    ("reserved", "198.18.0.0/15"),
    ("reserved", "198.51.100.0/24"),
    ("reserved", "203.0.113.0/24"),
    ("reserved", "240.0.0.0/4"),
    ("public", "0.0.0.0/0"),
    ("reserved", "2001:db8::/32"),
    ("reserved", "3fff::/20"),
    ("reserved", "5f00::/16"),
    ("reserved", "2001::/23"),
    ("public", "2000::/3"),
    ("reserved", "::/0"),
)
_INSIDE: Final[tuple[tuple[str, int], ...]] = (
    ("::ffff:0:0/96", 0),  # IPv4 as IPv6 sockets write it
    ("::ffff:0:0:0/96", 0),  # the same, translated (SIIT)
    ("::/96", 0),  # the same, as it was written long ago
    ("64:ff9b::/96", 0),  # NAT64
    ("2002::/16", 80),  # 6to4: right after the prefix
)
"""IPv6 ranges that stand for an IPv4 address, and how many bits come after it."""
_TEREDO: Final = "2001::/32"


def place_of(address: str) -> Place:
    """Judge an IPv4 or IPv6 address; raises ValueError for a text that is none.

    An IPv6 address that stands for an IPv4 one is judged by that: no way around by spelling.
    """
    found = ip_address(address.strip("[]").partition("%")[0])
    inner = _inner(found) if isinstance(found, IPv6Address) else None
    kind = _kind(inner if inner is not None else found)
    return Place(kind, _WORDS[kind])


def _inner(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one stands for."""
    number = int(address)
    if number in (0, 1):  # unspecified and loopback are their own
        return None
    for network, shift in _inside():
        if address in network:
            return IPv4Address((number >> shift) & 0xFFFFFFFF)
    if address in _network(_TEREDO):  # there the address is written inverted
        return IPv4Address(~number & 0xFFFFFFFF)
    return None


def _kind(address: IPv4Address | IPv6Address) -> Kind:
    return next(kind for kind, network in _ranges() if address in network)


@cache
def _network(text: str) -> IPv4Network | IPv6Network:
    return ip_network(text)


@cache
def _ranges() -> tuple[tuple[Kind, IPv4Network | IPv6Network], ...]:
    return tuple((kind, ip_network(text)) for kind, text in _RANGES)


@cache
def _inside() -> tuple[tuple[IPv4Network | IPv6Network, int], ...]:
    return tuple((ip_network(text), shift) for text, shift in _INSIDE)
