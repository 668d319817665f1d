"""Files that people open and save: whole, or said in words why not."""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.kept_file import write_atomically
from calendly_desktop.system.files import read_whole, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_whole(tmp_path / "a", 10) == b"x" * 10


def test_what_is_gone_or_no_file_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        read_whole(tmp_path / "gone.xlsx", 10)
    assert "gone.xlsx: It is not there any more" in caught.value.message
    with pytest.raises(Problem) as caught:
        read_whole(tmp_path, 10)
    assert "It is a folder" in caught.value.message
    (tmp_path / "a").write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(Problem, match="too large"):
        read_whole(tmp_path / "a", 1024 * 1024)


@pytest.mark.parametrize("reason", [errno.EACCES, errno.EBUSY, errno.EIO])
def test_a_locked_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: int
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x")

    def refuse(*_asked: Any, **_more: Any) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr("pathlib.Path.open", refuse)
    with pytest.raises(Problem) as caught:
        read_whole(path, 10)
    words = "does not answer" if reason == errno.EIO else "It is locked"
    assert words in caught.value.message
    assert caught.value.remedy


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes among its files")
def test_what_is_no_file_is_neither_read_nor_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "table.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for place in (pipe, link):
        with pytest.raises(Problem, match="was not saved") as caught:
            write_whole(place, b"rows")
        assert "not a file but a device or a pipe" in caught.value.message
        with pytest.raises(Problem, match="cannot be read") as caught:
            read_whole(place, 10)
        assert "not a file but a device or a pipe" in caught.value.message
        with pytest.raises(OSError, match="device or a pipe"):
            write_atomically(place, b"{}")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["pipe", "table.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_a_file_behind_a_link_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    file, link = tmp_path / "file.csv", tmp_path / "link.csv"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
