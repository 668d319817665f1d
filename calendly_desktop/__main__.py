"""Run Calendly Desktop: `python -m calendly_desktop`."""

from __future__ import annotations

import signal
import sys

from calendly_desktop.options import parse


def main() -> int:
    """Read the command line, then open the window; return the exit status."""
    # Ctrl+C during the imports ends the program without a traceback; later the window hears it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    options = parse(sys.argv[1:])
    from calendly_desktop.app import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
