"""Sample data: event types of every kind, with their questions, places and schedules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.identifiers import SITE, uri
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.state import EventTypeRecord
from calendly_desktop.simulator.times import DAY, HOUR, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World

ZOOM: Json = {"kind": "zoom_conference"}
MEET: Json = {"kind": "google_conference"}
TEAMS_CALL: Json = {"kind": "microsoft_teams_conference"}
WEBEX: Json = {"kind": "webex_conference"}
GOTO: Json = {"kind": "gotomeeting_conference"}
OFFICE: Json = {
    "kind": "physical",
    "location": "Acme Recruiting, Torstraße 1, 10119 Berlin",
    "additional_info": "Ring at “Acme”, 3rd floor",
}
CALL_THEM: Json = {"kind": "outbound_call"}
CALL_US: Json = {"kind": "inbound_call", "phone_number": "+1 202-555-0143"}
CUSTOM: Json = {"kind": "custom", "location": "Hall 4, stand B12 <look for the blue flags>"}
ASK: Json = {"kind": "ask_invitee"}


def _question(name: str, kind: str = "string", *choices: str, required: bool = False) -> Json:
    return {
        "name": name,
        "type": kind,
        "enabled": True,
        "required": required,
        "answer_choices": list(choices),
        "include_other": kind == "multi_select",
    }


ROLE = _question("Which role are you interested in?", required=True)
HEARD = _question(
    "How did you hear about us?", "single_select", "Job board", "A friend", "Career fair"
)
SKILLS = _question("Your main skills", "multi_select", "Python", "Qt", "SQL", "People")
PHONE = _question("Phone number for the day", "phone_number", required=True)
NOTES = _question("Anything we should prepare?", "text")


class Kind(NamedTuple):
    """A sample event type."""

    name: str | None
    slug: str
    owner: int
    minutes: int
    locations: tuple[Json, ...] | None
    questions: tuple[Json, ...] = ()
    color: str = "#0069ff"
    hosts: tuple[int, ...] = ()
    more: tuple[tuple[str, Any], ...] = ()
    limit: int = 1
    team: int | None = None


KINDS = (
    Kind("Intro call", "intro-call", people.ADA, 30, (ZOOM,), (ROLE, HEARD, NOTES)),
    Kind("Phone screening", "phone-screening", people.ADA, 20, (CALL_THEM,), (PHONE,), "#17e885"),
    Kind(
        "Technical interview",
        "technical-interview",
        people.ADA,
        60,
        (MEET,),
        (SKILLS, NOTES),
        "#8247f5",
        hosts=(people.ADA, people.WEI),
        more=(
            ("pooling_type", "collective"),
            ("before_buffer", 10),
            ("after_buffer", 15),
            ("description_plain", "Bring a laptop.\nWe pair for an hour."),
            ("description_html", "<p>Bring a <strong>laptop</strong>.<br>We pair for an hour.</p>"),
        ),
    ),
    Kind("On-site interview", "on-site-interview", people.ADA, 90, (OFFICE,), (NOTES,), "#ff4f00"),
    Kind(
        "Team workshop",
        "team-workshop",
        people.ADA,
        120,
        (ZOOM,),
        (NOTES,),
        "#f8e436",
        limit=60,
        more=(("kind", "group"),),
    ),
    Kind(
        "Career fair chat ☕ – come as you are, ask us anything, stay as long as you like",
        "career-fair-chat",
        people.ADA,
        15,
        (CUSTOM,),
        (),
        "#e55cff",
    ),
    Kind(
        "Offer discussion",
        "offer-discussion",
        people.ADA,
        30,
        (TEAMS_CALL, CALL_THEM),
        (),
        "#0099ff",
        more=(("secret", True), ("internal_note", "Never put this link on the web site")),
    ),
    Kind("Reference check", "reference-check", people.ADA, 15, (CALL_US,), (ROLE,), "#ccf000"),
    Kind(
        "Old screening (2024)",
        "old-screening",
        people.ADA,
        30,
        None,
        (),
        "#c5c1ba",
        more=(("active", False),),
    ),
    Kind(
        "Campus day interview",
        "campus-day",
        people.ADA,
        25,
        (OFFICE,),
        (),
        "#ff7070",
        more=(("active", False), ("deleted_at", 40)),
    ),
    Kind(
        "Recruiting: next free recruiter",
        "next-recruiter",
        people.ADA,
        30,
        (ZOOM,),
        (ROLE,),
        "#0069ff",
        hosts=(people.ADA, people.PRIYA, people.EMMA, people.JONAS),
        team=0,
        more=(("pooling_type", "round_robin"), ("admin_managed", True)),
    ),
    Kind(
        "Onboarding session",
        "onboarding-session",
        people.TOMAS,
        45,
        (GOTO,),
        (PHONE,),
        "#17e885",
        hosts=(people.TOMAS, people.ZOE),
        team=1,
        more=(("pooling_type", "collective"), ("duration_options", [30, 45, 60])),
    ),
    Kind("Exit interview", "exit-interview", people.ZOE, 45, (ASK,), (NOTES,), "#8247f5"),
    Kind(
        "Vorstellungsgespräch",
        "vorstellungsgespraech",
        people.JONAS,
        45,
        (WEBEX,),
        (ROLE,),
        "#ff4f00",
        more=(("locale", "de"),),
    ),
    Kind(None, "untitled", people.SOFIA, 30, (MEET,), (), "#f8e436"),
    Kind(
        "Paid career coaching",
        "career-coaching",
        people.PRIYA,
        60,
        (ZOOM, MEET),
        (SKILLS,),
        "#e55cff",
        more=(("is_paid", True), ("start_time_increment", 60)),
    ),
    Kind(
        "Panel date poll",
        "panel-poll",
        people.EMMA,
        60,
        (TEAMS_CALL,),
        (),
        "#0099ff",
        more=(("booking_method", "poll"),),
    ),
    Kind("30 Minute Meeting", "30min", people.TOMAS, 30, (MEET,)),
    Kind("30 Minute Meeting", "30min", people.PRIYA, 30, (ZOOM,)),
    Kind("30 Minute Meeting", "30min", people.WEI, 30, (TEAMS_CALL,)),
    Kind("30 Minute Meeting", "30min", people.OLU, 30, (CALL_THEM,), (PHONE,)),
    Kind("30 Minute Meeting", "30min", people.EMMA, 30, (ZOOM,)),
    Kind("30 Minute Meeting", "30min", people.LIAM, 30, (ASK,)),
    Kind("30 Minute Meeting", "30min", people.YUKI, 30, (WEBEX,)),
    Kind("30 Minute Meeting", "30min", people.MARCUS, 30, (CALL_US,)),
    Kind("Pre-screening", "pre-screening", people.VIKTOR, 30, (ZOOM,), (ROLE,), "#ff7070"),
)

(
    INTRO,
    SCREENING,
    TECHNICAL,
    ON_SITE,
    WORKSHOP,
    FAIR,
    OFFER,
    REFERENCE,
    OLD,
    CAMPUS,
    ROUND_ROBIN,
    ONBOARDING,
    EXIT,
    GERMAN,
    UNTITLED,
    COACHING,
    POLL,
) = range(17)
PRE_SCREENING = len(KINDS) - 1

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
_OPEN = [{"from": "09:00", "to": "17:30"}]


def type_uuid(world: World, index: int) -> str:
    """The UUID of a sample event type."""
    return world.named_uuid("event type", index)


def add_event_types(world: World, now: int) -> None:
    """Fills in event types, availability schedules, limits and connected locations."""
    for index, kind in enumerate(KINDS):
        _add_type(world, index, kind, now)
    for index, person in enumerate(people.PEOPLE):
        user = user_uuid(world, index)
        uuid = world.named_uuid("schedule", index)
        world.schedules[uuid] = _schedule(uuid, user, "Working hours", person.timezone, True)
        world.meeting_limits[user] = {
            "daily_limit": 40 if index == people.ADA else None,
            "weekly_limit": None,
            "monthly_limit": None,
        }
        world.connected[user] = ("zoom_conference", "google_conference")
    ada = user_uuid(world, people.ADA)
    spare = world.named_uuid("schedule", 100)
    world.schedules[spare] = _schedule(spare, ada, "Summer hours ☀", "Europe/Berlin", False)


def _schedule(uuid: str, user: str, name: str, timezone: str, default: bool) -> Json:
    rules = [{"type": "wday", "wday": day, "intervals": list(_OPEN)} for day in WEEKDAYS]
    closed: list[Json] = []
    rules += [{"type": "wday", "wday": day, "intervals": closed} for day in ("saturday", "sunday")]
    return {
        "uri": uri("user_availability_schedules", uuid),
        "default": default,
        "name": name,
        "user": uri("users", user),
        "timezone": timezone,
        "rules": rules,
    }


def _add_type(world: World, index: int, kind: Kind, now: int) -> None:
    uuid = type_uuid(world, index)
    owner = user_uuid(world, kind.owner)
    person = world.users[owner]
    changes = dict(kind.more)
    if "deleted_at" in changes:
        changes["deleted_at"] = stamp(now - changes["deleted_at"] * DAY)
    code = uuid[:4] + "-" + uuid[9:12] + "-" + uuid[24:27]
    address = f"{SITE}/d/{code}/{kind.slug}" if kind.team is not None else None
    shown = blank_event_type(uuid, kind.name, kind.minutes, stamp(now - (700 - 9 * index) * DAY))
    shown |= {
        "slug": kind.slug,
        "scheduling_url": address or f"{SITE}/{person['slug']}/{kind.slug}",
        "color": kind.color,
        "updated_at": stamp(now - (60 - index) * DAY - 5 * HOUR),
        "profile": _profile(world, kind, person),
        "custom_questions": [
            {**question, "position": position} for position, question in enumerate(kind.questions)
        ],
        "locations": None if kind.locations is None else [dict(row) for row in kind.locations],
        "position": index,
        **changes,
    }
    hosts = tuple(user_uuid(world, host) for host in kind.hosts or (kind.owner,))
    world.event_types[uuid] = EventTypeRecord(shown, hosts, limit=kind.limit)


def _profile(world: World, kind: Kind, person: Json) -> Json | None:
    if kind.team is None:
        return {"type": "User", "name": person["name"], "owner": person["uri"]}
    team = world.teams[world.named_uuid("team", kind.team)]
    return {"type": "Team", "name": team["name"], "owner": team["uri"]}


def blank_event_type(uuid: str, name: str | None, minutes: int, created: str) -> Json:
    """Every field of an event type with Calendly's defaults; address and slug are to be set."""
    return {
        "uri": uri("event_types", uuid),
        "name": name,
        "active": True,
        "admin_managed": False,
        "booking_method": "instant",
        "color": "#0069ff",
        "created_at": created,
        "updated_at": created,
        "custom_questions": [],
        "deleted_at": None,
        "description_plain": None,
        "description_html": None,
        "duration": minutes,
        "duration_options": None,
        "internal_note": None,
        "is_paid": False,
        "kind": "solo",
        "locale": "en",
        "locations": None,
        "pooling_type": None,
        "position": 0,
        "profile": None,
        "scheduling_url": "",
        "secret": False,
        "slug": None,
        "type": "StandardEventType",
        "start_time_increment": 30,
        "before_buffer": 0,
        "after_buffer": 0,
    }
