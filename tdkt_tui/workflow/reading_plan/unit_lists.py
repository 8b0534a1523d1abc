"""The kinds of unit that a plan lists as those of a level: in brackets behind its name, or after "gồm"."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER

_KNOWN = re.compile(
    r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|đoàn thể|trường|bệnh viện|"
    r"doanh nghiệp|hợp tác xã|cơ quan|đơn vị|tổ chức|công ty|phòng|khối|cụm|hội)(?!\w)"
)
_ANY = re.compile(r"[^\d:“”()|]{2,90}")
_NO_KIND = re.compile(
    r"\b(?:là|như|nếu|khi|được|phải|cần|do|trong|tại|trừ|không|hoặc|từng|mỗi|để|theo|"
    r"tổ chức(?! chính trị| thành viên| xã hội| hội| đảng| công đoàn|$)|hoàn thành|thực hiện|lựa chọn)\b"
)
"""What no list of kinds holds: words of a sentence, or of a case apart."""
_SENTENCE = re.compile(
    r"\b(?:dưới mức|(?:nói|nêu|kể|như) trên|không (?:phải|tổ chức|quá)|thì|phải|được|sẽ|đã|tiến hành|hoàn thành)\b|"
    r"\s(?:và|hoặc|không|là|có|do|của|với|cho|ở|tại|từ|đến|trong|tổ chức|các|những|nơi|nào|tự|chủ động)$",
)
"""What no name of a kind of unit holds, or ends with."""
TERMS = re.compile(r"\s+(?:có|với)\s+(?:từ\s+|trên\s+|dưới\s+)?\d+\s+[^,;]+$")
"""Which of these units only: "có từ 50 lao động trở lên"."""
_STANDING = re.compile(
    r"(?<!không)\s+(?:có|được cấp)\s+(?:tư cách pháp nhân|pháp nhân|con dấu|tài khoản|mã số thuế|bộ máy|quỹ lương)\b"
    r"[^;:.]{0,80}$"
)
"""What makes a unit one by itself, in words that may hold a list: "có con dấu, tài khoản riêng"."""
_WHOSE = re.compile(r"\s+(?:trực thuộc|thuộc)\s+(?!tỉnh$|(?:(?:UBND|Ủy ban nhân dân)\s+)?tỉnh(?:,|\s+và\b)).+$")
_OF_PROVINCE = re.compile(
    r"^(?P<kind>sở|ban|ngành|đoàn thể|xã|phường|huyện|thị xã)\s+(?:(?:cấp|của|thuộc|trực thuộc)\s+)?tỉnh$|"
    r"^(?P<rest>[^\WA-ZĐ].*?)\s+(?:còn lại|khác)$"
)
_OWNS_NONE = re.compile(
    r"(?:,\s*|,?\s+và\s+)(?:các\s+|những\s+)?"
    r"(?=(?:doanh nghiệp|hợp tác xã|trường|bệnh viện|trạm y tế|công ty|Trường|Bệnh viện|Công an|Bộ Chỉ huy)\b)"
)
"""What stands behind whose units are, before such as own none: "trực thuộc sở, huyện và các doanh nghiệp"."""
_TROOP = re.compile(r"(?<=đoàn)\s+\d{1,3}$")
"""The number of a troop: "Binh đoàn 15"."""
_LEAD = re.compile(r"^(?:và\s+)?(?:tất cả\s+)?(?:các|những)\s+|^và\s+|^\d{1,3}\s+(?=\w)")
LIKE = re.compile(r"(?:cấp |đơn vị |cơ quan |tổ chức )?tương đương")
"""What names no kind of its own."""
BETWEEN = re.compile(r"(?<!tham mưu),\s*|,(?!\s*giúp việc)\s*|\s+và\s+(?!giúp việc)")
"""What stands between two of a row; "cơ quan tham mưu, giúp việc" are one."""
_LYING = re.compile(r"(?<=trung ương)\s+(?:đóng\s+)?(?:trên|ở|tại)\s+(?:địa bàn(?:\s+tỉnh)?|tỉnh)$", re.IGNORECASE)
_SCHOOLS = re.compile(r"(?:đại học|cao đẳng|trung cấp|trung học|tiểu học|mầm non|phổ thông|học viện)\b")

_OF_ALL = re.compile(
    r"(?:Công an|Bộ Chỉ huy Quân sự|(?:Bộ Chỉ huy )?Bộ đội Biên phòng|(?:Ủy ban |UB)?(?:Mặt trận Tổ quốc|MTTQ)"
    r"(?: Việt Nam)?|Liên đoàn Lao động|Hội (?:Nông dân|Cựu chiến binh|Liên hiệp Phụ nữ))"
)
"""Bodies of which the province is said once behind the last: "Bộ Chỉ huy Quân sự, Công an, Bộ đội Biên phòng tỉnh"."""

_CONSISTS = re.compile(
    r"(?:Đối với\s+)?(?P<label>[Cc]ấp (?:trên cơ sở|cơ sở|huyện|xã|sở))\s*(?::|,|là)?\s*(?:bao gồm|gồm(?: có)?)\s*:?\s+"
    r"(?P<units>(?:(?!cấp (?:trên )?cơ sở)[^.])+)\.?"
)
_OFFICES_ARE = re.compile(
    r"(?:Đối với\s+)?(?:[Cc]ác\s+)?(?P<label>[Cc]ơ quan, đơn vị|[Cc]ơ quan|[Đđ]ơn vị)\s+(?:(?:trực )?thuộc|cấp) tỉnh"
    r"\s*(?::|,|là)?\s*(?:bao gồm|gồm(?: có)?)\s*:?\s+(?P<units>[^.]+)\.?"
)
_HOLDERS = re.compile(
    r"(?:Các\s+)?(?:(?:[Đđ]ơn vị|[Cc]ơ quan|Cấp)(?: chủ trì)?(?: (?:tổ chức|thực hiện|áp dụng)(?: [Hh]ội nghị)?)?|"
    r"Phạm vi|Đối tượng (?:tổ chức|thực hiện|áp dụng)|"
    r"Đối tượng(?!.*\b(?:tập thể|cá nhân|cán bộ|đại biểu|người|điển hình)\b))\s*:\s*(?:(?:UBND|Ủy ban nhân dân)\s+)?"
    r"(?P<units>[^:()]{3,400}?)(?:\s*\((?:\d{1,3}\s+[^\d,()]{2,30}(?:,\s*|\s+và\s+)?)+\))?"
    r"(?:;\s+đề nghị\s+(?P<asked>[^:();]{3,300}?)\s+(?:cùng |tổ chức |phối hợp )*thực hiện)?[.;]?"
)
"""Who holds a conference, how many they are in brackets behind, and who is asked to do the same."""

_BY_NAME = re.compile(rf"\b(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố)\s+[{UPPER}]")
_COUNTED = re.compile(r"\s*\(\d{1,3}\s(?:đơn vị|cơ quan|địa phương|xã|phường|huyện)[^\d()]{0,30}\)(?=\s*[,;])")
"""How many there are of some of a list, amid it: "xã, phường (71 đơn vị); trường"."""
_HOLD = re.compile(
    r"(?:Các|Tất cả (?:các )?)\s*(?P<units>[^:()\d]{3,400}?)\s+(?:đều\s+)?tổ chức\s+"
    r"(?:“?(?:Hội nghị|Đại hội)\s[^.;:\d]{3,160}\.?|“(?:Hội nghị|Đại hội)\s[^“”]{3,160}”(?!\s*\().*)"
)
"""A sentence on who holds which conference: "Các xã, phường; các trường học … tổ chức Hội nghị …"; a quoted name may
have more behind it."""


def is_kind(unit: str) -> bool:
    """Tell what may be the name of a kind of unit, or of a body, from words of a sentence beside one."""
    return not _SENTENCE.search(unit)


def kinds_in(words: str) -> list[str]:
    """Return the kinds that a list names, each with its own terms; none where it is no list of kinds alone."""
    parts = [part for part in re.split(r"\s*;\s*(?:và\s+)?", words.strip(" .:")) if part]
    kinds = [kind for part in parts for row in _rows(part) for kind in _kinds(row, alone=len(parts) > 1)]
    plain = [_TROOP.sub("", _STANDING.sub("", TERMS.sub("", kind))) for kind in kinds]
    sound = all(_ANY.fullmatch(kind) and not _NO_KIND.search(_WHOSE.sub("", kind)) for kind in plain)
    return list(dict.fromkeys(kinds)) if sound and any(map(_KNOWN.match, plain)) else []


def named_with(text: str, row: str) -> str:
    """Return the bodies that a sentence names by a semicolon beside a row of kinds: "; Sở Y tế, Công an tỉnh"."""
    found = re.search(rf"{re.escape(row)}(?P<also>;\s+[A-ZĐ][^:;.]{{3,160}}):", text)
    return found["also"] if found and kinds_in(f"{row}{found['also']}") else ""


def _rows(part: str) -> list[str]:
    """Return a part as the rows that it has: behind whose units some are, others may follow that are nobody's."""
    whose = _WHOSE.search(part)
    cut = _OWNS_NONE.search(part, whose.start()) if whose else None
    return [part[: cut.start()], part[cut.end() :]] if cut else [part]


def _kinds(part: str, *, alone: bool) -> list[str]:
    """Return the kinds of one part; alone: the list parts its rows by semicolons, so that an ending is of them all."""
    terms = found[0] if (found := TERMS.search(part)) else ""
    own = part.removesuffix(terms)
    standing = found[0] if (found := _STANDING.search(own)) else ""
    own = own.removesuffix(standing)
    whose = found[0] if (found := _WHOSE.search(own)) else ""
    names = [_LYING.sub("", _LEAD.sub("", name.strip())) for name in BETWEEN.split(own.removesuffix(whose))]
    names = [
        _OF_PROVINCE.sub(lambda one: one["kind"] or one["rest"], name)
        for name in (f"đơn vị {name}" if terms and name == "tương đương" else name for name in names)
        if name and (terms or not LIKE.fullmatch(name))
    ]
    for at, name in enumerate(names):
        if at and _SCHOOLS.match(name) and names[at - 1].startswith("trường "):
            names[at] = f"trường {name}"
        if at and name.startswith("ban ") and names[at - 1] == "phòng":  # "phòng, ban chuyên môn của huyện"
            names[at - 1] = f"phòng {name.removeprefix('ban ')}"
    if names and names[-1].endswith(" tỉnh"):
        names = [f"{name} tỉnh" if _OF_ALL.fullmatch(name) else name for name in names]
    ending = f"{whose}{terms}"
    before = own.removesuffix(whose).rpartition(" và các ")[0]  # "trường, trạm y tế và các đơn vị trực thuộc sở"
    first = (len(BETWEEN.split(before)) if before else 0) if alone else len(names)
    pair = 2 if whose and names[-2:-1] == ["cơ quan"] and names[-1].startswith("đơn vị") else 1  # said in one breath
    told = [f"{name}{ending}" if at >= min(first, len(names) - pair) else name for at, name in enumerate(names)]
    return [*told[:-1], f"{told[-1]}{standing}"] if told else []


def consisting(sentence: str) -> tuple[str, list[str]]:
    """Return the level of which a sentence lists the units, and these: "Cấp cơ sở gồm các xã, phường; …"."""
    found = _CONSISTS.fullmatch(sentence) or _OFFICES_ARE.fullmatch(sentence)
    return (found["label"].casefold(), kinds_in(found["units"])) if found else ("", [])


def that_hold(sentence: str) -> tuple[str, list[str]]:
    """Return the words that list who holds the conference that a sentence names, and their kinds; "" for no list."""
    found = _HOLD.fullmatch(sentence)
    named = found and _BY_NAME.search(found["units"])
    kinds = kinds_in(found["units"]) if found and not named else []
    return (found["units"], kinds) if found and kinds else ("", [])


def held_by(text: str) -> list[str] | None:
    """Return the kinds that a sentence on who holds it names, none for the province; None for any other sentence."""
    found = _HOLDERS.fullmatch(_COUNTED.sub("", text))
    words = found["units"] if found else ""
    asked = kinds_in(found["asked"]) if found and found["asked"] else []
    kind = re.match(r"(?:Các|Những|Tất cả)\s+\S", words) or (
        _KNOWN.match(words[:20].lower()) and not re.match(rf"\w+\s+[{UPPER}]", words)  # not "Sở Nội vụ"
    )
    kinds = kinds_in(words[:1].lower() + words[1:] if kind else words)
    return [*kinds, *asked] if kinds or (found and found["units"] == "tỉnh") else None
