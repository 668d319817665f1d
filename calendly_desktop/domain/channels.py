"""What Google Analytics 4 will call a link's traffic: its default channel group, and why.

Source of the rules and their order: Google's help, "[GA4] Default channel group" (answer 9756891),
the definitions for manual traffic, as of November 2026; case does not count there. Google sorts by
its own list of more than 800 sites, which changes; here are the usual ones, spelt as there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.utm_rules import fold, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

Site = Literal["search", "social", "shopping", "video", ""]
Part = Literal["source", "medium", "campaign"]

UNASSIGNED: Final = "Unassigned"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SITES: Final[dict[Site, frozenset[str]]] = {
    "search": _words("""
        360.cn aol ask baidu bing cn.bing.com centrum.cz cnn daum daum.net dogpile duckduckgo
        ecosia.org exalead.com excite.com google google.com google-play googlemybusiness
        lycos m.baidu.com m.naver.com mail.google.com msn msn.com naver naver.com news.google.com
        ntp.msn.com onet onet.pl qwant qwant.com rakuten rambler rambler.ru search.google.com
        seznam seznam.cz so.com sogou sogou.com startsiden virgilio yahoo yahoo.com yahoo.co.jp
        yandex yandex.com yandex.ru
        """),
    "social": _words("""
        badoo bit.ly blogger blogger.com blogspot blogspot.com business.facebook.com buzzfeed
        dianping digg disqus facebook facebook.com fb fb.me flickr flipboard foursquare
        getpocket.com glassdoor glassdoor.com goo.gl goodreads google+ googleplus
        groups.google.com hootsuite hootsuite.com houzz ig instagram instagram.com is.gd kakao
        l.facebook.com l.instagram.com line line.me linkedin linkedin.com lm.facebook.com lnkd.in
        m.facebook.com m.vk.com medium.com meetup meetup.com messenger messenger.com
        mobile.facebook.com myspace news.ycombinator.com old.reddit.com out.reddit.com pinterest
        pinterest.com plurk quora quora.com reddit reddit.com researchgate.net scribd skype
        slideshare.net snapchat snapchat.com stackoverflow stackoverflow.com t.co t.me tencent
        tiktok tiktok.com tinyurl tinyurl.com tripadvisor tripadvisor.com tumblr tumblr.com
        tweetdeck twitter twitter.com vk.com wechat wechat.com weibo weibo.com whatsapp
        whatsapp.com wordpress wordpress.com xing xing.com yammer yammer.com yelp yelp.com zalo
        """),
    "shopping": _words("""
        alibaba alibaba.com amazon amazon.com amazon.co.uk apps.shopify.com checkout.shopify.com
        checkout.stripe.com ebay ebay.com ebay.co.uk ebay.de etsy etsy.com igshopping mercadolibre
        mercadolibre.com shop.app shopify shopify.com shopzilla stripe stripe.com walmart
        walmart.com
    """)
    | {"google shopping"},
    "video": _words("""
        crackle curiositystream d.tube dailymotion dailymotion.com disneyplus disneyplus.com
        fast.wistia.net hulu hulu.com iqiyi m.youtube.com netflix netflix.com player.vimeo.com
        ted ted.com twitch twitch.tv veoh vimeo vimeo.com wistia wistia.com youku youtube
        youtube.com
        """),
}
_PAID: Final = re.compile(r"(.*cp.*|ppc|retargeting|paid.*)", re.DOTALL)
_SHOP: Final = re.compile(r".*(([^a-df-z]|^)shop|shopping).*", re.DOTALL)
_EMAIL: Final = frozenset({"email", "e-mail", "e_mail", "e mail"})
_DISPLAY: Final = frozenset({"display", "banner", "expandable", "interstitial", "cpm"})
_SOCIAL: Final = frozenset(
    {"social", "social-network", "social-media", "sm", "social network", "social media"}
)
_REFERRAL: Final = frozenset({"referral", "app", "link"})

_MEDIUM_FOR_SITE: Final[dict[Site, str]] = {
    "search": "organic",
    "social": "social",
    "shopping": "referral",
    "video": "video",
}
_MEANT: Final[dict[str, str]] = {
    medium: helped
    for helped, words in {
        "email": "newsletter news mail mails mailing mailings mailer emailing edm crm drip outreach"
        " signature emailsignature footer outlook gmail mailchimp hubspot brevo rundmail",
        "social": "post posts socialpost story stories feed bio linkinbio facebook instagram"
        " linkedin twitter x tiktok pinterest xing whatsapp threads organicsocial community",
        "cpc": "ad ads adwords googleads advert advertising anzeige anzeigen sem sponsored",
        "paid-social": "socialads facebookads fbads linkedinads metaads boosted promoted",
        "display": "banners bannerad native programmatic gdn",
        "affiliate": "affiliates partnerprogram",
        "referral": "website web site homepage page blog button popup widget chat partner partners"
        " directory qr qrcode print flyer brochure poster offline event events webinar"
        " slack teams pdf deck presentation invite recommendation referrals",
        "sms": "text texts textmessage mms",
        "audio": "podcast podcasts radio spotify",
        "video": "youtube vimeo film clip reel reels",
        "push": "browserpush webpush pushmessage",
    }.items()
    for medium in words.split()
}
"""Mediums that people write and Google does not know, by what they are most likely to mean."""


class Channel(NamedTuple):
    """A channel as Google names it, in English everywhere.

    by: the part of the link that decided. site: what the source is, by Google's list, as far as it
    is known here. word: what in that part decided, where it is not plain.
    """

    name: str
    by: Part = "medium"
    site: Site = ""
    word: str = ""

    @property
    def is_unassigned(self) -> bool:
        """Whether no rule fits, so that reports put it aside."""
        return self.name == UNASSIGNED


def channel_of(source: str, medium: str, campaign: str) -> Channel | None:
    """Return the channel of a link with these tags; None where none of them is set.

    A tag that is not set is "(not set)" for Google.
    """
    source, medium, campaign = (
        tidy(text).lower() or "(not set)" for text in (source, medium, campaign)
    )
    if {source, medium, campaign} == {"(not set)"}:
        return None
    site = site_of(source)
    shop = _SHOP.fullmatch(campaign)
    if source == "(direct)" and medium in {"(none)", "(not set)"}:
        return Channel("Direct", "source")
    if "cross-network" in campaign:
        return Channel("Cross-network", "campaign", word="cross-network")
    if _PAID.fullmatch(medium) and (found := _paid(site, shop)):
        return found
    if medium in _DISPLAY:
        return Channel("Display", site=site)
    if _PAID.fullmatch(medium):
        return Channel("Paid Other", site=site)
    return _organic(source, medium, site, shop) or _named(source, medium) or Channel(UNASSIGNED)


def site_of(source: str) -> Site:
    """Return which kind of site a source is, by Google's list as far as it is known here."""
    wanted = tidy(source).lower()
    return next((site for site, names in _SITES.items() if wanted in names), "")


def helpful_medium(
    source: str, medium: str, campaign: str = "", allowed: Iterable[str] = ()
) -> str | None:
    """Return the medium that would bring a link out of Unassigned; None where nothing is known.

    allowed: the only mediums that may be used, where a rule says so.
    """
    wanted, offered = _meant(source, medium), list(allowed)
    if wanted is None or not offered:
        return wanted
    target = channel_of(source, wanted, campaign)
    same = (each for each in offered if channel_of(source, each, campaign) == target)
    return next(same, None)


def _meant(source: str, medium: str) -> str | None:
    """Return the medium that a wrong one most likely stands for; the source helps where it can."""
    said = fold(medium)
    if helped := _MEANT.get(said):
        return helped
    if said in {"email", "social", "referral", "sms", "audio", "affiliate", "organic"}:
        return said  # known but for its spelling
    if site := site_of(source):
        return _MEDIUM_FOR_SITE[site]
    return _MEANT.get(fold(source))


def _paid(site: Site, shop: re.Match[str] | None) -> Channel | None:
    if site == "shopping":
        return Channel("Paid Shopping", "source", site)
    if shop:
        return Channel("Paid Shopping", "campaign", site, "shop")
    names: dict[Site, str] = {
        "search": "Paid Search",
        "social": "Paid Social",
        "video": "Paid Video",
    }
    return Channel(names[site], "source", site) if site in names else None


def _organic(source: str, medium: str, site: Site, shop: re.Match[str] | None) -> Channel | None:
    if site == "shopping":
        return Channel("Organic Shopping", "source", site)
    if shop:
        return Channel("Organic Shopping", "campaign", site, "shop")
    if site == "social" or medium in _SOCIAL:
        return Channel("Organic Social", "source" if site == "social" else "medium", site)
    if site == "video" or "video" in medium:
        return Channel("Organic Video", "source" if site == "video" else "medium", site)
    if site == "search" or medium == "organic":
        return Channel("Organic Search", "source" if site == "search" else "medium", site)
    return None


def _named(source: str, medium: str) -> Channel | None:
    """Return the channel of the rules that ask for no list of sites, in Google's order."""
    if medium == "ai-assistant":
        return Channel("AI Assistant")
    if medium in _REFERRAL:
        return Channel("Referral")
    if source in _EMAIL or medium in _EMAIL:
        return Channel("Email", "medium" if medium in _EMAIL else "source")
    if medium == "affiliate":
        return Channel("Affiliates")
    if medium == "audio":
        return Channel("Audio")
    if "sms" in (source, medium):
        return Channel("SMS", "medium" if medium == "sms" else "source")
    if medium.endswith("push") or "mobile" in medium or "notification" in medium:
        return Channel("Mobile Push Notifications")
    if source == "firebase":
        return Channel("Mobile Push Notifications", "source")
    return None
