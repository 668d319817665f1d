"""Where network addresses lead, however they are spelled."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.network_places import place_of

PLACES = {
    "public": "8.8.8.8 1.1.1.1 172.15.0.1 172.32.0.1 100.128.0.1 223.255.255.255 2606:4700::1111"
    " 2a00:1450:4001:80b::200e ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1",
    "this_computer": "127.0.0.1 127.255.255.254 0.0.0.0 ::1 :: [::1] ::ffff:127.0.0.1"
    " ::127.0.0.1 ::ffff:0:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001:0:1:1:1:1:80ff:fffe",
    "local_network": "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 fc00::1 fdff::1 fec0::1"
    " ::ffff:10.0.0.1 64:ff9b::c0a8:101 64:ff9b:1::808:808 2002:c0a8:101::1",
    "link_local": "169.254.0.1 fe80::1 fe80::1%eth0 ::ffff:169.254.3.4",
    "metadata": "169.254.169.254 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe fd00:ec2::254"
    " 100.100.100.200 168.63.129.16 2002:a9fe:a9fe::",
    "shared": "100.64.0.1 100.127.255.255",
    "multicast": "224.0.0.1 239.255.255.250 255.255.255.255 ff02::1 ::ffff:224.0.0.1",
    "reserved": "0.1.2.3 192.0.2.1 198.51.100.7 203.0.113.9 198.18.0.1 240.0.0.1 2001:db8::1"
    " 3fff::1 4000::1 100::1",
}
CASES = [(address, kind) for kind, addresses in PLACES.items() for address in addresses.split()]


@pytest.mark.parametrize(("address", "kind"), CASES)
def test_each_address_is_what_it_is(address: str, kind: str) -> None:
    place = place_of(address)
    assert place.kind == kind
    assert place.is_public is (kind == "public")
    assert place.words


@pytest.mark.parametrize("text", ["", "crm.example.com", "127.1", "0x7f000001", "1.2.3.4.5"])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="does not appear"):
        place_of(text)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_means_the_same_in_every_ipv6_spelling(address: object) -> None:
    number = int(ipaddress.IPv4Address(str(address)))
    kind = place_of(str(address)).kind
    spelled = [
        0xFFFF << 32 | number,
        0xFFFF << 48 | number,
        0x0064FF9B << 96 | number,
        0x2002 << 112 | number << 80,
        0x20010000 << 96 | (number ^ 0xFFFFFFFF),
    ]
    assert {place_of(str(ipaddress.IPv6Address(each))).kind for each in spelled} == {kind}


@given(st.ip_addresses())
def test_nothing_is_called_public_that_the_registries_reserve(address: object) -> None:
    """Python keeps its own table of the same registries."""
    found = ipaddress.ip_address(str(address))
    if found.is_private or found.is_multicast or found.is_loopback or found.is_link_local:
        assert not place_of(str(address)).is_public
