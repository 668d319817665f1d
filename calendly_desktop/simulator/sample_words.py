"""Sample data: names, cities, answers, reasons and tracking values of invitees."""

from __future__ import annotations

_FIRST = """Anna James Fatima Lukas Chloé Noah Aisha Mateo Ingrid Kwame Hannah Diego Mei Oliver
Leila Tomasz Grace Hiroshi Elena Samuel Ines Ravi Astrid Omar Julia Felix Nadia Peter
Sara Emil Amara Victor Linnea Hugo Freya Karim Beatriz Aaron Olga Daniel Yara Stefan
Ruth Enzo Paula Isaac Lucía Tarik Vera Simon Eun-ji Bruno Helga Andre Kaya Milan Dora
Rashid Selma Otto"""
_LAST = """Schmidt Okafor García Nguyen Larsen Kowalski Ahmed Silva Novak Müller Dubois Kim Ivanova
Andersson Costa Haddad Fischer Moreau Singh Walker Eriksson Santos Popescu Brown Yamamoto Jensen
Keller Romero Osei Lindqvist Patel Horvat Russo Meyer Dlamini Fontaine Hughes Sato Petrov Weber
Castillo Nakamura Bauer Mendes Johansson Abbas Carter Vogel Morin Roux Evans Cruz Zhang Becker
Hansen Ortiz Sharma Clark Virtanen Bianchi"""
_PLAIN = str.maketrans("éíáçñüöäúó", "eiacnuoauo", "'’ -")

FIRST_NAMES = tuple((name, name.casefold().translate(_PLAIN)) for name in _FIRST.split())
LAST_NAMES = tuple((name, name.casefold().translate(_PLAIN)) for name in _LAST.split())

CITIES = (
    ("Europe/Berlin", "Berlin"),
    ("Europe/London", "London"),
    ("America/New_York", "New York"),
    ("America/Los_Angeles", "Los Angeles"),
    ("America/Sao_Paulo", "São Paulo"),
    ("Asia/Kolkata", "Bengaluru"),
    ("Asia/Tokyo", "Tokyo"),
    ("Australia/Sydney", "Sydney"),
    ("Africa/Johannesburg", "Johannesburg"),
    ("Europe/Madrid", "Madrid"),
    ("America/Chicago", "Chicago"),
    ("Asia/Kathmandu", "Kathmandu"),
    ("Pacific/Auckland", "Auckland"),
    ("America/St_Johns", "St. John’s"),
)

ANSWERS = (
    "Backend developer",
    "Front desk",
    "I found you through a friend\nand liked your blog.",
    "Nothing special, thank you!",
    "Could we also talk about part-time?",
    "UX researcher (m/w/d)",
    "-",
    "Sales, EMEA region",
    "Please send the agenda beforehand 🙏",
    "Data engineer",
)

HOST_REASONS = (
    "I am ill today, sorry.",
    "A customer meeting came in between.",
    "The position has been filled.",
    "",
    "Double booking on our side.\nPlease pick another time.",
)
INVITEE_REASONS = (
    "I accepted another offer.",
    "My train was cancelled.",
    None,
    "Can't make it, sorry",
    "Sick child at home",
)


def _tags(source: str | None, medium: str | None, campaign: str | None) -> dict[str, str | None]:
    return {"utm_source": source, "utm_medium": medium, "utm_campaign": campaign}


TRACKING: tuple[dict[str, str | None], ...] = (
    _tags("linkedin", "social", "spring-hiring"),
    _tags("linkedin", "social", "spring-hiring"),
    _tags("Facebook", "social", "spring-hiring"),
    _tags("facebook", "social", "spring-hiring"),
    _tags("fb", "Social", "spring_hiring"),
    _tags("news-letter", "email", "autumn-update"),
    _tags("news_letter", "email", "autumn-update"),
    _tags("newsletter", "e-mail", "autumn-update"),
    _tags("newsletter", "email", "autumn-update"),
    _tags("google", "cpc", "berlin-jobs"),
    _tags("google", "cpc", "Berlin Jobs"),
    _tags("careers-page", "referral", None),
    _tags("indeed", None, None),
    {**_tags("google", "cpc", "berlin-jobs"), "utm_content": "ad-b", "utm_term": "python jobs"},
    {**_tags("xing", "social", "spring-hiring"), "salesforce_uuid": "a0B5e000004ZxYzEAK"},
)
