"""The administrator's file: in force while it is there; what cannot be understood locks."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.system.policy import PolicyFile, system_policy_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "policy.json"


def _write(file: Path, what: Any) -> None:
    file.write_text(what if isinstance(what, str) else json.dumps(what), encoding="utf-8")
    stat = file.stat()  # two writes of a test may come within one tick of the clock
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns + len(file.read_bytes()) * 1_000_000))


def test_without_a_file_everything_is_allowed(file: Path) -> None:
    policy = PolicyFile(file)
    assert not policy.only_look.is_on
    assert policy.notices == ()


def test_it_is_in_force_as_soon_as_it_is_written_and_until_it_is_gone(file: Path) -> None:
    policy = PolicyFile(file)
    assert not policy.only_look.is_on
    _write(file, {"only_look": True, "set_by": "IT of Acme,\nphone 4711"})
    assert policy.only_look.by == "administrator"
    assert "Your administrator (IT of Acme, phone 4711)" in policy.only_look.reason
    assert "cannot be turned off in the app" in policy.only_look.reason
    _write(file, {"only_look": False, "set_by": "IT of Acme"})
    assert not policy.only_look.is_on
    _write(file, {"only_look": True})
    assert policy.only_look.reason.startswith("Your administrator has set")
    file.unlink()
    assert not policy.only_look.is_on


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "is not proper JSON"),
        ("", "is not proper JSON"),
        ("[]", "has a mistake"),
        ('{"only_look": "yes"}', "has a mistake"),
        ('{"only_look": true, "set_by": 7}', "has a mistake"),
        (" " * (1024 * 1024 + 1), "is far too large"),
    ],
)
def test_a_file_with_a_mistake_locks_and_says_where_it_is(
    file: Path, content: str, words: str
) -> None:
    _write(file, content)
    found = PolicyFile(file).only_look
    assert found.is_on
    assert words in found.reason
    assert str(file) in found.reason
    assert "Until an administrator has corrected it" in found.reason


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_cannot_be_read_locks(file: Path) -> None:
    _write(file, {"only_look": False})
    file.chmod(0)
    assert "cannot be read" in PolicyFile(file).only_look.reason


def test_a_folder_in_its_place_locks(file: Path) -> None:
    file.mkdir()
    assert "cannot be read" in PolicyFile(file).only_look.reason


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are for other systems")
def test_a_link_to_nothing_and_a_pipe_lock(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "drive" / "policy.json"
    file.symlink_to(target)
    policy = PolicyFile(file)
    assert "a link to a file that is not there" in policy.only_look.reason
    target.parent.mkdir()
    _write(target, {"only_look": False})
    assert policy.only_look.reason == ""
    target.unlink()
    assert policy.only_look.reason, "a drive that went away forbids what it may have forbidden"
    file.unlink()
    assert policy.only_look.reason == ""
    os.mkfifo(file)
    assert "is not a file" in policy.only_look.reason


def test_what_is_not_known_is_told_and_the_rest_is_in_force(file: Path) -> None:
    _write(file, {"only_lok": True, "only_look": False})
    policy = PolicyFile(file)
    assert not policy.only_look.is_on
    [notice] = policy.notices
    assert "only_lok" in notice


def test_a_mark_that_editors_write_first_does_no_harm(file: Path) -> None:
    _write(file, "\ufeff" + json.dumps({"only_look": True}))
    assert PolicyFile(file).only_look.is_on


def test_no_variable_leads_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = system_policy_file()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME", "ProgramData", "ALLUSERSPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert system_policy_file() == before
    assert before.is_absolute()
