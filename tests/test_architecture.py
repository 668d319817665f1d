"""The house keeps its shape: arrows point left, banned calls stay out, the map is true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "calendly_desktop"
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "resources" not in p.parts)

LEFT_OF = {
    "domain": set(),
    "api": {"domain"},
    "store": {"domain", "api"},
    "viewmodels": {"domain", "api", "store"},
    "pages": {"domain", "api", "store", "viewmodels"},
    "shell": {"domain", "api", "store", "viewmodels", "pages"},
    "toolkit": {"domain"},
    "forms": set(),
    "system": {"domain"},
    "simulator": set(),
}
"""What a room may import besides itself. The leaves follow from LEAVES_FOR."""
LEAVES_FOR = {
    "viewmodels": {"toolkit"},
    "pages": {"toolkit", "forms", "system"},
    "shell": {"toolkit", "forms", "system"},
    "forms": {"toolkit"},
}
COMPOSITION = {
    "accounts",
    "app",
    "duties",
    "desk",
    "entrance",
    "noticing",
    "options",
    "leaving",
    "reception",
    "sessions",
    "sign_in",
    "storekeeper",
    "__main__",
    "__init__",
}
WITHOUT_QT = {"domain", "api", "store", "simulator"}


def _room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else path.stem


def _name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> set[str]:
    """Return every module imported anywhere in a file, function bodies included."""
    found: set[str] = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _uses(path: Path, package: str) -> bool:
    return any(name == package or name.startswith(package + ".") for name in _imports(path))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_imports_point_left(path: Path) -> None:
    room = _room(path)
    if room in COMPOSITION:
        return
    allowed = {room} | LEFT_OF[room] | LEAVES_FOR.get(room, set())
    ours = {
        name.split(".")[1]
        for name in _imports(path)
        if name.startswith("calendly_desktop.") and (PACKAGE / name.split(".")[1]).is_dir()
    }
    if room == "shell" and path.name == "self_test.py":
        allowed |= {"simulator"}
    assert ours <= allowed, f"{_name(path)} may not import {sorted(ours - allowed)}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_parts_stay_in_their_rooms(path: Path) -> None:
    room = _room(path)
    if room not in {"api", "simulator", "sessions"}:
        assert not _uses(path, "httpx"), "httpx only in api, simulator and sessions.py"
    if room != "app":
        assert not _uses(path, "qasync"), "qasync only in app.py"
    if _name(path) != "system/credentials.py":
        assert not _uses(path, "keyring"), "keyring only in system/credentials.py"
    if room in WITHOUT_QT:
        assert not _uses(path, "PySide6"), f"no Qt in {room}"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_nested_loops_and_no_lost_tasks(path: Path) -> None:
    banned_names = {"asyncSlot", "asyncClose", "processEvents", "ensure_future"}
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Attribute) and node.attr in banned_names:
            pytest.fail(f"{_name(path)}:{node.lineno} uses {node.attr}")
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        called = node.func.attr
        if called in {"exec", "exec_"} and _room(path) != "app":
            pytest.fail(f"{_name(path)}:{node.lineno} nests an event loop")
        if called == "create_task" and _name(path) != "toolkit/tasks.py" and _has_qt(path):
            pytest.fail(f"{_name(path)}:{node.lineno} starts a task without an owner")


def _has_qt(path: Path) -> bool:
    return _room(path) not in WITHOUT_QT


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_no_slot_is_connected_twice_by_its_name(path: Path) -> None:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert not re.fullmatch(r"on_\w+_(clicked|toggled|triggered|changed)", node.name)


def test_only_app_asks_for_the_application() -> None:
    for path in MODULES:
        if _name(path) in {"app.py", "toolkit/theme.py"}:
            continue
        text = path.read_text(encoding="utf-8")
        assert "QApplication.instance()" not in text, _name(path)


def _map() -> dict[str, str]:
    """Return the modules and lines of the map in ARCHITECTURE.md."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    block = text.split("```")[1]
    lines: dict[str, str] = {}
    folder = ""
    for line in block.splitlines()[2:]:
        match = re.match(r"^( +)(\S+)\s+(.+)$", line)
        if match is None:
            continue
        indent, name, words = match.groups()
        if name.endswith("/"):
            folder = name
            lines[name + "__init__.py"] = words
        else:
            lines[(folder if len(indent) > 2 else "") + name] = words
    return lines


def test_the_map_is_true() -> None:
    said = _map()
    actual = {}
    for path in MODULES:
        if _room(path) == "forms" and path.name != "__init__.py":
            continue
        actual[_name(path)] = (ast.get_docstring(_tree(path)) or "").split("\n")[0]
    missing = {name: line for name, line in actual.items() if name not in said}
    assert not missing, f"not on the map: {missing}"
    assert said == actual
