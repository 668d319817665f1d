"""What Qt needs from the system: a probe, Debian's packages, and words where those do not help."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from clone_venv import VENV, CannotContinue, clean_environment, quietly, say, venv_python

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STAMP = VENV / "calendly-desktop-system.stamp"

# Debian's names of the libraries that Qt loads from the system.
QT_PACKAGES = (
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
)
QT_ELSEWHERE = (
    "Fedora:          sudo dnf install mesa-libGL mesa-libEGL libxkbcommon-x11 fontconfig"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms xcb-util-image libwayland-cursor libwayland-egl",
    "Arch:            sudo pacman -S libglvnd libxkbcommon-x11 fontconfig xcb-util-cursor"
    " xcb-util-wm xcb-util-keysyms xcb-util-image wayland",
    "openSUSE:        sudo zypper install libGL1 libEGL1 libxkbcommon-x11-0 fontconfig"
    " libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libwayland-client0",
)
FONT_PACKAGES = {
    "scripts": "fonts-noto-core",
    "emoji": "fonts-noto-color-emoji",
    "cjk": "fonts-noto-cjk",
}

PROBE = """
import json
from PySide6 import QtCore, QtGui, QtNetwork, QtSvg, QtWidgets
application = QtWidgets.QApplication(["probe"])
fonts, system = QtGui.QFontDatabase, QtGui.QFontDatabase.WritingSystem
print("PROBE" + json.dumps({
    "scripts": all(fonts.families(s) for s in (system.Latin, system.Devanagari, system.Thai)),
    "cjk": bool(fonts.families(system.SimplifiedChinese)) and bool(fonts.families(system.Japanese)),
    "emoji": any("emoji" in family.lower() for family in fonts.families()),
}))
"""


# -- decisions ---------------------------------------------------------------------------------


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether a window can be expected to appear."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def display_kind(environment: Mapping[str, str]) -> str:
    """Return which of Qt's platforms a display asks for: each needs libraries of its own."""
    return "wayland" if environment.get("WAYLAND_DISPLAY") else "x11"


def read_probe(output: str) -> dict[str, bool] | None:
    """Return what the probe found, or None when it did not get that far."""
    for line in output.splitlines():
        if line.startswith("PROBE"):
            return {str(name): bool(value) for name, value in json.loads(line[5:]).items()}
    return None


def why_not(output: str) -> str:
    """Return the lines of a failed probe that name the cause."""
    words = ("cannot open shared object", "could not", "no such file", "error", "not found")
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if any(word in line.lower() for word in words)]
    return "\n".join((telling or lines)[-4:])


def missing_fonts(found: Mapping[str, bool]) -> list[str]:
    """Return Debian's packages for the scripts that would show as boxes."""
    return [package for script, package in FONT_PACKAGES.items() if not found.get(script)]


def apt_command(packages: Sequence[str], prefix: Sequence[str] = ()) -> list[str]:
    """Return the command that installs Debian packages without a question."""
    options = ["-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends"]
    return [*prefix, "apt-get", *options, *packages]


def by_hand(packages: Sequence[str]) -> str:
    """Return the same command as one would type it."""
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


# -- this computer -----------------------------------------------------------------------------


def root_prefix() -> list[str] | None:
    """Return what makes a command run as root without a question, or None."""
    if sys.platform == "win32" or shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") is None or quietly(["sudo", "-n", "true"]) != 0:
        return None
    return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]


def apt_install(packages: Sequence[str]) -> bool:
    """Install Debian packages where that is possible without a question; True when all came.

    Names differ a little between releases: when all together fail, each is tried alone.
    """
    prefix = root_prefix()
    if prefix is None:
        return False
    say("Installing with apt: " + " ".join(packages))
    quietly([*prefix, "apt-get", "-qq", "update"])
    if quietly(apt_command(packages, prefix)) == 0:
        return True
    outcomes = [quietly(apt_command([package], prefix)) for package in packages]
    return all(outcome == 0 for outcome in outcomes)


def probe(platform: str) -> tuple[dict[str, bool] | None, str]:
    """Start Qt for a moment, in a process of its own; return what was found, and what it said."""
    environment = clean_environment(os.environ)
    if platform == "offscreen":
        environment["QT_QPA_PLATFORM"] = platform
    try:
        result = subprocess.run(
            [str(venv_python()), "-c", PROBE],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            timeout=120,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None, "Qt did not start within two minutes."
    output = result.stdout.decode("utf-8", "replace")
    return (read_probe(output) if result.returncode == 0 else None), output


def prepare_system(platform: str) -> bool:
    """See to it that Qt starts on a platform: "offscreen", "x11" or "wayland".

    Returns False when only the display is the trouble. Raises CannotContinue when libraries miss.
    """
    done = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if platform in done:
        return True
    found, output = probe(platform)
    if found is None and sys.platform == "linux":
        apt_install(QT_PACKAGES)
        found, output = probe(platform)
    if found is None and platform != "offscreen" and probe("offscreen")[0] is not None:
        say("No window can be opened here:\n" + why_not(output))
        return False
    if found is None:
        raise CannotContinue(no_qt(output))
    fonts = missing_fonts(found) if sys.platform == "linux" else []
    if fonts and not apt_install(fonts):
        say("Some scripts may show as boxes. Fonts for them:  " + by_hand(fonts))
    STAMP.write_text(" ".join([*done, platform]) + "\n", encoding="utf-8")
    return True


def no_qt(output: str) -> str:
    """Return why Qt does not start, and the packages it needs on several systems."""
    lines = ["Qt does not start:", why_not(output)]
    if sys.platform == "linux":
        lines += [
            "It needs some libraries of the system.",
            "Debian, Ubuntu:  " + by_hand(QT_PACKAGES),
        ]
        lines += QT_ELSEWHERE
    return "\n".join(lines)


def forget_system() -> None:
    """Probe again at the next start."""
    if STAMP.exists():
        Path(STAMP).unlink()
