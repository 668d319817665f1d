"""A notification service for tests: a program on the session bus of its environment.

Usage: notification_service.py FILE CAPABILITY... Every call is a line of JSON in FILE; a line on
standard input "action ID KEY", "close ID", or "token ID TOKEN" makes it emit the signal.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
SIGNALS = {
    "action": ("ActionInvoked", "us"),
    "close": ("NotificationClosed", "uu"),
    "token": ("ActivationToken", "us"),
}


def emit(connection: DBusConnection) -> None:
    """Emit the signals that standard input asks for."""
    address = DBusAddress(PATH, bus_name=None, interface=NAME)
    for line in sys.stdin:
        kind, number, *rest = line.split()
        name, signature = SIGNALS[kind]
        value: Any = rest[0] if rest else 2
        connection.send(new_signal(address, name, signature, (int(number), value)))


def serve(connection: DBusConnection, log: Path, capabilities: list[str]) -> None:
    """Answer calls for ever."""
    last = 0
    while True:
        message = connection.receive()
        fields = message.header.fields
        if message.header.message_type is not MessageType.method_call:
            continue
        member = fields.get(HeaderFields.member)
        with log.open("a") as file:
            file.write(json.dumps([member, message.body], default=str) + "\n")
        if member == "GetCapabilities":
            answer = new_method_return(message, "as", (capabilities,))
        elif member == "Notify":
            last = message.body[1] or last + 1
            answer = new_method_return(message, "u", (last,))
        else:
            answer = new_method_return(message)
        connection.send(answer)


def main() -> None:
    """Take the name, say so, serve."""
    connection = open_dbus_connection("SESSION")
    Proxy(message_bus, connection).RequestName(NAME)
    log = Path(sys.argv[1])
    log.write_text("")
    threading.Thread(target=emit, args=(connection,), daemon=True).start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    serve(connection, log, sys.argv[2:])


if __name__ == "__main__":
    main()
