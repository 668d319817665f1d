"""The command line, read without Qt so that mistakes are answered at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop import __version__
from calendly_desktop.api.addresses import DEFAULT_API_URL, check_api_url
from calendly_desktop.pages import PAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

TOKEN_VARIABLE = "CALENDLY_DESKTOP_TOKEN"  # noqa: S105 - the name of the variable, not a token


class Options(NamedTuple):
    """What was asked for at the start. `token` is for this session only and never stored."""

    demo: bool = False
    profile: Path | None = None
    api_url: str = DEFAULT_API_URL
    page: str | None = None
    screenshots: Path | None = None
    self_test: bool = False
    token: str | None = None

    def __repr__(self) -> str:
        shown = self._replace(token="..." if self.token else None)
        return f"Options{tuple(shown)!r}"


def parse(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> Options:
    """Return the options; a mistake is said on standard error and ends the program with 2."""
    environment = os.environ if environment is None else environment
    token = environment.get(TOKEN_VARIABLE, "").strip() or None
    if not arguments:
        return Options(token=token)
    found = _parser().parse_args(arguments)
    return Options(
        demo=found.demo,
        profile=found.profile,
        api_url=found.api_url,
        page=found.page,
        screenshots=found.screenshots,
        self_test=found.self_test,
        token=token,
    )


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="calendly-desktop",
        description="Cancel and reschedule links, UTM booking links and webhooks for Calendly.",
        epilog=f"{TOKEN_VARIABLE} may hold a token for this session; it is never stored.",
    )
    parser.add_argument("--demo", action="store_true", help="open with sample data")
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", help="keep settings and local data in DIR"
    )
    parser.add_argument(
        "--api-url",
        type=_api_url,
        default=DEFAULT_API_URL,
        metavar="URL",
        help="another server that speaks Calendly's API (https, or http on this computer)",
    )
    parser.add_argument("--page", choices=[entry.name for entry in PAGES], help="the tab to open")
    parser.add_argument(
        "--screenshots",
        type=Path,
        metavar="DIR",
        help="draw every tab and dialog in light and dark into DIR, then end",
    )
    parser.add_argument(
        "--self-test", action="store_true", help="check that this installation is complete"
    )
    parser.add_argument("--version", action="version", version=f"Calendly Desktop {__version__}")
    return parser


def _api_url(text: str) -> str:
    try:
        return check_api_url(text)
    except ValueError as error:
        import argparse

        raise argparse.ArgumentTypeError(str(error)) from error
