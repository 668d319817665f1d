"""Cycles are collected, and never on another thread."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import ClassVar

from PySide6.QtCore import QObject

from calendly_desktop.toolkit.garbage import GarbageCollection


class _Knot:
    """Something that holds itself, and notes where it died."""

    died_on: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


def _make_many() -> None:
    for _ in range(5000):
        _Knot()


def test_a_busy_thread_collects_nothing() -> None:
    was_on = gc.isenabled()
    parent = QObject()
    collection = GarbageCollection(parent)
    _Knot.died_on.clear()
    try:
        worker = threading.Thread(target=_make_many, name="worker")
        worker.start()
        worker.join()
        assert _Knot.died_on == []
        collection.collect()
        assert set(_Knot.died_on) == {threading.main_thread().name}
    finally:
        collection.stop()
        if not was_on:
            gc.disable()


def test_a_look_without_need_costs_nothing() -> None:
    was_on = gc.isenabled()
    parent = QObject()
    collection = GarbageCollection(parent)
    try:
        gc.collect()
        knot = _Knot()
        mark = weakref.ref(knot)
        del knot
        collection.collect()
        assert mark() is not None, "collected before its generation was due"
    finally:
        collection.stop()
        if not was_on:
            gc.disable()
        gc.collect()


def test_what_is_there_from_the_start_is_not_looked_through_each_time() -> None:
    was_on = gc.isenabled()
    parent = QObject()
    collection = GarbageCollection(parent)
    try:
        assert gc.get_freeze_count() > 10_000
    finally:
        collection.stop()
        if not was_on:
            gc.disable()
    assert gc.get_freeze_count() == 0


def test_what_was_alive_at_the_start_dies_after_its_session() -> None:
    was_on = gc.isenabled()
    knot = _Knot()
    mark = weakref.ref(knot)
    parent = QObject()
    collection = GarbageCollection(parent)
    try:
        del knot
        collection.look_everywhere()
        collection.collect()
        assert mark() is None
        assert gc.get_freeze_count() > 0
    finally:
        collection.stop()
        if not was_on:
            gc.disable()
