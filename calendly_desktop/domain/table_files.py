"""What kind of file somebody opened as a table, told by its content; why it is none, in words."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from calendly_desktop.domain.problems import Problem

MOST_UNPACKED: Final = 1024 * 1024 * 1024
"""Bytes of a workbook once unpacked; more is made to do harm, or of no use here."""

_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM", "a picture (BMP)"),
    (b"RIFF", "a picture or a recording"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7-Zip)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"SQLite format 3", "a database"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
)
_WEB_PAGES: Final = (b"<!doctype html", b"<html", b"<table", b"<?xml")
_SAVE_AS: Final = "Open it where it comes from and save it as an Excel workbook (.xlsx) or as CSV."


def is_workbook(content: bytes) -> bool:
    """Tell whether a file is an Excel workbook. Raises Problem for kinds like it that are not."""
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED in content:
            raise Problem(
                "This workbook is protected with a password",
                "Nothing in it can be read without the password.",
                remedy="Open it in Excel, and save a copy without a password (File, Info, Protect "
                "Workbook), or copy the cells and paste them here.",
            )
        raise _no_table("a file of an old Office program (.xls or .doc)", _SAVE_AS)
    if not content.startswith(_ZIP):
        return False
    _check_package(content)
    return True


def check_is_text(content: bytes) -> None:
    """Raise Problem where a file is surely no text with a table in it."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Problem(
            "There is nothing in this file", "It has no cells.", remedy="Choose another file."
        )
    for mark, words in _OTHERS:
        if content.startswith(mark) and (mark not in {b"BM", b"MZ"} or b"\x00" in content[:512]):
            raise _no_table(words, "Choose another file, or copy the cells and paste them here.")
    if content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB_PAGES):
        raise _no_table("a web page or XML, whatever its name says", _SAVE_AS)
    some = content[:4_000]
    odd = sum(byte < 9 or 13 < byte < 27 for byte in some) - some.count(0)
    if odd > len(some) // 20:
        raise _no_table("no text", _SAVE_AS)


def damaged(details: str) -> Problem:
    """Return what is said of a workbook that cannot be read to its end."""
    return Problem(
        "This workbook is damaged",
        "Part of it is missing or does not fit together, perhaps because it was not copied or "
        "downloaded to its end.",
        remedy="Get the file once more, or open it in Excel and save it anew.",
        details=details,
    )


def _check_package(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise damaged(f"{type(error).__name__}") from error
    names = {part.filename for part in parts}
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Problem(
            "This workbook is too large",
            "Unpacked it has more than 1 GB.",
            remedy="Copy the sheet that is needed into a workbook of its own.",
        )
    if "xl/workbook.xml" in names or any(name.endswith("/workbook.xml") for name in names):
        return
    if "xl/workbook.bin" in names:
        raise _no_table("a binary workbook (.xlsb)", _SAVE_AS)
    if "mimetype" in names:
        raise _no_table("an OpenDocument file (.ods)", _SAVE_AS)
    if any(name.endswith(".iwa") or name.startswith("Index") for name in names):
        raise _no_table("a file of Numbers, Pages or Keynote", _SAVE_AS)
    if "word/document.xml" in names:
        raise _no_table("a Word document", "Copy the table in it and paste it here.")
    raise _no_table("a packed file (ZIP)", "Unpack it first, then open the table in it.")


def _no_table(words: str, remedy: str) -> Problem:
    return Problem("This file is no table that the app can read", f"It is {words}.", remedy=remedy)
