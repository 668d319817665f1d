"""One instance per profile: a second start raises the first."""

from __future__ import annotations

import os
import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from calendly_desktop.system.paths import Paths

_LARGEST: Final = 64 * 1024  # bytes of one message
_HEARD: Final = b"raised\n"
_TALK: Final = 1500  # milliseconds for each step of the conversation
# What a window needs to come to the front under Wayland and X11.
_ACTIVATION: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class SingleInstance(QObject):
    """The lock of a profile, and the local socket on which the holder is asked to come forward."""

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self._paths = paths
        self._lock = QLockFile(str(paths.lock_file))
        self._lock.setStaleLockTime(0)  # a long-running owner is not stale; a dead one always is
        self._server: QLocalServer | None = None
        self._on_raise: Callable[[dict[str, Any]], None] | None = None

    def claim(self) -> bool:
        """Return whether this is the only instance of the profile.

        A folder in which no lock can be made counts as free: better two windows than none.
        """
        if self._lock.isLocked() or self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self, on_raise: Callable[[dict[str, Any]], None]) -> bool:
        """Answer later starts; call it after the first paint. False: nobody can be answered."""
        from PySide6.QtNetwork import QLocalServer

        self._on_raise = on_raise
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if self._lock.isLocked():
            QLocalServer.removeServer(self._name)  # left over by a crash
        self._server = server
        return server.listen(self._name)

    def ask_running_instance_to_raise(
        self, message: dict[str, Any] | None = None, *, patience: float = 3.0
    ) -> bool:
        """Tell the running instance to come forward; True when it says that it does.

        patience: seconds to wait for an instance that is just starting and does not listen yet.
        """
        environment = {name: os.environ[name] for name in _ACTIVATION if name in os.environ}
        import json

        text = json.dumps({**environment, **(message or {})}).encode() + b"\n"
        until = time.monotonic() + patience
        while not self._say(text):
            if time.monotonic() >= until:
                return False
            time.sleep(0.1)
        return True

    def release(self) -> None:
        """Stop answering and free the profile."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._on_raise = None
        self._lock.unlock()

    @cached_property
    def _name(self) -> str:
        return self._paths.socket_name()

    def _say(self, text: bytes) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_TALK):
            return False
        socket.write(text)
        answer = b""
        until = time.monotonic() + _TALK / 1000
        while not answer.endswith(b"\n") and time.monotonic() < until:
            if not socket.waitForReadyRead(_TALK):
                break
            answer += bytes(socket.readAll().data())
        socket.abort()
        return answer == _HEARD

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LARGEST:
                socket.abort()
            return
        import json

        try:
            message = json.loads(bytes(socket.readLine(_LARGEST).data()))
        except (ValueError, RecursionError):
            message = None
        if not isinstance(message, dict):
            socket.abort()
            return
        socket.write(_HEARD)
        socket.flush()
        if self._on_raise is not None:
            self._on_raise(message)
