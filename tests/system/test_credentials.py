"""Secrets go to an encrypting keyring or stay in memory; never into a file."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.system import credentials as room
from calendly_desktop.system.credentials import (
    SESSION_ONLY,
    Credentials,
    KeyringLocked,
    KeyringSigningKeys,
    KeyringTrouble,
)

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "canary-5mEzn9C-I28UtwOjZJtFoob0sAAFZ95"
PROGRAMS = ("dbus-run-session", "dbus-send", "gnome-keyring-daemon", "secret-tool")


class FakeKeyring:
    """A keyring in memory that can be locked or made to fail."""

    name = "test keyring"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None
        self.threads: set[str] = set()
        self.prompt: threading.Event | None = None

    def _enter(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.prompt is not None:
            self.prompt.wait(10)
        if self.failure is not None:
            raise self.failure

    def get_password(self, service: str, username: str) -> str | None:
        self._enter()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._enter()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._enter()
        del self.kept[service, username]


def locked() -> Exception:
    from keyring.errors import KeyringLocked as Locked

    return Locked("Failed to unlock the collection!")


async def test_kept_in_the_keyring_off_the_main_thread() -> None:
    keyring = FakeKeyring()
    secrets = Credentials(backend=keyring)
    assert await secrets.read("token") is None
    assert await secrets.keep("token", CANARY)
    assert keyring.kept == {("Calendly Desktop", "token"): CANARY}
    assert await Credentials(backend=keyring).read("token") == CANARY
    await secrets.forget("token")
    await secrets.forget("token")
    assert await secrets.read("token") is None
    assert keyring.threads == {"keyring"}
    assert (secrets.where, secrets.reason) == ("test keyring", "")


async def test_without_a_keyring_for_this_session_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_keyring", lambda: None)
    secrets = Credentials()
    assert not await secrets.keep("token", CANARY)
    assert await secrets.read("token") == CANARY
    assert secrets.where == SESSION_ONLY
    assert secrets.reason
    assert CANARY not in repr(secrets) + secrets.reason
    assert await Credentials().read("token") is None
    await secrets.forget("token")
    assert await secrets.read("token") is None


async def test_sample_data_never_asks_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def prompt() -> None:
        raise AssertionError("the keyring was asked")

    monkeypatch.setattr(room, "find_keyring", prompt)
    secrets = Credentials.for_this_session("Sample data is not kept.")
    assert await secrets.open() == SESSION_ONLY
    assert await secrets.read("token") is None
    assert not await secrets.keep("token", CANARY)
    assert secrets.reason == "Sample data is not kept."
    assert await secrets.read("token") == CANARY
    await secrets.forget("token")


async def test_a_locked_keyring_is_told_and_asked_again() -> None:
    keyring = FakeKeyring()
    secrets = Credentials(backend=keyring)
    keyring.kept["Calendly Desktop", "token"] = "old"
    keyring.failure = locked()
    with pytest.raises(KeyringLocked) as caught:
        await secrets.read("token")
    assert caught.value.step == "retry"
    assert not await secrets.keep("token", CANARY)
    assert "locked" in secrets.reason
    assert await secrets.read("token") == CANARY, "usable until the app is closed"
    with pytest.raises(KeyringLocked):
        await secrets.forget("token")
    keyring.failure = None
    assert await secrets.keep("token", CANARY)
    assert keyring.kept["Calendly Desktop", "token"] == CANARY
    assert secrets.reason == ""


async def test_any_other_failure_is_put_into_words_without_the_secret() -> None:
    keyring = FakeKeyring()
    keyring.failure = RuntimeError(f"could not store {CANARY}")
    secrets = Credentials(backend=keyring)
    with pytest.raises(KeyringTrouble) as caught:
        await secrets.read("token")
    assert CANARY not in str(caught.value) + caught.value.details
    assert not await secrets.keep("token", CANARY)
    assert CANARY not in secrets.reason


async def test_the_limit_of_windows_is_explained() -> None:
    keyring = FakeKeyring()
    secrets = Credentials(backend=keyring)
    secrets.where = "Windows Credential Manager"
    assert await secrets.keep("token", "x" * 1280)
    assert not await secrets.keep("token", "x" * 1281)
    assert "1,280" in secrets.reason
    assert await secrets.read("token") == "x" * 1281


async def test_a_prompt_that_nobody_answers_holds_nothing_up() -> None:
    keyring = FakeKeyring()
    keyring.prompt = threading.Event()
    secrets = Credentials(backend=keyring)
    reading = asyncio.get_running_loop().create_task(secrets.read("token"))
    await asyncio.sleep(0.05)
    (thread,) = [t for t in threading.enumerate() if t.name == "keyring"]
    assert thread.daemon, "the interpreter does not wait for it at exit"
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    keyring.prompt.set()
    thread.join(5)
    await asyncio.sleep(0)
    keyring.prompt = None
    assert await secrets.keep("token", CANARY)


async def test_signing_keys_are_kept_apart() -> None:
    keyring = FakeKeyring()
    keys = KeyringSigningKeys(Credentials(backend=keyring))
    first, second = (f"https://api.calendly.com/webhook_subscriptions/{n}" for n in "12")
    assert await keys.keep(first, "key one")
    assert await keys.keep(second, "key two")
    await keys.forget(first)
    assert await keys.read(first) is None
    assert await keys.read(second) == "key two"


def test_only_encrypting_back_ends_are_ever_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever keyring's own configuration says: plain text, null and fail are no keyrings."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    found = room.find_keyring()
    if sys.platform == "linux":
        assert found is None
    else:
        assert found is not None
        assert found[1] in ("Windows Credential Manager", "macOS Keychain")


# -- a real Secret Service, in a session of its own ---------------------------------------------

PROGRAM = """
import asyncio, sys
from calendly_desktop.system.credentials import Credentials, KeyringLocked
async def main():
    secrets = Credentials(service="Calendly Desktop test")
    print("where:", await secrets.open())
    for command in sys.argv[1:]:
        name, _, value = command.partition("=")
        try:
            if name == "keep":
                print("keep:", await secrets.keep("token", value), secrets.reason)
            elif name == "read":
                print("read:", await secrets.read("token"))
            else:
                await secrets.forget("token"); print("forgotten")
        except KeyringLocked as problem:
            print("locked:", problem.title)
asyncio.run(main())
"""


def in_session(home: Path, script: str) -> str:
    """Run a shell script with a private D-Bus session, home and runtime folder."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    (home / "program.py").write_text(PROGRAM)
    keep = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    result = subprocess.run(
        ["dbus-run-session", "--", "bash", "-ec", APP + script],
        env={
            **keep,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "PYTHON": sys.executable,
            "PROGRAM": str(home / "program.py"),
            "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


APP = 'app() { "$PYTHON" "$PROGRAM" "$@"; }\n'
DAEMON = """
daemon=$!
trap 'kill $daemon 2>/dev/null || true' EXIT
ask="dbus-send --session --print-reply --dest=org.freedesktop.DBus /"
until $ask org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true
do sleep 0.05; done
"""
RUN_DAEMON = "gnome-keyring-daemon --foreground --components=secrets"
UNLOCK = f"{RUN_DAEMON} --unlock < <(printf pw) >/dev/null &{DAEMON}"
LOCKED = f"{RUN_DAEMON} >/dev/null &{DAEMON}"


@pytest.mark.skipif(sys.platform != "linux", reason="Secret Service is a thing of Linux desktops")
def test_a_real_secret_service_keeps_it_between_starts(tmp_path: Path) -> None:
    output = in_session(
        tmp_path,
        UNLOCK
        + f"app read keep={CANARY}\napp read\n"
        + "secret-tool search --all service 'Calendly Desktop test'\n"
        + "app keep=second read forget forget read\n"
        + f"grep -rl {CANARY} $HOME || echo 'not in a file'",
    )
    lines = output.splitlines()
    assert lines[:3] == ["where: GNOME Keyring / Secret Service", "read: None", "keep: True "]
    assert f"read: {CANARY}" in lines
    assert f"secret = {CANARY}" in lines, "another program of this user finds it in the keyring"
    assert lines[-6:] == ["keep: True ", "read: second", "forgotten", "forgotten", "read: None",
                          "not in a file"]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="Secret Service is a thing of Linux desktops")
def test_a_real_locked_keyring_is_not_silently_replaced(tmp_path: Path) -> None:
    in_session(tmp_path, UNLOCK + f"app keep={CANARY}")
    output = in_session(
        tmp_path,
        LOCKED + "app read keep=session-canary read forget\n"
        "grep -rlE 'session-canary' $HOME || echo 'not in a file'",
    )
    assert output.splitlines() == [
        "where: GNOME Keyring / Secret Service",
        "locked: Your keyring is locked",
        "keep: False Your keyring is locked.",
        "read: session-canary",
        "locked: Your keyring is locked",
        "not in a file",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="Secret Service is a thing of Linux desktops")
def test_a_session_without_a_keyring_writes_nothing(tmp_path: Path) -> None:
    output = in_session(
        tmp_path,
        # a bus on which no Secret Service can be started
        "export DBUS_SESSION_BUS_ADDRESS=unix:path=$HOME/no-bus\n"
        f"app keep={CANARY} read\ngrep -rl {CANARY} $HOME || echo 'not in a file'",
    )
    assert output.splitlines() == [
        "where: this session only",
        "keep: False This computer offers no keyring.",
        f"read: {CANARY}",
        "not in a file",
    ]
