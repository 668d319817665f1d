"""The virtual environment of a clone: made once, from the lock, with a Python that fits."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
STAMP = VENV / "calendly-desktop.stamp"

OLDEST, NEWEST = (3, 11), (3, 13)
SUPPORTED = "Python 3.11, 3.12 or 3.13"
NAMES = ("python3.13", "python3.12", "python3.11", "python3", "python")

# What changes how pip or Python work: with these, one machine's set-up would not be another's.
UNWANTED = frozenset(
    (
        "PIP_CONSTRAINT",
        "PIP_DRY_RUN",
        "PIP_NO_BINARY",
        "PIP_NO_COMPILE",
        "PIP_NO_DEPS",
        "PIP_ONLY_BINARY",
        "PIP_PREFIX",
        "PIP_REQUIRE_VIRTUALENV",
        "PIP_ROOT",
        "PIP_TARGET",
        "PIP_USER",
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSTARTUP",
        "PYTHONWARNINGS",
        "UV_FIND_LINKS",
        "VIRTUAL_ENV",
        "__PYVENV_LAUNCHER__",
    )
)


class CannotContinue(Exception):
    """What is missing, and what to do about it, in words for people."""


# -- decisions ---------------------------------------------------------------------------------


def is_supported(version: tuple[int, int]) -> bool:
    """Return whether the app runs on this Python: 3.11 to 3.13 (qasync issue 176)."""
    return OLDEST <= version <= NEWEST


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without what makes pip or Python behave in a way of its own.

    Extra wheel folders go too, unless they are the only source there is: a wheel built elsewhere
    does not have the digest in the lock.
    """
    cleaned = {name: value for name, value in environment.items() if name not in UNWANTED}
    if not cleaned.get("PIP_NO_INDEX"):
        cleaned.pop("PIP_FIND_LINKS", None)
    cleaned["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    cleaned["PIP_NO_INPUT"] = "1"
    return cleaned


def fingerprint(*parts: bytes) -> str:
    """Return a digest of what a virtual environment depends on; line endings do not count."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.replace(b"\r\n", b"\n")).digest())
    return digest.hexdigest()


# -- processes ---------------------------------------------------------------------------------


def say(text: str) -> None:
    """Tell what is being done."""
    print(text, flush=True)


def call(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder and return its exit status; 130 is Ctrl+C."""
    chosen = clean_environment(os.environ) if environment is None else dict(environment)
    try:
        return subprocess.call(list(command), cwd=str(ROOT), env=chosen)
    except KeyboardInterrupt:
        return 130


def quietly(command: Sequence[str]) -> int:
    """Run a command without its words and return its exit status."""
    quiet = subprocess.DEVNULL
    environment = clean_environment(os.environ)
    try:
        return subprocess.call(
            list(command), stdin=quiet, stdout=quiet, stderr=quiet, env=environment
        )
    except OSError:
        return 127


def ask_version(python: str) -> tuple[int, int] | None:
    """Return the version of an interpreter, or None when it does not run."""
    program = "import sys; print(*sys.version_info[:2])"
    environment = clean_environment(os.environ)
    try:
        output = subprocess.check_output(
            [python, "-c", program], stderr=subprocess.DEVNULL, env=environment
        )
        major, minor = output.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None


def find_pythons() -> list[str]:
    """Return the interpreters on which the app runs, this one first, each once."""
    own = str(getattr(sys, "_base_executable", None) or sys.executable)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    candidates = [own, *(shutil.which(name) or "" for name in NAMES)]
    candidates += sorted(map(str, pyenv.glob("versions/3.1[123]*/bin/python")), reverse=True)
    found: dict[str, str] = {}
    for path in candidates:
        if not path or os.path.realpath(path) in found:
            continue
        version = ask_version(path)
        if version is not None and is_supported(version):
            found[os.path.realpath(path)] = path
    return list(found.values())


# -- the environment ---------------------------------------------------------------------------


def venv_python() -> Path:
    """Return the Python of the virtual environment, which may not exist yet."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def wanted_stamp() -> str:
    """Return the fingerprint of a finished virtual environment; a moved clone has another."""
    configuration = VENV / "pyvenv.cfg"
    made_with = configuration.read_bytes() if configuration.exists() else b""
    return fingerprint(LOCK.read_bytes(), PROJECT.read_bytes(), made_with, os.fsencode(ROOT))


def is_ready() -> bool:
    """Return whether the virtual environment is whole, without starting a process."""
    if not (STAMP.exists() and venv_python().exists()):
        return False
    return STAMP.read_text(encoding="utf-8").strip() == wanted_stamp()


def was_made_here() -> bool:
    """Return whether the virtual environment runs and was made in this folder.

    Its scripts carry its path: an environment that was moved or copied along is made anew.
    """
    version = ask_version(str(venv_python())) if venv_python().exists() else None
    if version is None or not is_supported(version):
        return False
    pip = VENV / ("Scripts/pip.exe" if sys.platform == "win32" else "bin/pip")
    return pip.exists() and os.fsencode(VENV) in pip.read_bytes()


def make_venv(apt_install: Callable[[Sequence[str]], bool]) -> None:
    """Make the virtual environment anew. Raises CannotContinue."""
    pythons = find_pythons()
    if not pythons:
        here = ".".join(str(part) for part in sys.version_info[:3])
        raise CannotContinue(
            f"Calendly Desktop needs {SUPPORTED}. This is Python {here}, and no other was found.\n"
            "Install one, for instance:  sudo apt-get install python3 python3-venv"
        )
    say("Making the virtual environment in .venv")
    if any(try_venv(python) for python in pythons):
        return
    major, minor = ask_version(pythons[0]) or OLDEST
    packages = [f"python{major}.{minor}-venv", "python3-venv"]
    for package in packages:
        if apt_install([package]) and any(try_venv(python) for python in pythons):
            return
    raise CannotContinue(
        "This Python cannot make virtual environments: its venv or ensurepip part is missing.\n"
        f"On Debian and Ubuntu:  sudo apt-get install {packages[0]}"
    )


def try_venv(python: str) -> bool:
    """Make the virtual environment with one interpreter; True when it works and has pip."""
    shutil.rmtree(str(VENV), ignore_errors=True)
    if quietly([python, "-m", "venv", str(VENV)]) != 0:
        return False
    return quietly([str(venv_python()), "-m", "pip", "--version"]) == 0


def install(apt_install: Callable[[Sequence[str]], bool]) -> None:
    """Fill the virtual environment with exactly what the lock says. Raises CannotContinue."""
    if not was_made_here():
        make_venv(apt_install)
    for stamp in VENV.glob("*.stamp"):
        stamp.unlink()
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet"]
    say("Installing the packages of requirements.lock; the first time takes a minute or two")
    start = time.monotonic()
    if call([*pip, "--require-hashes", "-r", str(LOCK)]) != 0:
        raise CannotContinue(
            "pip could not install the packages; its message is above. Check the connection to\n"
            "pypi.org or your company's index, then try again: it goes on from there."
        )
    if call([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)]) != 0:
        raise CannotContinue("pip could not install the project itself; its message is above.")
    STAMP.write_text(wanted_stamp() + "\n", encoding="utf-8")
    say(f"Installed in {time.monotonic() - start:.0f} s")
