"""For whom a template is, and as what it is judged; nothing heavy stands here."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.regulations import Regulation


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of who a template is for.

    units: names of the sample units of its province ("Huyện Việt Yên"). provinces: names of provinces that are none of
    its own; empty where the template is one office's, which may name its province. issuers: of its plans, in capitals,
    as only a letterhead writes them, which has a field.
    """

    units: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a template is judged as: "named", "letter" or "annex", "" as it looks; by which regulation; does it bind."""

    kind: str
    regulation: Regulation
    binding: bool = True
