"""The values that a stretch of the levels section states: form, time, length, how many come and who decides it."""

from __future__ import annotations

import re
from typing import Any

from ..bounds import bound_key
from ..counts import NUMBER, number_said
from ..facts import bare
from ..lengths import length_of
from ..pieces import Piece
from ..rough_times import part_said
from ..times import window_of
from ..undated import Years

_STOP = (
    r"(?:hoặc|trong(?! (?:đồng bào|công nhân|nông dân|thanh niên|phụ nữ|học sinh|lực lượng|ngành))|vào|lần thứ|theo|từ|trước|"
    r"để|với|xong|hoàn thành|không|tối đa|nhiều nhất|ít nhất|chậm|muộn|dự kiến|nhằm|gắn|số lượng|thời gian|do|tại|cấp(?! ngành)|ở|"
    r"chung|riêng|tiến hành|kéo dài|được|quy mô|đối với|của|các|như|và(?= (?:Đại hội|Hội nghị|hoàn|tổ chức|không))|"
    r"tổ chức(?! (?:kỷ|cơ)))"
)
_FORM = re.compile(
    r"(?P<before>^|[:;,(“\"+]\s*|[Tt]ổ chức\s+(?:(?:chung|riêng)\s+)?(?:(?:một|0?1)\s+)?|hoặc\s+|là\s+|và\s+)"
    r"(?P<name>(?:[Hh]ội nghị|[Đđ]ại hội|[Gg]ặp mặt|[Tt]ọa đàm|[Ll]ễ)\b"
    rf"(?:(?!\s{_STOP}\b)(?:[^;:.,“(\d½]|[“\"][^“”\"]{{3,40}}[”\"]|"
    r",\s(?=việc tốt|lao động|biểu dương|gặp mặt|tôn vinh|tuyên dương|dạy tốt|học tốt|y đức|khen thưởng)"
    r"|(?<=giai đoạn )\d{4}\s?[-–]\s?\d{4}))*)"
)
_TOPIC = re.compile(r"điển hình|biểu dương|thi đua|người tốt|tôn vinh|tuyên dương|[ts]ổng kết|sơ kết|gương|gặp mặt|tọa đàm",
                    re.IGNORECASE)  # fmt: skip
_NONE = re.compile(
    r"không (?:phải )?(?:tổ chức|mở)\s+(?:các\s+)?(?:hội nghị|riêng)|[Ll]ồng ghép|kết hợp|(?:như|theo) (?:điểm|mục|cấp)"
)
_N = rf"(?:\d{{1,2}}\.\d{{3}}|{NUMBER})"
_HOW = (r"(?:(?:(?:không|đừng) (?:được )?(?:vượt )?quá|không vượt|không (?:nhiều|cao) hơn|tối đa|nhiều nhất|ít nhất|tối thiểu|không dưới|"
        r"không (?:được )?(?:ít|thấp) hơn|khoảng|dự kiến|đến|còn|bằng|trên)\s+)*")  # fmt: skip
_ALL = (r"(?:đại biểu|người)\b(?!\s+(?:là|nữ|nam|trẻ|thuộc|có|dân tộc|dự khuyết|khách mời|mời|điển hình|đại diện|"
        r"đương nhiên|từ cơ sở|trở))")  # fmt: skip
_SPAN = re.compile(
    rf"(?:từ\s+)?(?P<a>{_N})\s*(?:đến|-|–)\s*(?P<b>{_N})(?:\s+(?:{_ALL})|(?=\s*(?:[;.,)]|$)))", re.IGNORECASE
)
_PAIR = re.compile(rf"(?P<x>(?:ít nhất|tối thiểu|không (?:ít|thấp) hơn|không dưới)(?: là)?)\s+(?P<a>{_N})(?:\s+(?:đại biểu|người))?"
                   rf"(?:,|\s+và|,?\s+nhưng)*\s+(?:tối đa|nhiều nhất|không (?:nhiều|cao) hơn|không (?:được )?(?:vượt )?quá)(?: là)?\s+(?P<b>{_N})"
                   rf"(?:\s+(?:{_ALL})|(?=\s*(?:[;.,)]|$)))", re.IGNORECASE)  # fmt: skip
_ONE = re.compile(
    rf"(?P<how>{_HOW})(?P<n>{_N})(?:\s+(?P<noun>{_ALL})(?P<official>\s+chính thức)?|(?P<bare>(?=\s*(?:[;.,)]|$))))",
    re.IGNORECASE,
)
_GUESTS = re.compile(rf"(?P<cap>khách mời[^\d;.,]{{0,20}}?)(?P<how>{_HOW})(?P<n>{_N})(?=\s|$|[.,;)])(?!\s*%)|"
                     rf"(?P<how2>{_HOW})(?P<n2>{_N})\s+(?:đại biểu\s+)?khách mời", re.IGNORECASE)  # fmt: skip
_BAND = re.compile(
    r"(?:(?:nếu\s+|nơi\s+(?:nào\s+)?|đơn vị\s+|cơ quan\s+|ngành\s+)*(?:có\s+)?(?:tổng số\s[^\d;.]{0,70}?)?)"
    rf"(?P<rel>dưới|ít hơn|không đủ|không quá|trên|từ)\s+(?P<n>{_N})(?:\s+(?:đến|-|–)\s+(?P<under>dưới\s+)?(?P<m>{_N}))?"
    r"\s+(?:người|lao động|cán bộ|đoàn viên|biên chế|công nhân)(?:,?\s+(?:công chức|viên chức|người lao động|lao động))*(?P<up>\s+trở lên)?"
    r"(?:\s*[,:–-])?\s*"
    rf"(?P<does>(?:(?!,\s+(?:nơi|đơn vị|cơ quan|nếu|còn|ngành)?\s?(?:nào\s)?(?:có\s)?(?:từ|trên|dưới|không đủ)\s+{_N}\s+(?:người|lao động))[^;.])*)",
    re.IGNORECASE,
)
_PLENARY = re.compile(r"toàn thể", re.IGNORECASE)
_DECIDES = re.compile(r"do\s+(?P<who>(?:thủ trưởng|lãnh đạo|người đứng đầu|giám đốc|chủ tịch|cơ quan|đơn vị|cấp|các|từng|ban|UBND|địa phương)[^;:.,\d]{0,60}?)\s+"
                      r"(?:tự\s+)?(?:xem xét,?\s+)?(?:quyết định|ấn định|xác định)", re.IGNORECASE)  # fmt: skip
_PARTS = re.compile(r"(?:,|;|\()?\s*(?:trong đó|cơ cấu|thành phần|(?:bao )?gồm(?!\s+\d))\b|,\s+(?:nữ|lãnh đạo)\b|\bmỗi\s[^;.\d]{2,50}?\s(?:cử|có)\b",
                    re.IGNORECASE)  # fmt: skip


def forms_in(text: str) -> list[str]:
    """Return the names of the meetings that a stretch says are held."""
    names: list[str] = []
    for found in _FORM.finditer(text):
        name, before = bare(found["name"]).strip('“”" '), found["before"]
        capital = name[0].isupper() or re.match(r"[Tt]ổ chức|hoặc", before) or name.startswith("gặp mặt")
        if _NONE.search(text[: found.start("name")]) or not capital or not _TOPIC.search(name):
            continue
        if re.match(r"[,(]\s*$|và\s", before) and name[0].islower():
            continue
        name = re.sub(r"\s+(?:năm|giai đoạn|lần thứ \w+)$", "", name)
        names.append(f"{name[0].upper()}{name[1:]}")
    return list(dict.fromkeys(names))


def time_in(text: str, piece: Piece, years: Years) -> tuple[dict[str, Any], str]:
    """Return the window of a stretch, and why it is deduced ("" for a time said whole)."""
    dated, put = years.put(_plain(text), piece)
    window: dict[str, Any] = {}
    for words in (dated, f"trong {dated}", re.sub(r"(^|[,;:]\s*)(?=(?:tháng|quý|nửa|đầu|cuối|giữa)\s)", r"\1trong ", dated),
                  re.sub(r"(^|[,;:]\s*)(\d{1,2}/\d{1,2})", r"\1từ \2", dated)):  # fmt: skip
        if window := window_of(words):
            break
    part = part_said(dated) if window else ""
    why = [*([put] if put and window_of(text) != window else []), *([f"“{part}”"] if part else [])]
    return window, f"suy ra: {', '.join(why)}" if window and why else ""


_OTHERWISE = (
    (re.compile(r"không sau(?= (?:ngày )?\d)|không (?:muộn|chậm) hơn(?= (?:ngày )?\d)", re.IGNORECASE), "chậm nhất"),
    (
        re.compile(
            r"(?:trong khoảng )?(?:từ )?(?:ngày )?(\d{1,2}/\d{1,2}(?:/\d{4})?)\s*(?:-|–|đến)\s*(?:ngày )?(\d{1,2}/\d{1,2}/\d{4})"
        ),
        r"từ ngày \1 đến ngày \2",
    ),
    (
        re.compile(
            r"(?:trong )?tháng (\d{1,2})(?:,| và| hoặc)(?: tháng)? (\d{1,2})(?=\s*(?:/|năm )\s*\d{4}|\s*(?:[;.,]|$))"
        ),
        r"từ tháng \1 đến tháng \2",
    ),
    (re.compile(r"không kéo dài quá|không (?:vượt )?quá thời gian", re.IGNORECASE), "không quá"),
    (re.compile(r"(?:diễn ra|vào|tổ chức) (?=(?:một|nửa|hai) (?:buổi|ngày))"), "trong "),
)
"""The same in words that the readers of times and lengths know."""


def _plain(text: str) -> str:
    for way, words in _OTHERWISE:
        text = way.sub(words, text)
    return text


def days_in(text: str) -> dict[str, Any]:
    """Return the length of a stretch as keys of a level."""
    return length_of(_plain(text))


def size_in(text: str, clause: str, *, counting: bool) -> dict[str, Any]:
    """Return bounds on how many come; counting: the stretch stands below a label on that, so a bare number is one."""
    size: dict[str, Any] = {}
    if found := _DECIDES.search(text):
        size["decided_by"] = found["who"].strip()
    said = _PARTS.split(text, maxsplit=1)[0] if not re.match(r"\s*(?:trong đó)\b", text) else text
    caps: list[dict[str, Any]] = []
    if guests := _GUESTS.search(text):
        number = number_of(guests["n"] or guests["n2"])
        key = (
            "at_most"
            if "quá" in (guests["how"] or guests["how2"] or guests["cap"] or "") or "tối đa" in guests[0]
            else "expected"
        )
        if number > 4 and "%" not in text[guests.end() : guests.end() + 2]:
            caps.append({"category": "guest", key: number, "clause": clause})
        said = said.replace(guests[0], " ")
    main = _bounds(said, counting=counting)
    if main:
        caps.insert(0, {**main, "clause": clause})
    if caps:
        size["caps"] = caps
    return size


def _bounds(text: str, *, counting: bool) -> dict[str, Any]:
    for way in (_PAIR, _SPAN):
        for found in way.finditer(text):
            if way is _SPAN and not counting and not re.search(r"đại biểu|người", found[0]):
                continue
            if (way is _SPAN and re.match(r"\s*(?:/|ngày)", text[found.end() :])) or re.search(
                r"(?:/|tháng |ngày )$", text[: found.start()]
            ):
                continue
            a, b = number_of(found["a"]), number_of(found["b"])
            if 5 <= a <= b:
                return {"category": "all", "at_least": a, "at_most": b}
    for found in _ONE.finditer(text):
        how = " ".join(found["how"].split()).casefold()
        if not found["noun"] and not (counting and how):
            continue
        if re.search(r"(?:/|tháng |ngày |quý |năm )$", text[: found.start("n")]) or re.search(
            r"\bmỗi\b[^;,.]*$", text[: found.start()]
        ):
            continue
        number = number_of(found["n"])
        if re.search(r"(?:từ|dưới|trên)\s+$", text[: found.start("n")]) and "đến" not in how:
            continue
        if number < (30 if not how else 20):
            continue
        key = bound_key(how) or ("at_most" if how.startswith(("đến", "còn không")) or "không quá" in how else "")
        if how.startswith("trên"):
            continue
        key = key or "expected"
        extra = {"at_most": number} if not how and not found["official"] else {}
        made = {"category": "official" if found["official"] else "all"}
        if key == "expected" and extra:
            return {**made, "at_least": number, "at_most": number}
        return {**made, key: number}
    return {}


def bands_in(text: str) -> list[dict[str, Any]]:
    """Return what a stretch says by how many work there: rel, n, m, plenary, bounds, words; in order."""
    told = []
    for found in _BAND.finditer(text):
        does = found["does"]
        plenary = bool(_PLENARY.search(does)) or bool(
            _PLENARY.search(text[: found.start()])
            and re.search(r"toàn thể\s+(?:nếu|khi)[^;.\d]*$", text[: found.start("rel")])
        )
        bounds = {} if plenary else _bounds(does, counting=True)
        rel = found["rel"].casefold()
        ahead = re.search(
            r"(?:đại biểu|số lượng|chính thức|mời|triệu tập|số người)[^;.:,\d]{0,20}$",
            text[: found.start()],
            re.IGNORECASE,
        )
        if (
            rel in ("từ", "không quá")
            and not plenary
            and not (bounds and re.search(r"\b(?:thì|:|-|–)|trở lên", found[0]))
        ) or (ahead and not plenary and not bounds):
            continue
        if ahead and rel == "từ" and not plenary:
            continue
        told.append(
            {
                "rel": rel,
                "n": number_of(found["n"]),
                "m": number_of(found["m"] or ""),
                "under": bool(found["under"]),
                "plenary": plenary,
                "bounds": bounds,
                "start": found.start(),
                "end": found.end(),
                "words": " ".join(found[0][: found.start("does") - found.start()].strip(" ,:–-").split()),
            }
        )
    return told


def number_of(words: str) -> int:
    """Return a number said in digits or words, 0 for none."""
    plain = words.replace(".", "")
    return int(plain) if plain.isdigit() else number_said(words) if words else 0
