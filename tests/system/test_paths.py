"""Where a profile lives, and that nobody else can look into it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.system.paths import Paths, ProfileUnusable

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@posix
def test_a_new_profile_belongs_to_this_user_alone(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "a" / "profil é")
    database = paths.database_file("ada")
    assert mode(paths.root) == 0o700
    assert mode(database.parent) == 0o700
    assert mode(database.parent.parent) == 0o700


@posix
def test_an_open_profile_is_closed_to_others(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert mode(Paths(tmp_path).root) == 0o700


def test_a_file_in_the_way_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProfileUnusable) as caught:
        Paths(tmp_path / "file")
    assert str(tmp_path / "file") in caught.value.message
    assert "--profile" in caught.value.remedy


def test_without_a_profile_the_platform_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import platformdirs

    def folder(name: str, appauthor: bool = True) -> str:
        assert (name, appauthor) == ("Calendly Desktop", False)
        return str(tmp_path / name)

    monkeypatch.setattr(platformdirs, "user_data_dir", folder)
    assert Paths().root == tmp_path / "Calendly Desktop"


def test_account_folders_never_collide_and_never_leave_the_profile(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    keys = ["ada", "Ada", "ADA", "", ".", "..", "../ada", "a/b", "a\\b", "a:b", "x" * 65, "x" * 66]
    keys += [
        "https://api.calendly.com/users/A",
        "https://api.calendly.com/users/a",
        "ä",
        "con.",
        "\0",
    ]
    folders = [paths.account_folder(key) for key in keys]
    assert len({str(folder).lower() for folder in folders}) == len(keys)
    for folder in folders:
        assert folder.parent == tmp_path / "accounts"
        assert folder.name not in ("", ".", "..")
        assert len(folder.name) <= 64


def test_removing_an_account_leaves_the_others(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    for key in ("ada", "grace"):
        for suffix in ("", "-wal", "-shm"):
            file = paths.database_file(key)
            file.with_name(file.name + suffix).write_text("x")
    paths.remove_account("ada")
    paths.remove_account("ada")
    assert not paths.account_folder("ada").exists()
    assert paths.database_file("grace").read_text() == "x"


def test_the_socket_is_private_to_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Paths(tmp_path / "1"), Paths(tmp_path / "2")
    assert first.socket_name() == Paths(tmp_path / "1").socket_name() != second.socket_name()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / ("x" * 120)))
    long_root = Paths(tmp_path / ("y" * 120))
    assert len(long_root.socket_name().encode()) <= 100
    if sys.platform != "win32":
        assert long_root.socket_name() != first.socket_name()
        assert "/" not in long_root.socket_name()


def test_start_up_imports_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys, calendly_desktop.system.paths, calendly_desktop.system.settings, "
        "calendly_desktop.system.credentials, calendly_desktop.system.logs, "
        "calendly_desktop.system.single_instance\n"
        "from pathlib import Path\n"
        "calendly_desktop.system.paths.Paths(Path(sys.argv[1])).database_file('ada')\n"
        "heavy = {'keyring', 'platformdirs', 'secretstorage', 'httpx', 'hashlib', 'shutil'}\n"
        "heavy |= {'PySide6.QtNetwork', 'PySide6.QtWidgets'}\n"
        "print(*sorted(heavy & (set(sys.modules) - before)))"
    )
    # tempfile, which settings need, imports shutil itself
    program = "import sys, tempfile\nbefore = set(sys.modules)\n" + program
    result = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""


def test_a_profile_that_cannot_be_written_still_names_its_database(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    (tmp_path / "accounts").write_text("in the way, as in a folder that may only be read")
    assert paths.database_file("ada").name == "calendly.sqlite3"


def test_what_others_keep_in_a_chosen_folder_is_left_alone(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    ours = [
        "settings.json",
        "settings.broken-20260101-120000.json",
        ".settings.json.abc.new",
        "tag-rules.json",
        "tag-rules.shared.json",
        "templates.json",
        "calendly-desktop.log",
        "calendly-desktop.log.1",
    ]
    others = ["settings for the beamer.docx", "templates-hr.dotx", "calendly-desktop-notes.txt"]
    for name in (*ours, *others):
        (tmp_path / name).write_text("x")
    files = (paths.rules_file, paths.templates_file, paths.settings_file, paths.log_file)
    assert sum(paths.remove_files(file) for file in files) == len(ours)
    assert sorted(each.name for each in paths.left()) == sorted(others)
