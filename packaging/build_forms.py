"""Compile ui/*.ui into calendly_desktop/forms, the same way on every machine."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SOURCES: Final = ROOT / "ui"
FORMS: Final = ROOT / "calendly_desktop" / "forms"
PACKAGE_DOCSTRING: Final = "Compiled from ui/*.ui by `make forms`; never edited."


def header(source: Path) -> str:
    """Return the first line of a compiled form: which file it comes from, and its digest.

    Line endings do not count: git may change them on Windows.
    """
    content = source.read_bytes().replace(b"\r\n", b"\n")
    return f"# source: ui/{source.name} sha256:{hashlib.sha256(content).hexdigest()}"


def target(source: Path, forms: Path = FORMS) -> Path:
    """Return the module that a form is compiled into."""
    return forms / f"ui_{source.stem}.py"


def compile_form(source: Path) -> str:
    """Return the module for one form. Raises CalledProcessError with uic's own words."""
    result = subprocess.run(
        [str(uic()), "-g", "python", str(source)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return header(source) + "\n" + tidy(result.stdout, source.name)


def uic() -> Path:
    """Return Qt's form compiler, which comes with PySide6-Essentials."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    name = "uic.exe" if sys.platform == "win32" else "Qt/libexec/uic"
    return folder / name


def tidy(code: str, name: str) -> str:
    """Take out what differs between versions of uic, and imports that the form does not use.

    Each imported Qt class costs time when the page is first shown.
    """
    docstring = f'"""The form ui/{name}, compiled; change it there."""'
    code = re.sub(r"\A(?:\s*#[^\n]*\n|\s*\n)*", "", code)
    code = re.sub(r"^#{20,}\n(?:##[^\n]*\n)+#{20,}\n", "", code, flags=re.MULTILINE)
    lines = code.splitlines()
    tree = ast.parse(code)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imports: list[str] = []
    body_starts = 0
    for node in tree.body:
        if not isinstance(node, ast.ImportFrom):
            break
        body_starts = node.end_lineno or 0
        names = sorted({alias.name for alias in node.names} & used)
        imports += _import(node.module or "", names)
    body = "\n".join(line.rstrip() for line in lines[body_starts:]).strip("\n")
    body = re.sub(r"\n{4,}", "\n\n\n", body)
    return "\n".join([docstring, "", *imports, "", "", body, ""])


def _import(module: str, names: list[str]) -> list[str]:
    if not names:
        return []
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 100:
        return [line]
    return [f"from {module} import (", *(f"    {name}," for name in names), ")"]


def build(sources: Path = SOURCES, forms: Path = FORMS) -> list[str]:
    """Compile what is new or changed, remove what has no source; return what was done."""
    done: list[str] = []
    forms.mkdir(exist_ok=True)
    package = forms / "__init__.py"
    if not package.exists() or ast.get_docstring(ast.parse(package.read_text())) is None:
        package.write_text(f'"""{PACKAGE_DOCSTRING}"""\n', encoding="utf-8")
    wanted = {target(source, forms): source for source in sorted(sources.glob("*.ui"))}
    for module in sorted(forms.glob("ui_*.py")):
        if module not in wanted:
            module.unlink()
            done.append(f"removed  {module.name}: its form is gone")
    for module, source in wanted.items():
        text = compile_form(source)
        if not module.exists() or module.read_text(encoding="utf-8") != text:
            module.write_text(text, encoding="utf-8", newline="\n")
            done.append(f"compiled {source.name}")
    return done


def main() -> int:
    """Compile all forms; return the exit status."""
    try:
        done = build()
    except subprocess.CalledProcessError as error:
        print(error.stderr or error, file=sys.stderr)
        return 1
    print("\n".join(done) if done else "All forms are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
