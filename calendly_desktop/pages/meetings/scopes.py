"""The box that says whose meetings are shown; what the role forbids is greyed with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox

    from calendly_desktop.store.event_views import ScopeChoice

_SCOPE = Qt.ItemDataRole.UserRole


def offer_scopes(box: QComboBox, choices: Sequence[ScopeChoice], chosen: Scope) -> None:
    """Fill the box; a scope that is not offered any more gives way to the first one."""
    model = QStandardItemModel(box)
    for choice in choices:
        label = choice.label
        if choice.reason:
            label += QCoreApplication.translate("Meetings", " (owners and admins only)")
        item = QStandardItem(" ".join(label.split()))
        item.setData((choice.scope.kind, choice.scope.user), _SCOPE)
        item.setEnabled(not choice.reason)
        if choice.reason:
            item.setToolTip(plain_tip(choice.reason))
            item.setAccessibleDescription(choice.reason)
        model.appendRow(item)
    before = box.blockSignals(True)
    box.setModel(model)  # the old model is the box's child: it deletes that one
    box.setCurrentIndex(max(0, _place(model, chosen)))
    box.blockSignals(before)
    make_selected_chosen(box)


def scope_at(box: QComboBox, number: int) -> Scope:
    """Return the scope of an entry."""
    kind, user = box.itemData(number, _SCOPE) or ("mine", "")
    return named_scope(str(kind), str(user))


def named_scope(kind: str, user: str) -> Scope:
    """Return a scope from its stored name; mine for a name that is not known."""
    if kind == "organization":
        return Scope("organization")
    if kind == "person" and user:
        return Scope("person", user)
    return Scope("group", user) if kind == "group" and user else Scope()


def _place(model: QStandardItemModel, scope: Scope) -> int:
    for number in range(model.rowCount()):
        item = model.item(number)
        if item.isEnabled() and tuple(item.data(_SCOPE)) == (scope.kind, scope.user):
            return number
    return -1
