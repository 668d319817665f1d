"""A JSON document to read: as a tree and as text; secrets hidden, and never too much of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QObject, QSortFilterProxyModel, Qt

from calendly_desktop.domain.inbox import hidden, is_secret
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.delivery_words import tr
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.domain.inbox import Received

MOST_NODES: Final = 5_000
LONGEST_VALUE: Final = 2_000
LONGEST_TEXT: Final = 200_000
LONGEST_RAW: Final = 20_000
_DEEPEST: Final = 60


class Node:
    """One line of the tree: a name, and a value or what is within."""

    __slots__ = ("children", "name", "parent", "place", "text")

    def __init__(self, name: str, text: str, parent: Node | None) -> None:
        self.name = name
        self.text = text
        self.parent = parent
        self.children: list[Node] = []
        self.place = len(parent.children) if parent is not None else 0
        if parent is not None:
            parent.children.append(self)


class JsonModel(QAbstractItemModel):
    """A document as a tree of names and values; built at once, of so many nodes at most."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", "", None)
        self._left = MOST_NODES

    def show_document(self, document: Any, *, with_secrets: bool = False) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._root, self._left = Node("", "", None), MOST_NODES
        for name, value in _parts(document):
            self._add(name, value, name, self._root, with_secrets)
        if self._left <= 0:
            Node(tr("More"), tr("This is too much for a tree: see the text."), self._root)
        self.endResetModel()

    def _add(self, name: str, value: Any, field: str, parent: Node, with_secrets: bool) -> None:
        self._left -= 1
        if self._left <= 0:
            return
        node = Node(name, _shown(value, field, with_secrets), parent)
        if isinstance(value, dict | list) and _depth(node) < _DEEPEST:
            inner = field if isinstance(value, list) else ""
            for key, each in _parts(value):
                self._add(key, each, inner or key, node, with_secrets)

    def node(self, index: Index) -> Node:
        """Return the node behind an index; the root for none."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    # -- Qt ----------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> Any:
        children = self.node(parent).children
        if 0 <= row < len(children) and 0 <= column < 2:
            return self.createIndex(row, column, children[row])
        return NOWHERE

    def parent(self, index: Index = NOWHERE) -> Any:
        above = self.node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return NOWHERE
        return self.createIndex(above.place, 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self.node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation != Qt.Orientation.Horizontal or role not in shown:
            return None
        return (tr("Field"), tr("Value"))[section] if 0 <= section < 2 else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self.node(index)
        text = node.name if index.column() == 0 else node.text
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split()) if index.column() else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text if index.column() else f"{node.name}: {node.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        return None


class JsonSearch(QSortFilterProxyModel):
    """The nodes in whose name or value every word is, with what lies above and below them."""

    def __init__(self, model: JsonModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sought: tuple[str, ...] = ()
        self._model = model
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(model)

    def search(self, query: str) -> None:
        """Show what matches; everything for an empty search."""
        self._sought = search_words(query)
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._sought:
            return True
        node = self._model.node(parent).children[row]
        return has_words(folded(f"{node.name}\n{node.text}"), self._sought)


def pretty(row: Received, *, with_secrets: bool = False) -> str:
    """Return a body as text: JSON set out line by line, anything else as it came."""
    contents = row.contents
    if contents.document is None:
        text = row.delivery.body.decode("utf-8", "replace")
        return _cut(text.replace("\0", "␀"), LONGEST_RAW)
    document = _masked(contents.document, "", with_secrets, 0)
    return _cut(json.dumps(document, ensure_ascii=False, indent=2), LONGEST_TEXT)


def _masked(value: Any, field: str, with_secrets: bool, depth: int) -> Any:
    if depth > _DEEPEST:
        return "…"
    if isinstance(value, dict):
        return {key: _masked(each, key, with_secrets, depth + 1) for key, each in value.items()}
    if isinstance(value, list):
        return [_masked(each, field, with_secrets, depth + 1) for each in value]
    if isinstance(value, str) and not with_secrets and is_secret(field, value):
        return hidden(value)
    return value


def _shown(value: Any, field: str, with_secrets: bool) -> str:
    if isinstance(value, dict):
        return tr("{0} fields").format(len(value)) if len(value) != 1 else tr("1 field")
    if isinstance(value, list):
        return tr("{0} entries").format(len(value)) if len(value) != 1 else tr("1 entry")
    if isinstance(value, str):
        secret = not with_secrets and is_secret(field, value)
        return hidden(value) if secret else _cut(value, LONGEST_VALUE)
    return json.dumps(value)


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from ((str(number), each) for number, each in enumerate(value, start=1))
    elif value is not None:
        yield tr("Value"), value


def _depth(node: Node) -> int:
    depth, above = 0, node.parent
    while above is not None:
        depth, above = depth + 1, above.parent
    return depth


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    rest = tr("… and {0} more characters. Save the message to see them.")
    return f"{text[:longest]}\n{rest.format(f'{len(text) - longest:,}')}"
