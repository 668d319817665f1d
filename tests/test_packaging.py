"""A clone sets itself up: the bootstrap, the lock, the forms, the desktop entry."""

from __future__ import annotations

import ast
import configparser
import importlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as Xml

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BOOTSTRAP = ("bootstrap", "clone_venv", "clone_system")


@pytest.fixture
def tools() -> Iterator[Any]:
    """The modules of packaging/, which are scripts and not part of the package."""
    sys.path.insert(0, str(PACKAGING))
    names = (*BOOTSTRAP, "build_forms")
    yield SimpleNamespace(**{name: importlib.import_module(name) for name in names})
    sys.path.remove(str(PACKAGING))
    for name in names:
        sys.modules.pop(name, None)


# -- the lock ------------------------------------------------------------------------------------


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, tuple[str, int]]:
    """Return name, version and number of digests of each package in the lock."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        match = re.match(r"([A-Za-z0-9][\w.-]*)==(\S+)(.*)", line)
        if match:
            digests = re.findall(r"--hash=sha256:[0-9a-f]{64}\b", match[3])
            found[normal(match[1])] = (match[2], len(digests))
        else:
            assert not line.strip() or line.lstrip().startswith("#"), line
    return found


def test_every_dependency_is_locked_with_digests() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    asked += project["build-system"]["requires"]
    names = {normal(re.split(r"[^\w.-]", requirement, maxsplit=1)[0]) for requirement in asked}
    lock = locked()
    assert len(names) > 15
    assert names - set(lock) == set(), "run `make lock`"
    assert [name for name, (_, digests) in lock.items() if not digests] == []


def test_the_lock_names_no_place_of_one_machine() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"--(extra-)?(index-url|find-links)|file:|/home/|/opt/", text)


def test_what_runs_here_is_what_is_locked() -> None:
    from importlib.metadata import version

    lock = locked()
    for name in ("pyside6-essentials", "httpx", "msgspec", "keyring", "qasync"):
        assert version(name) == lock[name][0], f"{name}: run `make setup`"


# -- the bootstrap -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BOOTSTRAP)
def test_an_old_python_can_read_the_bootstrap(name: str) -> None:
    text = (PACKAGING / f"{name}.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 8))
    imported = {
        alias.name if isinstance(node, ast.Import) else node.module or ""
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported <= set(sys.stdlib_module_names) | {"collections.abc", *BOOTSTRAP}


def test_only_pythons_that_the_app_runs_on(tools: Any) -> None:
    versions = [(3, minor) for minor in range(8, 16)] + [(2, 7), (4, 0)]
    supported = [version for version in versions if tools.clone_venv.is_supported(version)]
    assert supported == [(3, 11), (3, 12), (3, 13)]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["requires-python"] == ">=3.11,<3.14"


def test_no_python_that_fits_is_told_in_words(tools: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools.clone_venv, "find_pythons", list)
    with pytest.raises(
        tools.clone_venv.CannotContinue, match=r"needs Python 3\.11, 3\.12 or 3\.13"
    ):
        tools.clone_venv.make_venv(lambda _packages: False)


def test_a_shim_with_nothing_behind_it_is_passed_over(
    tools: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shim = tmp_path / "python3.13"
    shim.write_text("#!/bin/sh\necho 'pyenv: python3.13: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    found = tools.clone_venv.find_pythons()
    assert found
    assert str(shim) not in found
    assert all(tools.clone_venv.is_supported(tools.clone_venv.ask_version(path)) for path in found)


def test_the_environment_of_one_machine_does_not_matter(tools: Any) -> None:
    kept = {
        "PATH": "/bin",
        "HOME": "/home/x",
        "PIP_INDEX_URL": "https://pypi.example/simple",
        "PIP_CERT": "/ca.pem",
        "HTTPS_PROXY": "http://proxy:3128",
        "DISPLAY": ":0",
    }
    dropped = {
        "PIP_FIND_LINKS": "/wheels",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": "/elsewhere",
        "VIRTUAL_ENV": "/other",
        "PIP_USER": "1",
    }
    cleaned = tools.clone_venv.clean_environment({**kept, **dropped})
    assert kept.items() <= cleaned.items()
    assert not set(dropped) & set(cleaned)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "/wheels"}
    assert offline.items() <= tools.clone_venv.clean_environment(offline).items()


def test_a_set_up_is_done_once_and_again_after_a_change(
    tools: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = tools.clone_venv
    for name in ("VENV", "LOCK", "PROJECT", "STAMP"):
        monkeypatch.setattr(venv, name, tmp_path / name.lower())
    python = venv.venv_python()
    python.parent.mkdir(parents=True)
    python.write_text("")
    venv.LOCK.write_text("a==1\n")
    venv.PROJECT.write_text("[project]\n")
    assert not venv.is_ready()
    venv.STAMP.write_text(venv.wanted_stamp() + "\n")
    assert venv.is_ready()
    venv.LOCK.write_bytes(b"a==1\r\n")
    assert venv.is_ready(), "line endings are git's business"
    venv.LOCK.write_text("a==2\n")
    assert not venv.is_ready()
    venv.LOCK.write_text("a==1\n")
    monkeypatch.setattr(venv, "ROOT", tmp_path / "moved")
    assert not venv.is_ready()


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_where_a_window_can_appear(
    tools: Any, environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert tools.clone_system.has_display(environment, platform) is expected


def test_the_probe_tells_why_qt_does_not_start(tools: Any) -> None:
    system = tools.clone_system
    output = (
        "Traceback (most recent call last):\n  File ...\n"
        "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory\n"
    )
    assert system.read_probe(output) is None
    assert system.why_not(output).startswith("ImportError: libEGL.so.1")
    assert "libegl1" in system.no_qt(output) or sys.platform != "linux"
    found = system.read_probe('noise\nPROBE{"scripts": true, "cjk": false, "emoji": true}\n')
    assert system.missing_fonts(found) == ["fonts-noto-cjk"]


def test_the_probe_starts_qt_here(tools: Any) -> None:
    found, output = tools.clone_system.probe("offscreen")
    if not tools.clone_venv.venv_python().exists():
        pytest.skip("this is not a clone set up by make")
    assert found is not None, output
    assert set(found) == {"scripts", "cjk", "emoji"}


def test_apt_never_asks(tools: Any) -> None:
    command = tools.clone_system.apt_command(["libegl1"], ["env", "DEBIAN_FRONTEND=noninteractive"])
    assert command[:3] == ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    assert {"-y", "--no-install-recommends", "libegl1"} <= set(command)


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_every_target_of_the_makefile_is_known(tools: Any) -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    match = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert match is not None
    assert set(match[1].split()) == {"help", *tools.bootstrap.COMMANDS}
    result = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in tools.bootstrap.COMMANDS:
        assert f"make {name} " in result.stdout


def test_make_goes_on_to_the_next_python_and_says_when_there_is_none(tmp_path: Path) -> None:
    make, shell = shutil.which("make"), shutil.which("sh")
    if make is None or shell is None:
        pytest.skip("make is not installed")
    (tmp_path / "sh").symlink_to(shell)
    shim = tmp_path / "python3"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    command = [make, "--no-print-directory", "run"]
    result = subprocess.run(
        command, cwd=ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert result.returncode != 0
    assert "needs Python 3.11, 3.12 or 3.13" in result.stdout


def test_ci_installs_what_qt_needs(tools: Any) -> None:
    script = ROOT / ".ci" / "run"
    words = set(re.findall(r"[\w.+-]+", script.read_text(encoding="utf-8")))
    wayland = {name for name in tools.clone_system.QT_PACKAGES if name.startswith("libwayland")}
    assert set(tools.clone_system.QT_PACKAGES) - wayland <= words
    assert {"make", "python3-venv", "gnome-keyring", "libsecret-tools", "dbus", "xvfb"} <= words
    assert os.access(script, os.X_OK)


# -- the forms -----------------------------------------------------------------------------------

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Small</class><widget class="QWidget" name="Small">
<layout class="QVBoxLayout" name="layout"><item><widget class="QLabel" name="label">
<property name="text"><string>Grüße</string></property></widget></item></layout></widget></ui>
"""


def test_a_form_is_compiled_once_and_removed_with_its_source(tools: Any, tmp_path: Path) -> None:
    sources, forms = tmp_path / "ui", tmp_path / "forms"
    sources.mkdir()
    (sources / "small.ui").write_text(FORM, encoding="utf-8")
    (sources / "other.ui").write_text(FORM, encoding="utf-8")
    build = tools.build_forms.build
    assert build(sources, forms) == ["compiled other.ui", "compiled small.ui"]
    assert build(sources, forms) == []
    code = (forms / "ui_small.py").read_text(encoding="utf-8")
    assert code.startswith(tools.build_forms.header(sources / "small.ui") + "\n")
    assert "Created by" not in code, "nothing that differs between versions of Qt"
    assert "QConicalGradient" not in code
    assert "Gr\\u00fc\\u00dfe" in code or "Grüße" in code
    assert ast.get_docstring(ast.parse(code))
    (sources / "other.ui").unlink()
    assert build(sources, forms) == ["removed  ui_other.py: its form is gone"]


def test_line_endings_do_not_make_a_form_stale(tools: Any, tmp_path: Path) -> None:
    form = tmp_path / "small.ui"
    form.write_bytes(b"<ui>\n</ui>\n")
    header = tools.build_forms.header(form)
    form.write_bytes(b"<ui>\r\n</ui>\r\n")
    assert tools.build_forms.header(form) == header


def test_a_broken_form_is_told_in_the_words_of_uic(tools: Any, tmp_path: Path) -> None:
    (tmp_path / "broken.ui").write_text("<ui><nonsense>")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        tools.build_forms.build(tmp_path, tmp_path / "forms")
    assert "broken.ui" in caught.value.stderr


# -- the desktop ---------------------------------------------------------------------------------


def test_the_desktop_entry_starts_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "calendly-desktop.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert main["Exec"].split()[0] in project["scripts"]
    actions = [name for name in main["Actions"].split(";") if name]
    assert [f"Desktop Action {name}" for name in actions] == entry.sections()[1:]

    from calendly_desktop.options import parse

    for section in entry.sections():
        parse(entry[section]["Exec"].split()[1:], {})  # an option unknown would end the test


def test_the_metainfo_belongs_to_the_desktop_entry() -> None:
    path = PACKAGING / "linux" / "calendly-desktop.metainfo.xml"
    root = Xml.parse(path).getroot()
    assert root.findtext("launchable") == "calendly-desktop.desktop"
    assert root.findtext("project_license") == "MIT"
    from calendly_desktop import __version__

    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    if shutil.which("appstreamcli"):
        command = ["appstreamcli", "validate", "--no-net", str(path)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout
