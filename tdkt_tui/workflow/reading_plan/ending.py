"""The last page of a plan: who receives it, where it is kept, who signs."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

from .facts import Reading, bare

_COPIES = re.compile(r"\((\d+)\s*b(?:ản)?\)")
_REPORT = re.compile(r"\((?:để\s+)?(?:b/c|báo cáo)\)", re.IGNORECASE)
_KEPT = re.compile(r"\((?:[^()]*[,;\s])?(\d+)\s*b(?:ản)?\)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
"""Behind where it is kept: who typed it, how many copies there are."""
_LEAD = re.compile(r"^Lưu(?: trữ)?\s*:?\s*(?:tại\s+)?")
_MARKS = {"TM.": "on_behalf_of", "KT.": "deputy_of", "TL.": "by_order_of", "TUQ.": "authorised_by"}
_POST = re.compile(
    r"(?:PHÓ |Q\. |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH|TỔNG|THỦ TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|TRỰC)"
)
_NAME = re.compile(rf"[{UPPER}]\w*(?:\s+[{UPPER}]\w*){{1,5}}")


def read_ending(reading: Reading) -> None:
    """Add recipients, archive and the signature."""
    for piece in reading.pieces:
        if piece.part != "recipients":
            continue
        line = bare(piece.text)
        if line.startswith("Lưu"):
            kept = [int(number) for number in _KEPT.findall(line)]
            at = [bare(part) for part in re.split(r"[,;]\s*", _LEAD.sub("", _BRACKETS.sub("", line))) if bare(part)]
            kept_at = [part if part[0].isdigit() else part.partition(".")[0] for part in at]
            reading.add("archive", piece, clause="", at=kept_at,
                        copies=kept[0] if len(kept) == 1 else 0)  # fmt: skip
            continue
        report = bool(_REPORT.search(line))
        copies = _COPIES.search(line)
        name = bare(_COPIES.sub("", _REPORT.sub("", line)))
        if name:
            reading.add("recipient", piece, clause="", name=name, for_report=report,
                        copies=int(copies[1]) if copies else 0)  # fmt: skip
    _signature(reading)


def _signature(reading: Reading) -> None:
    signing = [piece for piece in reading.pieces if piece.part == "signature"]
    found: dict[str, str] = {}
    last = ""
    for piece in signing:
        # A line break inside one paragraph comes as a blank between two lines.
        for line in re.split(r"\s+(?=(?:KT|TL|TUQ)\.|(?:PHÓ )CHỦ TỊCH$)", piece.text):
            mark, _, rest = line.partition(" ")
            if mark in _MARKS:
                last = _MARKS[mark]
                found[last] = rest.strip()
            elif line.isupper():
                goes_on = bool(last) and not _POST.match(line)  # a long line broken in two
                deputy = line == f"PHÓ {found.get('post', '')}"  # whose "KT." the copy lost
                last = last if goes_on else "post_above_name" if "post" in found and not deputy else "post"
                found[last] = f"{found[last]} {line}" if goes_on else line
            elif _NAME.fullmatch(line):
                found["name"] = line
    if found:
        reading.add("plan.signature", signing[0], clause="", **found)
