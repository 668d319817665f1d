"""What Google Analytics 4 calls a link's traffic, rule by rule in Google's own order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.channels import channel_of, helpful_medium, site_of

CASES = [
    # source, medium, campaign, channel
    ("(direct)", "(none)", "", "Direct"),
    ("(direct)", "", "", "Direct"),
    ("(direct)", "(not set)", "spring", "Direct"),
    ("direct", "(none)", "", "Unassigned"),
    ("(direct)", "email", "", "Email"),
    ("google", "cpc", "eu cross-network 2027", "Cross-network"),
    ("newsletter", "email", "Cross-Network", "Cross-network"),
    ("amazon", "cpc", "", "Paid Shopping"),
    ("etsy.com", "paid", "", "Paid Shopping"),
    ("google", "cpc", "spring-shop", "Paid Shopping"),
    ("newsletter", "paid-social", "shopping-week", "Paid Shopping"),
    ("google", "cpc", "spring-2027", "Paid Search"),
    ("Google", "CPC", "Spring", "Paid Search"),
    ("bing", "ppc", "", "Paid Search"),
    ("duckduckgo", "retargeting", "", "Paid Search"),
    ("yahoo", "paid_search", "", "Paid Search"),
    ("google", "workshop", "cpc", "Organic Search"),
    ("facebook", "cpc", "", "Paid Social"),
    ("facebook", "paid", "", "Paid Social"),
    ("linkedin", "paidsocial", "", "Paid Social"),
    ("linkedin.com", "cpm", "", "Paid Social"),
    ("ig", "paid_social", "", "Paid Social"),
    ("xing", "cpv", "", "Paid Social"),
    ("youtube", "cpc", "", "Paid Video"),
    ("vimeo.com", "paid-video", "", "Paid Video"),
    ("adnetwork", "display", "", "Display"),
    ("facebook", "banner", "", "Display"),
    ("adnetwork", "cpm", "", "Display"),
    ("adnetwork", "Interstitial", "", "Display"),
    ("adnetwork", "expandable", "", "Display"),
    ("newsletter", "cpc", "", "Paid Other"),
    ("newsletter", "paid", "", "Paid Other"),
    ("podcast", "cpa", "", "Paid Other"),
    ("partner", "retargeting", "", "Paid Other"),
    ("partner", "unpaid", "", "Unassigned"),
    ("ebay.de", "referral", "", "Organic Shopping"),
    ("stripe", "", "", "Organic Shopping"),
    ("newsletter", "email", "shopping", "Organic Shopping"),
    ("newsletter", "email", "e-shop", "Organic Shopping"),
    ("newsletter", "email", "eshop-opening", "Organic Shopping"),
    ("newsletter", "email", "shop", "Organic Shopping"),
    ("newsletter", "email", "workshop", "Email"),
    ("newsletter", "email", "workshopping", "Organic Shopping"),
    ("newsletter", "email", "bishop", "Email"),
    ("facebook", "post", "", "Organic Social"),
    ("LinkedIn", "email", "", "Organic Social"),
    ("newsletter", "social", "", "Organic Social"),
    ("newsletter", "Social-Media", "", "Organic Social"),
    ("youtube", "sm", "", "Organic Social"),
    ("newsletter", "social network", "", "Organic Social"),
    ("t.co", "", "", "Organic Social"),
    ("youtube", "post", "", "Organic Video"),
    ("newsletter", "product-video", "", "Organic Video"),
    ("google", "", "", "Organic Search"),
    ("google", "email", "", "Organic Search"),
    ("intranet", "organic", "", "Organic Search"),
    ("chatgpt.com", "ai-assistant", "(ai-assistant)", "AI Assistant"),
    ("chatgpt.com", "referral", "", "Referral"),
    ("partner.example", "referral", "", "Referral"),
    ("ourapp", "app", "", "Referral"),
    ("website", "link", "", "Referral"),
    ("email", "link", "", "Referral"),
    ("newsletter", "email", "", "Email"),
    ("newsletter", "E-Mail", "", "Email"),
    ("newsletter", "e_mail", "", "Email"),
    ("newsletter", "e mail", "", "Email"),
    ("email", "newsletter", "", "Email"),
    ("newsletter", "emails", "", "Unassigned"),
    ("newsletter", "newsletter", "spring", "Unassigned"),
    ("partner", "affiliate", "", "Affiliates"),
    ("partner", "affiliates", "", "Unassigned"),
    ("podcast", "audio", "", "Audio"),
    ("reminder", "sms", "", "SMS"),
    ("sms", "reminder", "", "SMS"),
    ("app", "web-push", "", "Mobile Push Notifications"),
    ("app", "mobile-app", "", "Mobile Push Notifications"),
    ("app", "notifications", "", "Mobile Push Notifications"),
    ("firebase", "x", "", "Mobile Push Notifications"),
    ("flyer", "qr", "", "Unassigned"),
    ("", "email", "", "Email"),
    ("newsletter", "", "", "Unassigned"),
    ("", "", "spring", "Unassigned"),
    (" facebook ", "\u200bcpc", "", "Paid Social"),
]


@pytest.mark.parametrize(("source", "medium", "campaign", "channel"), CASES)
def test_channels(source: str, medium: str, campaign: str, channel: str) -> None:
    found = channel_of(source, medium, campaign)
    assert found is not None
    assert found.name == channel


def test_without_tags_there_is_nothing_to_say() -> None:
    assert channel_of("", " ", "\u200b") is None


@pytest.mark.parametrize(
    ("source", "medium", "campaign", "by", "word"),
    [
        ("linkedin", "email", "", "source", ""),
        ("newsletter", "social", "", "medium", ""),
        ("youtube", "social", "", "medium", ""),
        ("newsletter", "email", "spring-shop", "campaign", "shop"),
        ("facebook", "cpc", "x", "source", ""),
        ("email", "x", "", "source", ""),
    ],
)
def test_what_decided_is_told(source: str, medium: str, campaign: str, by: str, word: str) -> None:
    found = channel_of(source, medium, campaign)
    assert found is not None
    assert (found.by, found.word) == (by, word)


@pytest.mark.parametrize(
    ("source", "medium", "helped"),
    [
        ("newsletter", "", "email"),
        ("brevo", "Newsletter", "email"),
        ("brevo", "mailing", "email"),
        ("brevo", "Emails", "email"),
        ("flyer", "qr", "referral"),
        ("example", "linkedin-post", None),
        ("example", "post", "social"),
        ("example", "ads", "cpc"),
        ("example", "Podcast", "audio"),
        ("example", "affiliates", "affiliate"),
        ("website", "", "referral"),
        ("example", "", None),
        ("example", "xyz", None),
    ],
)
def test_the_medium_that_would_help(source: str, medium: str, helped: str | None) -> None:
    found = channel_of(source, medium, "")
    assert found is not None
    assert found.is_unassigned
    assert helpful_medium(source, medium) == helped


def test_only_allowed_mediums_are_proposed() -> None:
    assert helpful_medium("brevo", "newsletter", allowed=("social", "E-Mail")) == "E-Mail"
    assert helpful_medium("brevo", "newsletter", allowed=("social", "cpc")) is None


def test_sites_are_known_by_name_and_by_address() -> None:
    assert [site_of(each) for each in ("Google", "facebook.com", "Etsy", "YouTube")] == [
        "search",
        "social",
        "shopping",
        "video",
    ]
    assert site_of("our-facebook-page") == ""


@given(*(st.text(max_size=12) for _ in range(3)))
def test_every_text_has_one_channel_and_spelling_in_capitals_changes_none(
    source: str, medium: str, campaign: str
) -> None:
    found = channel_of(source, medium, campaign)
    assert found == channel_of(source.lower(), medium.lower(), campaign.lower())
    if found is not None and found.is_unassigned:
        helped = helpful_medium(source, medium, campaign)
        if helped is not None:
            better = channel_of(source, helped, campaign)
            assert better is not None
            assert not better.is_unassigned
