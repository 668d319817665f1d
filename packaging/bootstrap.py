"""Set up a clone and run it: `make run`, `make test` and the other targets of the Makefile.

Standard library only, and written so that Python 3.8 can still read it and say what is missing.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import time
from typing import TYPE_CHECKING

from clone_system import apt_install, display_kind, forget_system, has_display, prepare_system
from clone_venv import (
    ROOT,
    CannotContinue,
    call,
    clean_environment,
    install,
    is_ready,
    quietly,
    say,
    venv_python,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SCREENSHOTS = "screenshots"
ABORTED = (-6, 134)  # what Qt does when it cannot reach the display


def setup() -> None:
    """Make everything ready that does not depend on a display."""
    if not is_ready():
        install(apt_install)


def app(arguments: Sequence[str], platform: str = "") -> int:
    """Run Calendly Desktop."""
    environment = clean_environment(os.environ)
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    return call([str(venv_python()), "-m", "calendly_desktop", *arguments], environment)


def run(arguments: Sequence[str]) -> int:
    """Open the app with sample data; without a display, draw the tour instead."""
    setup()
    if has_display(os.environ, sys.platform) and prepare_system(display_kind(os.environ)):
        say("Opening Calendly Desktop with sample data")
        status = app(["--demo", *arguments])
        if status not in ABORTED:
            return status
        forget_system()
        if prepare_system(display_kind(os.environ)):
            return status
    say("There is no display here: the tour is drawn into pictures instead.")
    return screenshots([])


def screenshots(arguments: Sequence[str]) -> int:
    """Draw every tab and dialog, in light and dark, into screenshots/."""
    setup()
    prepare_system("offscreen")
    folder = ROOT / SCREENSHOTS
    status = app(["--demo", "--screenshots", str(folder), *arguments], "offscreen")
    pictures = sorted(folder.glob("**/*.png")) if folder.is_dir() else []
    if status == 0 and pictures:
        return 0  # the app has said where they are
    say(f"The pictures could not be drawn (exit status {status}).")
    return status or 1


def test(arguments: Sequence[str]) -> int:
    """Run the style checks, the type checks and all tests; say at the end what failed."""
    setup()
    prepare_system("offscreen")
    python = str(venv_python())
    environment = clean_environment(os.environ)
    environment["QT_QPA_PLATFORM"] = "offscreen"
    # tests of windows wait for timers half of the time: one process more than there are cores
    workers = str((os.cpu_count() or 1) + 1)
    steps = [
        ("ruff check", [python, "-m", "ruff", "check", "."]),
        ("ruff format", [python, "-m", "ruff", "format", "--check", "."]),
        ("mypy --strict", [python, "-m", "mypy"]),
        ("pytest", [python, "-m", "pytest", "-n", workers, "--dist", "loadfile", *arguments]),
    ]
    outcomes = []
    for name, command in steps:
        say(f"\n--- {name}")
        start = time.monotonic()
        status = call(command, environment)
        outcomes.append((name, status, time.monotonic() - start))
        if status == 130:
            return status
    say("")
    for name, status, seconds in outcomes:
        say(f"{'ok    ' if status == 0 else 'FAILED'}  {name}  ({seconds:.0f} s)")
    return 0 if all(status == 0 for _, status, _ in outcomes) else 1


def bench(arguments: Sequence[str]) -> int:
    """Run every measurement in tests/benchmarks."""
    setup()
    prepare_system("offscreen")
    environment = clean_environment(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    python = str(venv_python())
    scripts = sorted((ROOT / "tests" / "benchmarks").glob("*.py"))
    results = [call([python, str(script), *arguments], environment) for script in scripts]
    return max(results, default=0)


def forms(arguments: Sequence[str]) -> int:
    """Compile ui/*.ui into calendly_desktop/forms."""
    setup()
    return call([str(venv_python()), str(ROOT / "packaging" / "build_forms.py"), *arguments])


def lock(arguments: Sequence[str]) -> int:
    """Write requirements.lock anew from pyproject.toml, with uv."""
    setup()
    python = str(venv_python())
    if quietly([python, "-m", "uv", "--version"]) != 0:
        say("Installing uv into .venv")
        if call([python, "-m", "pip", "install", "--quiet", "uv"]) != 0:
            return 1
    command = (
        "uv pip compile --universal --generate-hashes --group dev pyproject.toml"
        " -o requirements.lock --no-emit-find-links --no-emit-index-url --quiet"
    )
    return call([python, "-m", *shlex.split(command), *arguments])


def clean(_arguments: Sequence[str]) -> int:
    """Remove the virtual environment, pictures and caches."""
    names = (".venv", SCREENSHOTS, "build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache")
    for path in [ROOT / name for name in (*names, ".hypothesis")]:
        shutil.rmtree(str(path), ignore_errors=True)
    for folder in ("calendly_desktop", "tests", "packaging"):
        for cache in (ROOT / folder).glob("**/__pycache__"):
            shutil.rmtree(str(cache), ignore_errors=True)
    return 0


def only_setup(_arguments: Sequence[str]) -> int:
    """Install everything, run nothing."""
    setup()
    prepare_system("offscreen")
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "screenshots": screenshots,
    "setup": only_setup,
    "forms": forms,
    "lock": lock,
    "bench": bench,
    "clean": clean,
}


def main(arguments: Sequence[str]) -> int:
    """Do what is asked for; return the exit status."""
    if not arguments or arguments[0] not in COMMANDS:
        for name, command in COMMANDS.items():
            say(f"  make {name:<12} {command.__doc__}")
        return 0 if arguments[:1] in ([], ["help"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except CannotContinue as problem:
        say(f"\n{problem}")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
