"""Head and end of a plan: number, date, issuer, title, what it carries out, who signs, who receives it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tdkt_tui.model.text import UPPER

from .citing import PROPOSED, read_basis
from .facts import Reading, bare
from .pieces import Piece

_NUMBER = re.compile(r"Số\s*:?\s*(?P<number>\d*)[\s.…_]*/\s*(?P<symbol>[^\s,;]+)")
_DATED = re.compile(r"(?P<place>[^,]{2,40}),\s*ngày(?P<d>[\s.…\d]+)tháng(?P<m>[\s.…\d]+)năm\s*(?P<y>\d{4})\.?")
_TYPE = re.compile(r"KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH")
_BODY = re.compile(
    r"(?P<kind>Ủy ban nhân dân|UBND|Hội đồng Thi đua\s*-\s*Khen thưởng)\s+(?P<area>(?:tỉnh|thành phố)"
    rf"(?:\s+[{UPPER}]\w*)+)"
)
_GOES_ON = re.compile(
    r"(?:[,–-]|\b(?:tiến tới|hướng tới|chào mừng|và|của|về|các|cấp|tại|với|tỉnh|thành phố|năm|giai đoạn|lần thứ|trong|"
    r"nhằm|để|theo|cho|ở|dự|gắn với|thực hiện|kỷ niệm|tổ chức|tiên tiến tới|đại hội|hội nghị))$",
    re.IGNORECASE,
)
"""How a line of a title ends that the next one, whatever its first letter, goes on with."""
_OPENING = re.compile(r"(?:Thực hiện|Căn cứ|Triển khai|Để|Nhằm)\s")


def read_head(reading: Reading) -> None:
    """Add what the head says: plan, plan.issuer, basis."""
    head = [piece for piece in reading.pieces if piece.part == "head"]
    found: dict[str, Any] = {}
    sources: list[Piece] = []
    for piece in head:
        told = _identity(piece.text)
        if told and not set(told) & set(found):
            found |= told
            reading.said_at |= dict.fromkeys(told, piece)
            sources.append(piece)
    opening = [piece for piece in head if _OPENING.match(piece.text)]
    title = _title(head, opening)
    if title:
        found["title"] = bare(title[0])
        reading.said_at["title"] = title[1]
        sources.append(title[1])
    reading.add("plan", sources[0] if sources else None, clause="", **found)
    reading.used |= {piece.at for piece in sources}
    _issuer(reading, head, opening)
    for piece in head:
        if (piece in opening or PROPOSED.match(piece.text)) and not (title and piece is title[1]):
            read_basis(reading, piece)


def _identity(text: str) -> dict[str, Any]:
    if found := _NUMBER.match(text):
        number = found["number"].strip()
        digits = (
            {"digits": len(number)} if number.startswith("0") and len(number) > 2 else {}
        )  # 09 is written so anyway
        return {"symbol": bare(found["symbol"])} | ({"number": int(number)} | digits if number else {})
    if found := _DATED.fullmatch(text):
        told: dict[str, Any] = {"place": found["place"].strip(), "year": int(found["y"])}
        day, month = found["d"].strip(), found["m"].strip()
        if day.isdecimal() and month.isdecimal():
            try:
                told["date"] = date(int(found["y"]), int(month), int(day))
            except ValueError:
                return {}
        return told
    return {}


def _title(head: list[Piece], opening: list[Piece]) -> tuple[str, Piece] | None:
    """Return the words between the type's line and the opening paragraph."""
    at = next((number for number, piece in enumerate(head) if _TYPE.fullmatch(piece.text)), None)
    if at is None:
        return None
    # A title may begin like an opening ("Triển khai …"): the paragraph right after the type is it all the same.
    lines = head[at + 1 : at + 2]
    for piece in head[at + 2 :]:
        if piece in opening or not (piece.text[0].islower() or _GOES_ON.search(lines[-1].text)):
            break
        lines.append(piece)
    return (" ".join(piece.text for piece in lines), lines[0]) if lines else None


def _issuer(reading: Reading, head: list[Piece], opening: list[Piece]) -> None:
    for piece in [*head[:6], *opening, *head]:
        words = _letterhead(head, piece) if _capitals(piece).isupper() else piece.text
        named = list(_BODY.finditer(words))
        # The opening names those above first, who issues the plan last.
        found = named[-1 if piece in opening else 0] if named else None
        if found is None or "Trung ương" in found["area"]:
            continue
        council = found["kind"].startswith("Hội đồng") or (_capitals(piece).isupper() and _above_council(head, piece))
        kind = "Hội đồng Thi đua - Khen thưởng" if council else "Ủy ban nhân dân"
        reading.add("plan.issuer", piece, clause="", kind="council" if council else "people-committee",
                    name=f"{kind} {found['area']}")  # fmt: skip
        return


def _capitals(piece: Piece) -> str:
    """Return the left half of a letterhead whose two halves a text program put on one line."""
    return re.split(r"\s*(?:CỘNG H[ÒO][ÀA]?|Độc lập\s*-)", piece.text)[0]


def _letterhead(head: list[Piece], piece: Piece) -> str:
    """Return the body that a letterhead names in capitals, on one line or on as many as three."""
    at = head.index(piece)
    lines = [_capitals(one) for one in head[at : at + 3]]
    rows = (" ".join(line for line in lines[:count] if line.isupper()) for count in (1, 2, 3))
    return next((name for row in rows if (name := _spoken(row))), "")


def _above_council(head: list[Piece], piece: Piece) -> bool:
    """Tell a letterhead whose lines below the committee name its council: that issues the plan."""
    at = head.index(piece)
    lines = [one for one in map(_capitals, head[at : at + 4]) if one.isupper()]
    return "HỘI ĐỒNG THI ĐUA" in " ".join(lines)


def _spoken(capitals: str) -> str:
    """Return the spoken form of a body's name in capitals: "ỦY BAN NHÂN DÂN TỈNH BẮC NINH"."""
    words = capitals.casefold()
    for kind, spoken in (("ủy ban nhân dân", "Ủy ban nhân dân"), ("ubnd", "Ủy ban nhân dân"),
                         ("hội đồng thi đua - khen thưởng", "Hội đồng Thi đua - Khen thưởng")):  # fmt: skip
        if words.startswith(kind):
            rest = words.removeprefix(kind).strip()
            area = next((one for one in ("thành phố", "tỉnh") if rest.startswith(f"{one} ")), "")
            return f"{spoken} {area} {rest.removeprefix(area).strip().title()}" if area else ""
    return ""
