"""Where the toolkit finds its icons and its style sheet."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def art(relative: str) -> Path:
    """Return the path of a drawing or style, installed with the package or in the source tree.

    Raises FileNotFoundError where neither has it.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = folder / relative
        if path.exists():
            return path
    raise FileNotFoundError(relative)
