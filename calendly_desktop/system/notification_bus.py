"""The notification service of Linux desktops (freedesktop.org), spoken to by D-Bus."""

from __future__ import annotations

import contextlib
import os
from html import escape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.system.notifications import Notification

APP: Final = "Calendly Desktop"
DESKTOP_ENTRY: Final = "calendly-desktop"
SECONDS: Final = 5.0
"""How long the service may take to answer."""

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - what lets a window come to the front
_USUAL: Final = -1  # the service decides how long a notification stays
_AT_ONCE_KINDS: Final = ("NotificationClosed", "ActionInvoked", "ActivationToken")


class NoService(ConnectionError):
    """There is no session bus, no notification service on it, or it refuses."""


class NotificationBus:
    """One connection to the session bus.

    Desktop Notifications Specification 1.2. jeepney is used because Qt's own D-Bus for Python
    cannot send the unsigned numbers that the service asks for. Methods raise OSError or EOFError.
    is_broken: the connection is over; another one has to be opened.
    """

    def __init__(self, chosen: Callable[[str, str], None], gone: Callable[[str], None]) -> None:
        self._chosen = chosen
        self._gone = gone
        self._numbers: dict[str, int] = {}
        self._can: frozenset[str] = frozenset()
        self._router: Any = None
        self._connection: Any = None
        self._stack = contextlib.AsyncExitStack()
        self.is_broken = False

    async def open(self) -> None:
        """Connect, listen, and ask what the service can do."""
        import asyncio

        from jeepney import MatchRule, message_bus
        from jeepney.io.asyncio import DBusRouter

        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise NoService("no session bus")
        rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
        try:
            async with asyncio.timeout(SECONDS):
                self._connection = await self._connect()
                router = DBusRouter(self._connection)
                self._router = await self._stack.enter_async_context(router)
                await self._send(message_bus.Hello())  # before anything else, by D-Bus
                self._stack.enter_context(self._router.filter(rule, queue=_Ear(self._hear)))
                # The bus itself looks that only the service is heard, under whatever unique name.
                served = MatchRule(type="signal", sender=_NAME, interface=_NAME, path=_PATH)
                await self._send(message_bus.AddMatch(served))
                (capabilities,) = await self._call("GetCapabilities", "", ())
        except (RuntimeError, ValueError) as error:  # an address of a kind that is not known
            raise NoService(str(error)) from error
        self._can = frozenset(capabilities)

    async def notify(self, shown: Notification) -> None:
        """Show a notification in place of the one of the same name."""
        import asyncio

        actions = [word for action in (("default", APP), *shown.actions) for word in action]
        text = escape(shown.text, quote=False) if "body-markup" in self._can else shown.text
        body = (
            APP,
            self._numbers.get(shown.name, 0),
            DESKTOP_ENTRY,
            shown.title,
            text,
            actions if "actions" in self._can else [],
            {"desktop-entry": ("s", DESKTOP_ENTRY), "urgency": ("y", 1)},
            _USUAL,
        )
        async with asyncio.timeout(SECONDS):
            (self._numbers[shown.name],) = await self._call("Notify", "susssasa{sv}i", body)

    async def withdraw(self, name: str) -> None:
        """Take a notification away."""
        import asyncio

        number = self._numbers.pop(name, None)
        if number is not None:
            async with asyncio.timeout(SECONDS):
                await self._call("CloseNotification", "u", (number,))

    async def aclose(self) -> None:
        """Leave the bus."""
        connection, self._connection, self._router = self._connection, None, None
        with contextlib.suppress(OSError, EOFError):
            await self._stack.aclose()
        if connection is not None:  # a broken one is left open by the above
            with contextlib.suppress(OSError, EOFError):
                await connection.close()

    # -- private ---------------------------------------------------------------------------

    async def _connect(self) -> Any:
        """Connect and say who we are; what is half open is closed with the rest.

        jeepney has this in one piece, but leaves the connection open where it is broken off.
        """
        import asyncio

        from jeepney.auth import BEGIN, Authenticator
        from jeepney.bus import get_bus
        from jeepney.io.asyncio import DBusConnection

        reader, writer = await asyncio.open_unix_connection(get_bus("SESSION"))
        self._stack.callback(writer.close)
        proof = Authenticator()
        for words in proof:
            writer.write(words)
            await writer.drain()
            answer = await reader.read(1024)
            if not answer:
                raise EOFError("the bus hung up before it knew who we are")
            proof.feed(answer)
        writer.write(BEGIN)
        await writer.drain()
        return DBusConnection(reader, writer)

    async def _call(self, method: str, signature: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
        if signature:
            return await self._send(new_method_call(address, method, signature, body))
        return await self._send(new_method_call(address, method))

    async def _send(self, message: Any) -> tuple[Any, ...]:
        from jeepney import DBusErrorResponse
        from jeepney.io.common import RouterClosed
        from jeepney.wrappers import unwrap_msg

        try:
            answer: tuple[Any, ...] = unwrap_msg(await self._router.send_and_get_reply(message))
        except DBusErrorResponse as error:
            raise NoService(error.name) from error
        except (RouterClosed, KeyError, OSError) as error:  # KeyError: jeepney, when the bus ends
            self.is_broken = True
            raise NoService(type(error).__name__) from error
        return answer

    def _hear(self, message: Any) -> None:
        """Take in a signal: a button or the notification was pressed, or it is gone."""
        from jeepney import HeaderFields

        kind = message.header.fields.get(HeaderFields.member)
        if kind not in _AT_ONCE_KINDS or len(message.body) != 2:
            return
        number, value = message.body
        name = next((name for name, shown in self._numbers.items() if shown == number), None)
        if name is None:
            return
        if kind == "ActivationToken":
            os.environ[_TOKEN] = str(value)  # Qt takes it when a window comes to the front
        elif kind == "ActionInvoked":
            self._chosen(name, str(value))
        else:
            del self._numbers[name]
            self._gone(name)


class _Ear:
    """Stands where jeepney expects a queue: each message is heard at once."""

    def __init__(self, hear: Callable[[Any], None]) -> None:
        self._hear = hear

    def put_nowait(self, message: Any) -> None:
        self._hear(message)
