"""What a team shares is read when the app starts, whatever tab is open, and used in every link."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEAM = {
    "rules": {"source": {"required": True}},
    "presets": [{"name": "Team", "tags": {"source": "newsletter", "medium": "email"}}],
}


def prepare(tmp_path: Path, shared_from: str) -> Path:
    """Make a profile whose rules come from a file; return that of the profile."""
    rules = tmp_path / "profile" / "tag-rules.json"
    rules.parent.mkdir()
    rules.write_text(json.dumps({"version": 1, "shared_from": shared_from}))
    return rules


async def test_the_shared_file_is_read_at_the_start(
    tmp_path: Path, start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    shared = tmp_path / "drive" / "rules.json"
    shared.parent.mkdir()
    shared.write_text(json.dumps(TEAM))
    prepare(tmp_path, str(shared))
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.session is not None)
    book = desk.session.services.rule_book
    await until(lambda: book.rules.source.required)
    desk.window.workspace.show_page("links")
    page = await until(lambda: _links(desk))
    box = page.builder.tags.ui.preset
    assert [box.itemText(row) for row in range(box.count())] == ["Team"]
    assert page.builder.tags.ui.source_label.text().endswith("*")
    assert not page.builder.tags.ui.medium_label.text().endswith("*")


async def test_a_damaged_file_of_rules_is_told_in_the_window(
    tmp_path: Path, start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    prepare(tmp_path, "").write_text('{"rules"')
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    await until(lambda: "rules and presets was damaged" in _said(desk.window.workspace.banner))


def _links(desk: Any) -> Any:
    page = desk.window.workspace.current_page
    return page if page.NAME == "links" else None


def _said(banner: Any) -> str:
    return f"{banner.title_label.text()} {banner.text_label.text()}" if banner.is_shown() else ""
