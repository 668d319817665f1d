"""Templates on disk: changed, added, deleted, restored, shared; a damaged file loses nothing."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec
import pytest

from calendly_desktop.store.templates import NoTemplates, Templates, TemplatesNotSaved

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The templates file of a new profile."""
    return tmp_path / "templates.json"


async def test_a_change_survives_and_can_be_restored(file: Path) -> None:
    templates = Templates(file)
    late = templates.about("late", "de")
    assert late is not None
    await templates.save(msgspec.structs.replace(late, body="Bin gleich da."))
    again = Templates(file)
    kept = again.get("late.de")
    assert kept is not None
    assert kept.body == "Bin gleich da."
    assert again.is_changed("late.de")
    await again.restore(["late.de"])
    assert again.get("late.de") == late
    assert not Templates(file).is_changed("late.de")


async def test_saving_the_shipped_text_again_is_no_change(file: Path) -> None:
    templates = Templates(file)
    late = templates.about("late", "de")
    assert late is not None
    await templates.save(msgspec.structs.replace(late, body="x"))
    await templates.save(late)
    assert not templates.is_changed("late.de")


async def test_own_templates_come_after_the_apps(file: Path) -> None:
    templates = Templates(file)
    made = await templates.add("fr", "Merci", "Merci", "Merci {name}")
    twin = await templates.duplicate(made.id)
    assert twin is not None
    assert twin.name == "Merci (2)"
    names = [each.name for each in Templates(file).of_language("fr")]
    assert names[-2:] == ["Merci", "Merci (2)"]
    assert len(names) == 8


async def test_delete_and_undo(file: Path) -> None:
    templates = Templates(file)
    links = templates.about("links", "en")
    assert links is not None
    own = await templates.add("en", "Mine")
    for each in (links, own):
        await templates.delete(each.id)
        assert templates.get(each.id) is None
    assert [each.id for each in Templates(file).deleted("en")] == ["links.en"]
    for each in (links, own):
        await templates.save(each)
        assert Templates(file).get(each.id) == each


async def test_a_damaged_file_is_kept_aside_and_said(file: Path) -> None:
    file.write_bytes(b'{"templates": [{"id": 3')
    templates = Templates(file)
    assert len(templates.of_language("it")) == 6
    assert len(templates.notices) == 1
    assert "templates.broken-" in templates.notices[0]
    aside = next(file.parent.glob("templates.broken-*.json"))
    assert aside.read_bytes().startswith(b'{"templates"')
    await templates.add("it", "Mio")
    assert len(Templates(file).of_language("it")) == 7


async def test_what_cannot_be_written_is_said_and_lasts_for_now(file: Path) -> None:
    templates = Templates(file / "nowhere" / "templates.json")
    with pytest.raises(TemplatesNotSaved, match="could not be saved"):
        await templates.add("en", "Mine")
    assert templates.of_language("en")[-1].name == "Mine"


async def test_templates_can_be_shared(file: Path, tmp_path: Path) -> None:
    templates = Templates(file)
    await templates.add("es", "Mía", "Asunto", "Hola {name}")
    shared = tmp_path / "shared.json"
    await templates.export_to(shared, templates.all())
    other = Templates(tmp_path / "other.json")
    assert await other.import_from(shared) == 1, "what is here already is not taken twice"
    assert await other.import_from(shared) == 0
    assert other.of_language("es")[-1].name == "Mía"
    shared.write_text("no templates")
    with pytest.raises(NoTemplates, match="holds no message templates"):
        await other.import_from(shared)


async def test_listeners_are_told(file: Path) -> None:
    templates = Templates(file)
    told: list[int] = []
    templates.changed.append(lambda: told.append(1))
    await templates.add("en", "Mine")
    assert told == [1]


async def test_changes_at_the_same_moment_all_arrive(file: Path) -> None:
    templates = Templates(file)
    await asyncio.gather(*(templates.add("en", f"T{number}") for number in range(20)))
    assert len(Templates(file).of_language("en")) == 26


async def test_a_file_of_a_newer_version_is_read_and_left_as_it_is(file: Path) -> None:
    own = {"id": "own-1.en", "name": "Mine", "body": "Hello", "mood": "kind"}
    content = msgspec.json.encode({"version": 2, "templates": [own]})
    file.write_bytes(content)
    templates = Templates(file)
    assert "newer version" in templates.notices[0]
    mine = templates.get("own-1.en")
    assert mine is not None
    with pytest.raises(TemplatesNotSaved):
        await templates.save(msgspec.structs.replace(mine, body="Bye"))
    assert templates.get("own-1.en") != mine, "it lasts until the app closes"
    assert file.read_bytes() == content


async def test_what_no_file_can_hold_is_left_out(file: Path) -> None:
    """Half of an emoji, as some programs leave it on the clipboard, is no character."""
    templates = Templates(file)
    made = await templates.add("en", "Odd \ud83d\x00name", "Sub\udc00ject", "Tab\tand \ud800 half")
    kept = Templates(file).get(made.id)
    assert kept is not None
    assert (kept.name, kept.subject, kept.body) == ("Odd name", "Subject", "Tab\tand  half")


async def test_a_text_edited_by_hand_far_too_long_is_cut(file: Path) -> None:
    own = {"id": "own-1.en", "name": "x\ny", "body": "a" * 50_000}
    file.write_bytes(msgspec.json.encode({"templates": [own]}))
    kept = Templates(file).get("own-1.en")
    assert kept is not None
    assert (kept.name, len(kept.body)) == ("x y", 20_000)
