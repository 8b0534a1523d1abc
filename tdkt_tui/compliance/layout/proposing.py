"""The very words that a rule wants in place of those that are there, where only one thing can be meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from tdkt_tui.compliance.layout import wording
from tdkt_tui.model.text import bare
from tdkt_tui.regulations import Rule

PATTERNS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {
        "so-ky-hieu": wording.symbol,
        "dia-danh-thoi-gian": wording.place_and_day,
        "kem-theo": wording.attached,
        "trich-yeu-cong-van": wording.about,
        "muc": wording.section,
        "khoan": wording.clause,
        "chuong": wording.chapter,
        "dieu": wording.article,
        "phu-luc": wording.annex,
        "kinh-gui": wording.addressed,
    }
)
"""Component -> what makes a line of it fit its pattern."""
LISTS = frozenset({"kinh-gui-danh-sach", "noi-nhan-danh-sach"})
_BODIES = ("uy ban ", "hoi dong ", "ban chap hanh", "ban thuong ")


def proposed(rule: Rule, line: str) -> str:
    """Return a line as the pattern of its component wants it, "" where that is for a person."""
    if rule.component in LISTS:
        return _fitting(rule, of_list(rule, line, last=rule.prop == "pattern-last"))
    edit = PATTERNS.get(rule.component)
    return "" if edit is None else _fitting(rule, edit(line))


def of_list(rule: Rule, line: str, *, last: bool, dash: bool = True) -> str:
    """Return a line of a list of recipients; dash: whether the line begins with one of its own."""
    if not last:
        return wording.listed(line, ";", dash=dash)
    if rule.component == "noi-nhan-danh-sach":
        return wording.archived(line, dash=dash)
    return wording.listed(line, ".", dash=dash)


def signed(rule: Rule, lines: Sequence[str]) -> str:
    """Return the posts of one signer, "TM. … / KT. … / …"; where a body is named without "TM.", with it."""
    joined = " / ".join(wording.on_behalf(line) for line in lines)
    if not rule.permits(joined) and bare(joined).startswith(_BODIES):
        joined = f"TM. {joined}"
    return _fitting(rule, joined)


def abbreviated(line: str, short: str) -> str:
    """Return number and symbol with the abbreviation of the type first, where it stands further back."""
    number, slash, symbol = line.partition("/")
    groups = symbol.split("-")
    if short not in groups:
        return ""
    groups.remove(short)
    return f"{number}{slash}{'-'.join([short, *groups])}"


def _fitting(rule: Rule, words: str) -> str:
    return words if rule.permits(words) else ""
