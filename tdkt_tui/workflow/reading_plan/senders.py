"""Who sends a paper of which the plan says only what it is and until when: those who ask for an award, else all."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.bound_units import names_pilots
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .destinations import level_meant, levels_named, of_province
from .facts import Reading, bare
from .pieces import Piece
from .said_subjects import subject_said
from .sent_numbers import KIND, others_have
from .sentences import SENTENCE

AWARD = re.compile(r"khen|Huân chương|danh hiệu|Cờ", re.IGNORECASE)
_ASKED_WITH = re.compile(r"hồ sơ|tờ trình|đề nghị|khen|^danh sách(?! đại biểu)|thành tích", re.IGNORECASE)
"""Papers by which an award is asked for."""
_REPORT = re.compile(r"(?:(?:xây dựng|gửi|lập|nộp)\s+)*báo cáo(?! thành tích)\b", re.IGNORECASE)
"""A report on all the work, whatever tables on awards it comes with."""
EVERYBODY = "các cơ quan, đơn vị, địa phương"
"""Whom a plan means that says what is to be sent and names nobody who sends it."""
UNSAID = "suy ra: bản gốc không nêu ai gửi"
_MAY_ASK = re.compile(
    r"\bmỗi\s[^;.\d]{2,120}?(?:\b(?:đề nghị|giới thiệu)\b|\d+\s+(?:tập thể|cá nhân|hộ)\b)", re.IGNORECASE
)
_EACH = re.compile(
    rf"(?:các\s+(?P<group>(?!{KIND}\b,)[^,;:.\d]{{3,60}}?)\s+)?mỗi\s+(?P<kinds>{KIND}(?:(?:,\s*(?:mỗi\s+)?|\s+và\s+(?:mỗi\s+)?)"
    rf"{KIND})*|đơn vị|cơ quan|khối|cụm|nơi)\s+(?:(?:được|gửi|giới thiệu|cử|đề nghị|bầu|kèm|kèm theo|có)\s+)*"
    r"(?:(?:Chủ tịch|UBND|Ủy ban)\s|(?:thêm\s+)?\d{1,3}\s+(?:đại biểu|tập thể|cá nhân|điển hình))",
    re.IGNORECASE,
)
"""Of which kinds each unit may put forward or send so many."""
_CLUSTERS = re.compile(
    r"(?:(?:Đối với|Ở|Tại|Hoạt động (?:của|ở)|"
    r"(?:(?:sơ kết|tổng kết|bình xét|chấm điểm|ký kết giao ước)(?:,\s*|\s+và\s+)?)+"
    r"(?:\s*(?:ở|tại|của))?)\s*)?(?:các\s+)?"
    r"(?P<who>(?:cụm|khối)(?:(?:,\s*|\s+và\s+)(?:cụm|khối))?)(?:\s+thi đua)?"
    r"(?:\s+(?:của|thuộc|trên địa bàn|trong)\s+tỉnh)?",
    re.IGNORECASE,
)
"""A heading on what clusters and blocs do."""
_AND_EACH = re.compile(r"(,\s*|\s+và\s+)mỗi\s+", re.IGNORECASE)
_LABEL = 60
"""Signs of the name of a level before a colon."""
_THROUGH = re.compile(
    r"ngân sách[^;.:]{0,60}?,?\s+(?:cấp\s+)?(?:qua|giao(?:\s+cho)?)\s+"
    r"(?P<who>(?:Sở|Ban|Văn phòng|UBND)\s[^;.:,()]{2,60})"
)
"""Through whom the money of a conference goes: "ngân sách tỉnh, qua Sở Nội vụ"."""
_MANY = 6
"""Kinds of unit that a sentence can still list."""
_PROPOSES = re.compile(
    rf"\b[Mm]ỗi\s+(?P<kinds>{KIND}(?!\w)[^.;:\d]{{0,120}}?)\s+(?:(?:được|có thể|chọn|cử|lựa chọn|xét)\s+)*"
    r"(?:(?:đề nghị|trình|giới thiệu)\b|(?:không quá|tối đa|nhiều nhất)\s|\d|"
    r"(?:một|hai|ba|bốn|năm)\s+(?:tập thể|cá nhân|hộ|điển hình))"
)
"""Of which units each may put forward so many for an award."""
_PUT_FORWARD = re.compile(
    r"\b(?:đề nghị|trình)\b[^.]*?\b(?:tặng|thưởng|khen|Bằng khen|Huân chương|danh hiệu)\b|Bằng khen"
)
"""What a sentence says that is on awards which somebody above gives."""


def of_units(reading: Reading, piece: Piece) -> bool:
    """Tell what stands in a part on conferences below the province's: who sends there, its words leave open."""
    level = level_meant(reading, piece)
    return any(one.values["id"] == level and not of_province(one) for one in reading.of("level"))


def said_by(reading: Reading, piece: Piece) -> str:
    """Return what the level is called that a line names before a colon: "Cấp huyện: …. Hồ sơ gửi Sở Nội vụ …"."""
    label = piece.text.partition(":")[0]
    named = levels_named(reading, label) if re.match(r"(?:Đối với\s+)?[Cc]ấp\s", label) and len(label) < _LABEL else []
    levels = [one for one in reading.of("level") if one.values["id"] in named and not of_province(one)]
    return str(levels[0].values["label"]) if len(levels) == 1 else ""


def senders(reading: Reading, piece: Piece, what: str, words: str = "") -> str:
    """Return who sends: the units that the section lets put forward for the award, else all to whom the plan speaks.

    words: those on it; the sentences before them, or their own, may say whose the paper is.
    """
    asked_for = not _REPORT.match(what) and _ASKED_WITH.search(what)
    own = _before(piece, words, what)
    each = _each(piece, words)
    if asked_for and (asking := proposing(own)):
        return max(asking, each, key=lambda row: row.count(";"))
    section = piece.clause.rpartition(".")[0]
    if (
        section
        and not _REPORT.match(what)
        and _ASKED_WITH.search(what)
        and AWARD.search(what + " ".join(piece.under[-1:]))
    ):
        asked = [fact.values for fact in reading.of("honours") if fact.values["award"].startswith("đề nghị")
                 and fact.values.get("clause", "").startswith(f"{section}.")]  # fmt: skip
        said = sum(len(_MAY_ASK.findall(one.text)) for one in reading.body() if one.clause.startswith(f"{section}."))
        if asked and len(asked) >= said:  # else some who send were not understood
            told = dict.fromkeys(filter(None, (_asking(reading, one) for one in asked)))
            return "; ".join(told) if told and sum(one.count(";") + 1 for one in told) <= _MANY else EVERYBODY
    return (
        _makers(reading, piece, what)
        or _paid_through(piece, what)
        or clusters_headed(piece)
        or _reviewing(piece, what, words)
        or each
        or EVERYBODY
    )


def _before(piece: Piece, words: str, what: str) -> str:
    """Return what stands in a paragraph before a paper, of whose sentence words are."""
    said = words.strip(" .;")
    before, found, _ = piece.text.partition(said) if said else (piece.text, "", "")
    return f"{before} {said.partition(what)[0] if what else said}" if found else before


def proposing(before: str) -> str:
    """Return those of whom words say how many each may put forward for an award, as they stand; "" for none,
    and where others are told of who have a number too.

    before: what stands in a paragraph before the dossiers that it speaks of, and names nobody for: they are theirs.
    """
    if not _PUT_FORWARD.search(before):
        return ""
    found = list(_PROPOSES.finditer(before))
    if others_have(before, found):
        return ""
    told = [_AND_EACH.sub(r"\1", bare(one["kinds"])) for one in found]
    return "; ".join(f"các {kinds}" for kinds in dict.fromkeys(told))


def _makers(reading: Reading, piece: Piece, what: str) -> str:
    """Return the bodies that tasks of the same paragraph let make the very paper; "" for none."""
    paper = re.search(r"báo cáo chuyên đề|dự toán|kịch bản|đề cương", what, re.IGNORECASE)
    made = [one.values for one in reading.drawn.get(piece.at, ()) if one.table == "task"]
    bodies = [one["body"] for one in made if paper and re.search(rf"(?:xây dựng|lập)\s+{paper[0]}", one["does"])]
    return "; ".join(dict.fromkeys(bodies))


def _paid_through(piece: Piece, what: str) -> str:
    """Return by whose hand the same paragraph says that the money is paid of which an estimate is sent."""
    found = _THROUGH.search(piece.text) if re.search(r"dự toán", what, re.IGNORECASE) else None
    return bare(found["who"]) if found else ""


def clusters_headed(piece: Piece) -> str:
    """Return the clusters and blocs under whose heading a paper is sent: "2.3. Cụm, Khối thi đua của tỉnh"."""
    found = next((hit for text in piece.under[-1:] if (hit := _CLUSTERS.fullmatch(bare(text)))), None)
    return f"các {found['who'].lower()} thi đua" if found else ""


def _reviewing(piece: Piece, what: str, said: str) -> str:
    """Return who is told before, in the same paragraph, to review what the report is on; "" where nobody is."""
    if not said or not re.search(r"\bbáo cáo(?! thành tích)\b", what, re.IGNORECASE):
        return ""
    before = SENTENCE.split(piece.text.partition(said.strip(" .;"))[0])
    for sentence in reversed(before):
        found = subject_said(bare(sentence))
        if found and re.search(r"\b(?:tổng kết|sơ kết)\b", found[1]) and re.match(r"(?:[Cc]ác|[Mm]ỗi)\s", found[0]):
            return lowered_first(found[0])
    return ""


def _each(piece: Piece, said: str) -> str:
    """Return the kinds of unit of which the same sentence says how many each may put forward or send; "" for none."""
    sentence = next((one for one in SENTENCE.split(piece.text) if said and said.strip(" .;") in one), "")
    found = list(_EACH.finditer(sentence))
    told = [one["group"] or _AND_EACH.sub(r"\1", one["kinds"]) for one in found]
    unnamed = any(re.fullmatch(r"đơn vị|cơ quan|khối|cụm|nơi", one) for one in told)
    if not told or unnamed or others_have(sentence, found):
        return ""
    return "; ".join(f"các {one}" for one in dict.fromkeys(told))


def _asking(reading: Reading, award: dict[str, Any]) -> str:
    """Return words for who asks for an award: its units, or all of its level; "" where the province itself does."""
    level = next((one for one in reading.of("level") if one.values["id"] == award.get("level")), None)
    if award.get("together") or (level is not None and of_province(level)):
        return ""
    units = award.get("units") or (level.values.get("units", []) if level else [])
    if level is not None and (len(units) > _MANY or not units):
        return str(level.values["label"])
    if any(map(names_pilots, units)):
        return ""
    names = [unit for unit in units if re.match(rf"[{UPPER}]", unit)]
    kinds = ", ".join(unit for unit in units if unit not in names)
    return "; ".join([f"các {kinds}"] * bool(kinds) + names)
