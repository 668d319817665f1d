"""Sample data: the meetings worth looking at, each there for a reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator import sample_event_types as types
from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.bookings import (
    answer_rows,
    blank_invitee,
    cancellation,
    conference,
    place,
)
from calendly_desktop.simulator.identifiers import uri
from calendly_desktop.simulator.meetings import Details, Meeting
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.sample_words import ANSWERS, CITIES, FIRST_NAMES, LAST_NAMES
from calendly_desktop.simulator.times import (
    DAY,
    HOUR,
    MINUTE,
    as_datetime,
    local_moment,
    stamp,
    zone,
)

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World

MARIA = ("Maria Lopez", "maria.lopez@example.com", "Europe/Madrid")
HOME = "Europe/Berlin"


class Script(NamedTuple):
    """A meeting written by hand: day from today, local minute, event type, who comes."""

    key: str
    day: int
    minute: int
    kind: int
    name: str
    email: str
    timezone: str | None
    host: int = people.ADA
    tags: tuple[str | None, str | None, str | None] = (None, None, None)
    answers: tuple[str, ...] = ()
    canceled_by: str | None = None
    reason: str | None = None
    moved_to: str | None = None
    guests: int = 0
    no_show: bool = False
    location: Json | None = None
    notes: str | None = None


_LONG = (
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliane Alexandra Theodora von und "
    "zu Hohenlohe-Schillingsfürst-Waldenburg the Younger"
)
_NEW_YORK, _TOKYO, _SYDNEY = "America/New_York", "Asia/Tokyo", "Australia/Sydney"

SCRIPTS: tuple[Script, ...] = (
    Script("t1", 0, 540, types.INTRO, "Nora Feld", "nora.feld@example.org", HOME,
           tags=("Facebook", "social", "spring-hiring")),
    Script("t2", 0, 600, types.SCREENING, "Dr. Jürgen Groß", "juergen.gross@example.com", HOME,
           tags=("facebook", "social", "spring-hiring")),
    Script("t3", 0, 690, types.TECHNICAL, "王芳", "wang.fang@example.com", "Asia/Shanghai",
           guests=2, tags=("fb", "Social", "spring_hiring")),
    Script("t4", 0, 840, types.INTRO, "ليلى حداد", "layla.haddad@example.net", "Asia/Dubai"),
    Script("t5", 0, 930, types.ON_SITE, "Paul 🚀 Weber", "paul.weber@example.com", HOME,
           tags=("news-letter", "email", "autumn-update")),
    Script("t6", 0, 1020, types.OFFER, "Ruth Ben-David", "ruth.bendavid@example.org",
           "Asia/Jerusalem", tags=("news_letter", "email", "autumn-update")),
    Script("t7", 0, 1080, types.REFERENCE, "Ola Nordmann", "ola.nordmann@example.net",
           "Europe/Oslo"),
    Script("n1", 1, 570, types.SCREENING, _LONG, "long.name@example.com", _NEW_YORK),
    Script("n2", 1, 630, types.INTRO, "", "no.name@example.org", _TOKYO),
    Script("n3", 1, 720, types.INTRO, "<script>alert('hi')</script> <b>Bold</b>",
           "markup@example.com", "Europe/London",
           answers=("<img src=x onerror=alert(1)>", "A friend",
                    "First line\nSecond line\n\tindented & <i>not</i> markup")),
    Script("n4", 1, 810, types.INTRO, "=HYPERLINK(\"http://example.com\";\"click\")",
           "formula@example.com", _NEW_YORK,
           answers=("=1+1", "Job board", "+49 30 5550 1234\n-2+3\n@SUM(A1:A9)")),
    Script("n5", 1, 900, types.FAIR, "Chloé d’Arc-Été", "chloe.darc@example.net", "Europe/Paris"),
    Script("n6", 1, 960, types.ROUND_ROBIN, "Sam Taylor", "sam.taylor@example.com", _SYDNEY,
           location=conference("zoom_conference", "waiting", 0, pushed=False)),
    Script("f1", 3, 660, types.INTRO, "Aoife Ní Bhriain", "aoife@example.org", "Europe/Dublin",
           canceled_by="host", reason="I am travelling, sorry.\nPlease pick another time."),
    Script("f2", 4, 600, types.INTRO, "Kenji Watanabe", "kenji.watanabe@example.com", _TOKYO,
           moved_to="f3"),
    Script("f3", 6, 630, types.INTRO, "Kenji Watanabe", "kenji.watanabe@example.com", _TOKYO),
    Script("f4", 5, 780, types.TECHNICAL, "Uli Sommer", "uli.sommer@example.com", HOME,
           canceled_by="invitee", reason="I accepted another offer."),
    Script("f5", 8, 540, types.CAMPUS, "Tess Late", "tess.late@example.org", "Europe/Amsterdam"),
    Script("f6", 9, 570, types.INTRO, "Nora Feld", "nora.feld@example.org", HOME),
    Script("f7", 9, 585, types.SCREENING, "Otto Overlap", "otto.overlap@example.com", HOME),
    Script("f8", 120, 600, types.INTRO, "Summer Timely", "summer.timely@example.com", _NEW_YORK),
    Script("f9", 121, 600, types.INTRO, "Southern Autumn", "southern@example.com", _SYDNEY),
    Script("x1", 2, 600, types.ONBOARDING, "Gina Torres", "gina.torres@example.com", _NEW_YORK,
           host=people.TOMAS),
    Script("x2", 2, 660, types.EXIT, "Ben Adler", "ben.adler@example.com", HOME, host=people.ZOE),
    Script("x3", 2, 720, types.GERMAN, "Käthe Kruse", "kaethe.kruse@example.org", HOME,
           host=people.JONAS),
    Script("x4", 2, 780, types.UNTITLED, "Luca Neri", "luca.neri@example.net", "Europe/Rome",
           host=people.SOFIA),
    Script("p1", -2, 600, types.INTRO, *MARIA, no_show=True, tags=("linkedin", "social", None)),
    Script("p2", -9, 600, types.SCREENING, *MARIA, canceled_by="invitee", reason=None),
    Script("p3", -5, 570, types.INTRO, "Theo Anders", "theo.anders@example.com", HOME,
           moved_to="p4"),
    Script("p4", -4, 660, types.INTRO, "Theo Anders", "theo.anders@example.com", HOME,
           moved_to="p5"),
    Script("p5", -3, 690, types.INTRO, "Theo Anders", "theo.anders@example.com", HOME,
           notes="Strong on Qt & <signals>.\nInvite for a second round."),
    Script("p6", -1, 600, types.INTRO, "Greta Ghost", "greta.ghost@example.net", HOME,
           no_show=True, tags=("google", "cpc", "Berlin Jobs")),
    Script("p7", -41, 600, types.CAMPUS, "Hal Young", "hal.young@example.com", HOME),
    Script("v1", -45, 600, types.PRE_SCREENING, "Iva Dvořák",
           "iva.dvorak@example.com", "Europe/Prague", host=people.VIKTOR),
    Script("v2", -60, 660, types.PRE_SCREENING, "Jan Svoboda", "jan.svoboda@example.com",
           "Europe/Prague", host=people.VIKTOR, canceled_by="host", reason="Left the company"),
    Script("v3", 10, 660, types.PRE_SCREENING, "Eva Horáková", "eva.horakova@example.com",
           "Europe/Prague", host=people.VIKTOR),
)  # fmt: skip


class ScriptedMeetings:
    """Turns the scripts into meetings around the present."""

    def __init__(self, world: World, now: int) -> None:
        self.world = world
        self.now = now
        self.today = as_datetime(now).astimezone(zone(HOME)).date()
        self.numbers = {script.key: number for number, script in enumerate(SCRIPTS)}

    def make(self) -> list[Meeting]:
        """All meetings written by hand, Maria's next one and the workshop."""
        scripted = [self._meeting(script) for script in SCRIPTS]
        return [*scripted, self._maria(scripted), self._workshop()]

    def _event_uuid(self, key: str) -> str:
        return self.world.named_uuid("scripted event", self.numbers[key])

    def _invitee_uri(self, key: str) -> str:
        invitee = self.world.named_uuid("scripted invitee", self.numbers[key])
        return f"{uri('scheduled_events', self._event_uuid(key))}/invitees/{invitee}"

    def _meeting(self, script: Script) -> Meeting:
        number = self.numbers[script.key]
        record = self.world.event_types[types.type_uuid(self.world, script.kind)]
        start = local_moment(self.today + timedelta(days=script.day), script.minute, HOME)
        created = min(start - 3 * DAY, self.now - 5 * HOUR) - number * 13 * MINUTE - 345_678
        ended = script.canceled_by is not None or script.moved_to is not None
        collective = record.shown["pooling_type"] == "collective"
        host = user_uuid(self.world, script.host)
        meeting = Meeting(
            self._event_uuid(script.key),
            start,
            start + record.shown["duration"] * MINUTE,
            record.uuid,
            record.hosts if collective else (host,),
            created,
            created + 40 * MINUTE if ended else created,
            canceled=ended,
        )
        person = self._person(script, meeting, record.shown["custom_questions"])
        meeting.details = self._details(script, meeting, person)
        return meeting

    def _person(self, script: Script, meeting: Meeting, questions: list[Json]) -> Json:
        number = self.numbers[script.key]
        invitee = self.world.named_uuid("scripted invitee", number)
        event = uri("scheduled_events", meeting.uuid)
        person = blank_invitee(event, invitee, stamp(meeting.created))
        source, medium, campaign = script.tags
        person |= {
            "email": script.email,
            "name": script.name,
            "timezone": script.timezone,
            "updated_at": stamp(meeting.updated),
            "questions_and_answers": answer_rows(questions, ANSWERS, number * 7 + 1),
        }
        person["tracking"] |= {
            "utm_source": source,
            "utm_medium": medium,
            "utm_campaign": campaign,
        }
        if script.answers:
            person["questions_and_answers"] = [
                {"question": question["name"], "answer": answer, "position": position}
                for position, (question, answer) in enumerate(
                    zip(questions, script.answers, strict=True)
                )
            ]
        self._link(script, person)
        if script.no_show:
            person["no_show"] = self._no_show(person["uri"], meeting, number)
        return person

    def _link(self, script: Script, person: Json) -> None:
        if script.moved_to:
            person["rescheduled"] = True
            person["new_invitee"] = self._invitee_uri(script.moved_to)
        for other in SCRIPTS:
            if other.moved_to == script.key:
                person["old_invitee"] = self._invitee_uri(other.key)

    def _no_show(self, invitee: str, meeting: Meeting, number: int) -> Json:
        uuid = self.world.named_uuid("scripted no-show", number)
        row = {"uri": uri("invitee_no_shows", uuid), "created_at": stamp(meeting.end + 6 * MINUTE)}
        self.world.no_shows[uuid] = {**row, "invitee": invitee}
        return row

    def _details(self, script: Script, meeting: Meeting, person: Json) -> Details:
        number = self.numbers[script.key]
        shown = self.world.event_types[meeting.event_type].shown
        configured = (shown["locations"] or [None])[0]
        location = script.location or place(configured, meeting, number * 101 + 3, CITIES, self.now)
        details = Details(shown["name"], location, [person], notes=script.notes)
        created = stamp(meeting.created)
        details.guests = [
            {"email": f"panel{guest}@example.com", "created_at": created, "updated_at": created}
            for guest in range(script.guests)
        ]
        if number % 4 == 0:
            details.calendar_event = {"kind": "google", "external_id": f"sample{number:04d}"}
        if meeting.canceled:
            by_host = script.canceled_by == "host"
            name = self.world.users[meeting.hosts[0]]["name"] if by_host else script.name
            kind = "host" if by_host else "invitee"
            details.cancellation = cancellation(name, script.reason, kind, stamp(meeting.updated))
            person["status"] = "canceled"
            person["cancellation"] = details.cancellation
        return details

    def _free_half_hour(self, taken: list[Meeting]) -> int:
        """The user's next free half hour in office hours, today or tomorrow, an hour from now."""
        host = user_uuid(self.world, people.ADA)
        busy = [(row.start, row.end) for row in taken if host in row.hosts and not row.canceled]
        for minute in (*range(540, 1050, 30), *range(1980, 2490, 30)):
            day = self.today + timedelta(days=minute // 1440)
            start = local_moment(day, minute % 1440, HOME)
            clash = any(begin < start + 30 * MINUTE and end > start for begin, end in busy)
            if start >= self.now + HOUR and not clash:
                return start
        return local_moment(self.today + timedelta(days=1), 1050, HOME)

    def _maria(self, taken: list[Meeting]) -> Meeting:
        """Her one coming meeting, in the user's next free half hour."""
        record = self.world.event_types[types.type_uuid(self.world, types.INTRO)]
        start = self._free_half_hour(taken)
        created = self.now - 2 * DAY
        uuid = self.world.named_uuid("maria", 0)
        host = user_uuid(self.world, people.ADA)
        meeting = Meeting(uuid, start, start + 30 * MINUTE, record.uuid, (host,), created, created)
        person = blank_invitee(
            uri("scheduled_events", uuid), self.world.named_uuid("maria", 1), stamp(created)
        )
        name, email, timezone = MARIA
        person |= {
            "name": name,
            "email": email,
            "timezone": timezone,
            "questions_and_answers": answer_rows(record.shown["custom_questions"], ANSWERS, 10),
        }
        person["tracking"] |= {
            "utm_source": "linkedin",
            "utm_medium": "social",
            "utm_campaign": "spring-hiring",
        }
        location = conference("zoom_conference", uuid, 4_242_424)
        meeting.details = Details(record.shown["name"], location, [person])
        return meeting

    def _workshop(self) -> Meeting:
        """The group meeting with forty-four invitees, three of whom have left."""
        record = self.world.event_types[types.type_uuid(self.world, types.WORKSHOP)]
        start = local_moment(self.today + timedelta(days=2), 13 * 60, HOME)
        uuid = self.world.named_uuid("workshop", 0)
        created = self.now - 12 * DAY
        host = user_uuid(self.world, people.ADA)
        meeting = Meeting(uuid, start, start + 120 * MINUTE, record.uuid, (host,), created, created)
        invitees = [self._participant(uuid, number, created) for number in range(44)]
        location = conference("zoom_conference", uuid, 1_234_567)
        meeting.details = Details(record.shown["name"], location, invitees, record.limit)
        meeting.details.guests = []
        return meeting

    def _participant(self, event: str, number: int, created: int) -> Json:
        first, last = FIRST_NAMES[number % 56], LAST_NAMES[number * 7 % 57]
        booked = stamp(created + number * 31 * MINUTE + 111_111)
        invitee = self.world.named_uuid("workshop", number + 1)
        person = blank_invitee(uri("scheduled_events", event), invitee, booked)
        person |= {
            "name": f"{first[0]} {last[0]}",
            "first_name": first[0],
            "last_name": last[0],
            "email": f"{first[1]}.{last[1]}@example.org",
            "timezone": CITIES[number % len(CITIES)][0],
        }
        if number in {5, 17, 30}:
            person["status"] = "canceled"
            left = stamp(created + 30 * HOUR)
            person["updated_at"] = left
            person["cancellation"] = cancellation(person["name"], "No time", "invitee", left)
        return person
