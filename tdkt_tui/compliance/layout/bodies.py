"""For which bodies one signs on behalf of the whole ("TM."): collective ones, not those that one head leads.

NĐ 30/2020, Điều 13 and PL I, II.7.b: who leads alone signs as the head ("GIÁM ĐỐC").
"""

from __future__ import annotations

import re

from tdkt_tui.model.text import bare

_COLLECTIVE = re.compile(
    r"(?:uy ban|ub[a-z]*|hoi dong|hd[a-z]+|ban (?:chap hanh|thuong vu|thuong truc|chi dao)|bch|btv|bcd|thuong truc"
    r"|doan chu tich|dang doan|ban can su|dang uy|tinh uy|thanh uy|huyen uy|quan uy|chi bo|chi uy|tap the"
    r"|(?:khoi|cum) thi dua)\b"
)
_ONE_HEAD = re.compile(
    r"(?:so|cuc|chi cuc|tong cuc|vu|bo(?! (?:chinh tri|chi huy|tu lenh))|phong|van phong|thanh tra|trung tam"
    r"|benh vien|vien|dai hoc|hoc vien|cong an"
    r"|truong (?:mam non|mau giao|tieu hoc|thcs|thpt|trung hoc|trung cap|pho thong|cao dang|dai hoc|chinh tri)"
    r"|kho bac|bao hiem|cong ty|ban (?:dan toc|quan ly|noi chinh)|bao tang|thu vien)\b"
)
_MARKED = re.compile(r"\s*T\s?[/.]?\s?M(?!\w)[.\s]*(?=\S)")
_LONGEST = 200  # signs


def is_collective(name: str) -> bool:
    """Tell whether a body is one that decides together: "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG TĐKT TỈNH"."""
    return _COLLECTIVE.match(bare(name[:_LONGEST])) is not None


def behind_mark(line: str) -> str:
    """Return the name behind "TM.", "T/M" or "TM", "" where the line does not begin with it."""
    found = _MARKED.match(line[:_LONGEST])
    return line[found.end() :] if found else ""


def is_wrongly_together(line: str) -> bool:
    """Tell "TM. SỞ NỘI VỤ": a line that signs on behalf of a body that one head leads."""
    return _ONE_HEAD.match(bare(behind_mark(line)[:_LONGEST])) is not None
