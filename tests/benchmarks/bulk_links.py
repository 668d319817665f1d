"""How much slower 100,000 links from a CSV to a CSV are than `csv` reading and writing those rows.

    python tests/benchmarks/bulk_links.py [--rows 100000] [--rounds 7]

What the app does for "Many at once" is measured whole, with the functions that its page calls: the
file's bytes become a table, every row a link (name, e-mail and an answer to choose filled in, five
tags, two of them from columns, rules looked at, every address checked, double ones noticed), and
the table with the links is written as CSV, formulas made harmless. Beside it, in turns in the same
process, the `csv` module alone reads the same file and writes the very same rows to another. The
ratio of the two is told round by round; its median counts.
"""

from __future__ import annotations

import argparse
import csv
import gc
import io
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from calendly_desktop.domain.batch_types import Lead
from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.csv_text import csv_of_columns
from calendly_desktop.domain.link_batch import BatchPlan, LinkMaker
from calendly_desktop.domain.models import CustomQuestion, EventType
from calendly_desktop.domain.table_reading import BLOCK, read_file

if TYPE_CHECKING:
    from collections.abc import Callable

TARGET = 2.0
HEADINGS = ["Name", "E-mail", "Company size", "City", "Campaign", "Content"]
SIZES = ["1-10", "11-50", "51-200", "More than 200"]
FIRST = ["Maria", "Jürgen", "Ken", "Ada", "François", "Łukasz", "Zoë", "Ahmed", "Li", "Olga"]
LAST = ["Lopez", "Müller", "Ito", "Lindgren", "Öz", "O'Neill", "García", "Smith", "Wang"]
KIND = EventType(
    uri="https://api.calendly.com/event_types/1",
    name="Interview",
    scheduling_url="https://calendly.com/ada-lindgren/interview",
    custom_questions=[
        CustomQuestion(name="Company size", type="single_select", answer_choices=SIZES)
    ],
)
PLAN = BatchPlan(
    targets=("name", "email", "answer:Company size", "", "utm_campaign", "utm_content"),
    lead=Lead(KIND.uri, "Interview", KIND.scheduling_url, KIND),
    tags=UtmTags(source="newsletter", medium="email", term="autumn fair"),
)


def sample(rows: int) -> bytes:
    """Return a CSV file such as an applicant tracking system exports."""
    chance = random.Random(1)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for number in range(rows):
        first, last = chance.choice(FIRST), chance.choice(LAST)
        campaign = chance.choice(["spring 2027", "autumn 2026", "career fair"])
        city = chance.choice(["Berlin, Mitte", "Paris", "São Paulo"])
        row = [f"{first} {last}", f"{last.lower()}.{number}@example.com", chance.choice(SIZES)]
        writer.writerow([*row, city, campaign, f"candidate-{number}"])
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def make_links(source: Path, target: Path) -> None:
    """Write the file with the links, as the page makes it."""
    table = read_file(source.read_bytes())
    headings = [column[0] for column in table.columns]
    columns = [column[1:] for column in table.columns]
    maker, links = LinkMaker(PLAN), list[str]()
    for first in range(0, len(columns[0]), BLOCK):
        block = [column[first : first + BLOCK] for column in columns]
        links += maker.make(block, first).links
    named = zip([*headings, "Booking link"], [*columns, links], strict=True)
    target.write_bytes(csv_of_columns([[heading, *column] for heading, column in named]))


def csv_alone(source: Path, target: Path, rows: list[list[str]]) -> None:
    """Read the input and write the output with nothing but csv."""
    with source.open(newline="", encoding="utf-8-sig") as file:
        list(csv.reader(file))
    with target.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows(rows)


def check(source: Path, rows: list[list[str]]) -> None:
    """Make sure that links are made at all, and those that one at a time are made."""
    with source.open(newline="", encoding="utf-8-sig") as file:
        taken = list(csv.reader(file))
    for given, made in zip(taken[1:], rows[1:], strict=True):
        name, email, size, _city, campaign, content = given
        tags = UtmTags(
            source="newsletter",
            medium="email",
            campaign=campaign,
            content=content,
            term="autumn fair",
        )
        filled = {"name": name, "email": email, "a1": str(SIZES.index(size) + 1)}
        assert made == [*given, build_link(KIND.scheduling_url, tags, filled)]


def seconds(work: Callable[[], None]) -> float:
    """Return how long some work took."""
    gc.collect()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def measure(folder: Path, count: int, rounds: int) -> list[float]:
    """Return how many times as long as csv alone it takes, round by round."""
    source, ours, theirs = folder / "people.csv", folder / "links.csv", folder / "csv.csv"
    source.write_bytes(sample(count))
    make_links(source, ours)
    with ours.open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    check(source, rows)
    csv_alone(source, theirs, rows)
    assert ours.read_bytes() == theirs.read_bytes(), "csv alone writes the very same bytes"
    print(f"rows: {count:,}, bytes: {source.stat().st_size:,} in, {ours.stat().st_size:,} out")
    ratios = []
    for number in range(rounds):
        alone = seconds(lambda: csv_alone(source, theirs, rows))
        links = seconds(lambda: make_links(source, ours))
        ratios.append(links / alone)
        print(f"round {number + 1}: csv alone {alone * 1000:.0f} ms, links {links * 1000:.0f} ms")
    return ratios


def main() -> int:
    """Measure, print, and say by the exit code whether the target is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ratios = measure(Path(folder), options.rows, options.rounds)
    print(f"ratios: {', '.join(f'{ratio:.2f}' for ratio in sorted(ratios))}")
    ratio = statistics.median(ratios)
    print(f"times as long as csv alone: {ratio:.2f} (target {TARGET})")
    return 0 if ratio <= TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
