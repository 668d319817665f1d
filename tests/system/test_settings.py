"""Settings survive crashes, hands that edit them, newer versions and full disks."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.system.settings import Preferences, Settings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_a_first_start_has_defaults_and_writes_nothing(path: Path) -> None:
    settings = Settings(path)
    assert settings.values == Preferences()
    assert settings.values.tab == "meetings"
    assert settings.notices == []
    assert not path.exists()


def test_changes_are_there_at_the_next_start(path: Path) -> None:
    settings = Settings(path)
    settings.update(tab="webhooks", scheme="dark", last_session="demo")
    settings.update_page("links", source="newsletter", rows=[1, 2])
    settings.update_page("links", medium="e-mail")
    again = Settings(path)
    assert again.values == settings.values
    assert again.values.scheme == "dark"
    assert again.page("links") == {"source": "newsletter", "rows": [1, 2], "medium": "e-mail"}
    assert again.page("unknown") == {}
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_what_a_page_gets_is_a_copy(path: Path) -> None:
    settings = Settings(path)
    settings.update_page("links", source="a")
    settings.page("links")["source"] = "b"
    assert settings.page("links") == {"source": "a"}


@pytest.mark.parametrize("changes", [{"colour": "red"}, {"tab": 3}, {"scheme": "pink"}])
def test_mistakes_of_ours_are_refused(path: Path, changes: dict[str, Any]) -> None:
    settings = Settings(path)
    with pytest.raises(TypeError):
        settings.update(**changes)
    assert settings.values == Preferences()
    assert not path.exists()


def test_nothing_is_written_when_nothing_changes(path: Path) -> None:
    settings = Settings(path)
    settings.update(tab="links")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    settings.update(tab="links")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_fields_of_a_newer_version_are_kept(path: Path) -> None:
    path.write_text(json.dumps({"version": 9, "tab": "links", "spell": {"deep": [1]}}))
    settings = Settings(path)
    settings.update(tab="webhooks")
    assert json.loads(path.read_text())["spell"] == {"deep": [1]}
    assert settings.notices == []


def test_one_wrong_field_costs_only_itself(path: Path) -> None:
    path.write_text(json.dumps({"tab": "links", "scheme": 7, "pages": {"links": []}}))
    settings = Settings(path)
    assert settings.values == Preferences(tab="links")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"tab": "links"', b"[" * 50_000]
)
def test_a_damaged_file_is_moved_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.values == Preferences()
    assert len(settings.notices) == 1
    (aside,) = path.parent.glob("settings.broken-*.json")
    assert aside.read_bytes() == content
    assert aside.name in settings.notices[0]
    settings.update(tab="links")
    assert Settings(path).values.tab == "links"


def test_what_cannot_be_read_is_not_replaced(path: Path) -> None:
    path.mkdir()
    (path / "precious").write_text("x")
    settings = Settings(path)
    settings.update(tab="links")
    assert settings.values.tab == "links"
    assert len(settings.notices) == 1
    assert (path / "precious").read_text() == "x"


def test_a_disk_that_refuses_is_told_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(path)
    settings.update(tab="links")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        settings.update(tab="webhooks")
        settings.update(tab="account")
    assert settings.values.tab == "account"
    assert len(settings.notices) == 1
    assert "No space left on device" in settings.notices[0]
    assert Settings(path).values.tab == "links", "the old file is still whole"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_folder_that_vanished_does_not_stop_the_app(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "gone" / "settings.json")
    settings.update(tab="links")
    assert settings.values.tab == "links"
    assert settings.notices


@given(content=st.binary(max_size=200))
def test_any_content_gives_usable_settings(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    settings.update(tab="a tab")
    assert Settings(path).values.tab == "a tab"


def test_pages_of_one_account_are_kept_apart_from_anothers(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.update_page("meetings", view="past")  # as earlier versions kept it, for everybody
    settings.open_account("user-1")
    assert settings.page("meetings") == {"view": "past"}
    settings.update_page("meetings", scope="organization")
    settings.update_page("export", table="csv")
    settings.open_account("user-2")
    assert settings.page("meetings") == {}
    assert settings.page("export") == {"table": "csv"}
    settings.update_page("meetings", view="canceled")
    again = Settings(settings.path)
    again.open_account("user-1")
    assert again.page("meetings") == {"view": "past", "scope": "organization"}
    again.update(pages=again.pages_without("user-1"))
    assert again.page("meetings") == {}
    again.open_account("user-2")
    assert again.page("meetings") == {"view": "canceled"}
