"""Templates and other .docx as a user names them: a file, a template's name, or a state that git keeps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.model.fault import NotFound
from tdkt_tui.store.git import kept_bytes, knows

from .looking import named_template

_REVISION = re.compile(r"[\w@^~{}/.+][\w@^~{}/.+\-]*")


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a .docx: what a user calls it, its bytes, and the file that it is, or was, a state of."""

    called: str
    data: bytes
    path: Path


def version_of(named: str) -> Version:
    """Return a .docx by its path, by a template's name, or as "REV:đường/dẫn.docx" of git.

    Raises NotFound, BadInput, MissingTool.
    """
    from tdkt_tui.assembly.engine.template import template_bytes

    revision, colon, inside = named.partition(":")
    if colon and inside and not Path(named).exists() and _REVISION.fullmatch(revision) and len(revision) > 1:
        path = named_template(inside)
        return Version(named, kept_bytes(revision, path), path)
    path = named_template(named)
    return Version(named, template_bytes(path), path)


def before(named: str, now: Path) -> Version:
    """Return what a user calls the older state of a file: another .docx, or a git revision of the file itself.

    Raises like ``version_of``.
    """
    if ":" in named or named.lower().endswith((".docx", ".txt")) or Path(named).exists():
        return version_of(named)
    if _REVISION.fullmatch(named) and knows(named, now.resolve().parent):
        return Version(f"{named}:{now.name}", kept_bytes(named, now), now)
    try:
        return version_of(named)
    except NotFound as fault:
        fault.fix = "ghi tệp .docx cũ, tên mẫu, hoặc một bản mà git đang giữ (HEAD, HEAD~1, mã commit)"
        raise
