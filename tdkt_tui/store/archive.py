"""Office files are archives of XML: what they unpack to is looked at before anything is unpacked or parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Container

# A small archive may unpack to gigabytes: a document of this kind never comes near these limits.
_MAX_UNPACKED = 256 * 1024 * 1024
_MAX_PARTS = 4000
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


class TooLargeError(Exception):
    """An archive that would unpack to more than any document holds."""


class NotAnArchiveError(Exception):
    """A file that is no archive, or broken, or encrypted."""


def unpacked(data: bytes, wanted: Container[str] | None = None) -> dict[str, bytes]:
    """Return part name → bytes, of all parts or of those wanted that are there.

    Raises TooLargeError by the sizes that the archive declares, which bind the reader; NotAnArchiveError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > _MAX_PARTS or sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
                raise TooLargeError
            return {
                entry.filename: archive.read(entry) for entry in entries if wanted is None or entry.filename in wanted
            }
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise NotAnArchiveError from error


def declares_entities(xml: bytes) -> bool:
    """Tell a part with a DTD: attribute values are expanded while it is parsed, so it must be seen before."""
    return any(doctype in xml for doctype in _DOCTYPES)
