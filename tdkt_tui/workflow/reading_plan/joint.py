"""Who holds a conference together with others: whom the plan tells to, or allows to, and on what terms."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .joint_fewer import read_fewer
from .joint_into import read_most, read_or_into, read_otherwise
from .joint_not_each import read_not_each
from .pieces import Piece
from .sentences import PART, SENTENCE
from .unit_lists import kinds_in

_ARRANGED = r" do [A-ZĐỦ][^;.,:]{3,60}? (?:sắp xếp|chia|phân công|quy định|hướng dẫn|thành lập)(?=\s*[;.,]|\s*$)"
"""By whom it is said who meets with whom, where nobody is said to lead: "theo khối do UBND huyện sắp xếp"."""
_TOGETHER = (
    re.compile(r"(?P<units>.+?) không tổ chức riêng[^;.]*[;,.]\s*(?P<by>.+?)\s+(?:đứng ra |chủ trì )?tổ chức chung"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?) tổ chức chung(?: một| 01)?(?: hội nghị)?[^;.]*?"
               r"(?:,|;)?\s*do (?P<by>[^;.]+?) (?:đứng ra|chủ trì|làm đầu mối)"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?) (?:tổ chức (?:hội nghị )?(?:chung|ghép)|liên kết tổ chức|"
               r"tổ chức(?= theo (?:cụm|khối)[^;.,]* do ))(?: một| 01)?"
               r"(?: hội nghị)? theo (?:từng |các )?(?P<by>(?:[Cc]ụm|[Kk]hối)"
               rf"(?:,? (?:và )?(?:[Cc]ụm|[Kk]hối))?(?: thi đua)?(?!\w)(?:{_ARRANGED})?)"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?) do (?P<by>[^;.,]+?)(?: (?:đứng ra|chủ trì|làm đầu mối))?,? "
               r"tổ chức chung(?: một| 01)?(?: hội nghị)?(?=\s*[;.,]|\s*$)"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?) tổ chức theo (?:từng |các )?(?:cụm|khối)(?: thi đua)?,? do "
               r"(?P<by>[^;.]+?) (?:đứng ra|chủ trì|làm đầu mối)(?=\s*[;.,]|\s*$)"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?),? (?:thì )?(?:tổ chức )?(?:ghép|gộp)(?: hội nghị)?(?: chung)? "
               r"(?:với|vào|cùng|theo) (?:hội nghị )?(?:(?:của|theo) )?(?:từng |các )?"
               r"(?P<by>(?:[Cc]ụm|[Kk]hối)(?: thi đua)?)(?!\w)"
               r"(?:[;,.] (?:do )?(?P<lead>[A-ZĐ][^;.,]{3,60}?) (?:đứng ra|chủ trì|làm đầu mối))?"),
    re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?),? (?:thì )?(?:tổ chức )?(?:lồng ghép|ghép|gộp)(?: chung)? "
               r"(?:vào|với|cùng) (?:[Hh]ội nghị|[Đđ]ại hội)(?: của)? "
               r"(?P<by>(?:cấp (?:xã|huyện|cơ sở|trên)|UBND|Ủy ban nhân dân)\b[^;.,]*)"
               r"(?:, không tổ chức riêng)?"),
    re.compile(r"(?P<by>[A-ZĐỦ][^;.,:]{3,80}?) (?:đứng ra|chủ trì)\b[^;.]{0,160}?\btổ chức\b[^;.]{0,120}?\bchung cho "
               r"(?:tất cả )?(?:các )?(?P<units>[^;.,]{4,100}?)(?=\s+(?:vào|nhân|trong (?:tháng|quý|dịp))\b|[;.,]|$)"),
)  # fmt: skip
_SENT = re.compile(
    r"(?P<units>(?:[^;.]|\.(?=\d))+?),? (?:thì )?không tổ chức (?:hội nghị )?riêng(?:,? mà|,)?"
    r"(?: cử (?:người|đại biểu))? (?:dự|tham dự) (?:(?:hội nghị )?(?:chung )?(?:với|cùng|tại) |(?=hội nghị của ))"
    r"(?:hội nghị (?:của )?)?(?P<by>[^;.,]{3,60})(?=[;.,]|$)"
)
"""Who holds none but goes to that of another."""
_NO_UNIT = re.compile(r"[“”:;]|\b(?:tổ chức(?! (?:chính trị|xã hội|đảng|hội|thành viên))|hội nghị|hoặc|không|mà)\b")
_NO_LEADER = re.compile(r"^(?:hoặc|và|mà|thì|được|có thể)\b|[“”:]|\sdo\s")
_SHARED = re.compile(r"\btrường\s+(?:mầm non|mẫu giáo|tiểu học|trung học|phổ thông)\b|^phòng,\s+ban\s", re.IGNORECASE)
"""Units of several sorts, of which a word is said once: "trường mầm non, tiểu học", "phòng, ban chuyên môn"."""
_LEADERS = re.compile(r"(?<= thi đua);(?= (?:[Dd]o )?[^;.,]{3,60}? chủ trì)")
"""Where who holds it stands behind a semicolon: "ghép với khối thi đua; Trưởng khối chủ trì"."""
_MEETS = re.compile(
    r"(?:tổ chức|hội nghị) (?:hội nghị )?(?:chung|ghép)|liên kết tổ chức|\b(?:ghép|gộp)\s|"
    r"không tổ chức (?:hội nghị )?riêng|\bchung cho\s"
)
_BLOCS = re.compile(
    r"(?:[Tt]ổ chức|[Hh]ội nghị) (?:hội nghị )?chung theo (?:\d{1,2} |các |từng )?(?:[Kk]hối|[Cc]ụm|[Nn]hóm)"
    r"[^:;.]{0,30}:\s+(?P<blocs>[^.]+)"
)
_BLOC = re.compile(r"(?P<units>[^;()\d]{3,160}?)\s*\((?:do\s+)?(?P<by>[^()]{3,120}?)\s+(?:chủ trì|đứng ra|làm đầu mối)"
                   r"(?:\s+tổ chức)?\)")  # fmt: skip
"""Units that meet together, several groups in a sentence, each with who leads it in brackets."""
_STOPS = re.compile(r"[;.](?!\d)")
_MEMBERSHIP = re.compile(r"^(?:Các )?đơn vị thành viên thuộc\s+|^(?:[Cc]ác|Đối với(?: các)?|Riêng(?: các)?)\s+")
_MAY = re.compile(r"\s+(?:có thể|được(?: phép| quyền)?|(?:được )?khuyến khích)$")
_TOLD = re.compile(
    r"(?:,?\s+thì)?(?:\s+không tổ chức (?:hội nghị )?riêng(?:,| mà|, mà)?)?"
    r"(?:\s+(?:phối hợp|kết hợp|liên kết|cùng|cùng nhau|phải|thống nhất))*$"
)
"""How they are told to, behind which of them are meant: "… không có đơn vị trực thuộc thì phối hợp"."""
_TERMS = re.compile(
    r"(?P<row>[^\d]{2,120}?)\s+(?P<when>(?:có|với|không có|quy mô|ít|dưới|thuộc)\s.*(?:\d|trực thuộc|ít|nhỏ).*)"
)
"""Kinds of unit, and which of them: "xã, phường có dưới 8.000 dân"."""
_WITHIN = re.compile(r"\b(?:trong|ở|tại|thuộc)\s+(?:các\s+)?(?:khu|cụm|tuyến)\s[^,]*,", re.IGNORECASE)
"""Where some kind of unit is, which may be in several places: "doanh nghiệp trong khu kinh tế, khu công nghiệp"."""
_OTHERS = re.compile(r"(?P<row>.+?)\s+(?:còn lại|khác)$")
_ALONE = re.compile(r"(?P<units>(?:[^;.]|\.(?=\d))+?)(?<!không)\s+(?:thì\s+)?tổ chức\s+(?:hội nghị\s+)?riêng")


def read_joint(reading: Reading, piece: Piece) -> None:
    """Add jointly; of a sentence on terms that are not understood nothing is made."""
    if not read_not_each(reading, piece, sound):
        _read(reading, piece)
    read_fewer(reading, piece)


def _read(reading: Reading, piece: Piece) -> None:
    if _blocs(reading, piece) or not _MEETS.search(piece.text):
        return  # the patterns take more than linear time on a long paragraph
    alone, made = "", False
    for part in PART.split(_LEADERS.sub(",", piece.text)):
        if found := _ALONE.match(part):
            alone = bare(found["units"])
        most = read_most(reading, piece, part)
        found = None if most else next((hit for way in (_SENT, *_TOGETHER) if (hit := way.match(part))), None)
        if found is None:
            made |= not most and read_otherwise(reading, piece, part)
            continue
        said = _TOLD.sub("", _MEMBERSHIP.sub("", found["units"].strip()))
        may = bool(_MAY.search(said))
        units, when = _units(_MAY.sub("", said), alone, may=may)
        by = found.groupdict().get("lead") or found["by"]
        if units and sound(units, by):
            apart = _apart(alone) if may and when else {}
            reading.add("jointly", piece, units=units, organiser=bare(by), when=when, may=may, **apart)
            if may or when or made or found.re in (_SENT, _TOGETHER[-2]) or " do " in found["by"]:
                reading.say(piece, found[0] if found[0] in piece.text else found[0].replace("thi đua,", "thi đua;"))
            read_or_into(reading, piece, part[found.end() :] if may else "", {"units": [*units], "when": when} | apart)
            made = True
    if made:
        return
    if (found := _across(piece.text)) is not None:
        said = _MEMBERSHIP.sub("", found["units"].strip())
        units, when = _units(said, "", may=False)
        if units and not _MAY.search(said) and sound(units, found["by"]):
            reading.add("jointly", piece, units=units, organiser=bare(found["by"]), when=when)


def _across(text: str) -> re.Match[str] | None:
    """Return where a text says in two sentences who meets together.

    Units begin where the text does, or a sentence of it: tried from every letter, a long text took half a minute.
    """
    starts = (0, *(one.end() for one in _STOPS.finditer(text)))
    told = (hit for at in starts if (hit := _TOGETHER[1].match(text, at)))
    return _TOGETHER[0].match(text) or next(told, None)


def sound(units: list[str], by: str) -> bool:
    """Tell units and a leader from words of the sentence around them: of these nothing is made."""
    return not (any(map(_NO_UNIT.search, units)) or _NO_LEADER.search(re.sub(f"{_ARRANGED}$", "", by.strip())))


def _apart(alone: str) -> dict[str, str]:
    """Return which units meet alone, by a number of their people: "Đơn vị có từ 50 người trở lên"."""
    found = _TERMS.fullmatch(alone)
    return {"alone": found["when"]} if found and re.search(r"\btừ \d.*\btrở lên$", found["when"]) else {}


def _blocs(reading: Reading, piece: Piece) -> bool:
    """Add jointly for each of several blocs that a sentence lists with who leads it; tell whether it lists them."""
    found = next((hit for part in SENTENCE.split(piece.text) if (hit := _BLOCS.fullmatch(bare(part)))), None)
    entries = [_BLOC.fullmatch(part.strip()) for part in found["blocs"].split(";")] if found else []
    if found is None or not all(entries):
        return False
    for one in filter(None, entries):
        reading.add("jointly", piece, units=[lowered_first(bare(one["units"]))], organiser=bare(one["by"]))
    reading.say(piece, found[0])
    return True


def _units(words: str, alone: str, *, may: bool) -> tuple[list[str], str]:
    """Return kinds of unit, and which of them are meant. alone: those of whom it was said that they meet alone."""
    if found := _TERMS.fullmatch(words):
        return kinds_in(lowered_first(found["row"])), found["when"]
    others = _OTHERS.fullmatch(words)
    if others and (kinds := kinds_in(lowered_first(others["row"]))):
        return kinds, f"trừ {lowered_first(alone)}" if alone else "còn lại"
    if may or _SHARED.search(words):
        return kinds_in(lowered_first(words)), ""
    parts = re.split(r",(?!\s*(?:khu|cụm|tuyến)\s)\s*" if _WITHIN.search(words) else r",\s*", words)
    return [unit for part in parts if (unit := bare(part))], ""
