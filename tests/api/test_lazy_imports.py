"""The start of the app must not wait for httpx."""

from __future__ import annotations

import subprocess
import sys


def test_client_and_transport_do_not_import_httpx() -> None:
    program = (
        "import sys, calendly_desktop.api.client, calendly_desktop.api.transport\n"
        "slow = {'httpx', 'httpcore', 'truststore', 'anyio', 'h11', 'certifi', 'PySide6'}\n"
        "print(sorted(slow & {name.split('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "[]"
