"""A delegate as matching sees one: spellings evened out, so that only what differs between people differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tdkt_tui.delegates.unit_words import plain_unit_key
from tdkt_tui.delegates.values import birth as read_birth
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import bare, folded

# What stands before a name in lists and is no part of it; a family name Ông goes too, in all rows alike.
_BEFORE = re.compile(
    r"(?:(?:đồng chí|đ/c|ông|bà|anh|chị|cô|chú|bác|thầy|gs|pgs|tskh|ts|ths|cn|ks|bs|ds|bsck[i12]+|ck[i12]+|ngnd|ngưt|"
    r"ttnd|ttưt)[.:,\s]+)+"
)
_BEFORE_BODY = re.compile(r"(?:tập thể|hộ gia đình|hộ|gia đình)(?:[.:\s]+(?:ông|bà|anh|chị))*[.:\s]+")
# With these begin names of bodies; a list without a column for it calls them individuals.
_BODY = re.compile(
    r"(?:tập thể|trường|sở|phòng|ubnd|ủy ban|hđnd|hội|công ty|trung tâm|trạm|chi bộ|đảng bộ|đảng ủy|huyện ủy|ban|tổ|"
    r"đội|thôn|khối|liên đoàn|đoàn thanh niên|hợp tác xã|htx|bệnh viện|doanh nghiệp|công an|chi cục|cục)\s"
)
_SAME_SOUND = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_WORDS = re.compile(r"[^\W_]+")
CUT = re.compile(r"\b(?:[b-df-hj-np-tv-xz]{1,3}|[aeiouy])\b")
"""What may stand for a word of a name: "t", "th", "ngh" – without a vowel beside another letter."""
_DIGITS = re.compile(r"\D")
_LEAST_PHONE = 9
_LONGEST = 300
"""Letters of a name that are compared: a cell may hold a whole book."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """name: folded, with marks, i for y; plain: without marks; of a body written out as a unit is.

    turned: the words of plain, sorted. birth: as read ("1975", "02/9/1975"), "" where it cannot be. unit: without
    marks, abbreviations written out. id_number, phone: digits only, "" where there are too few. cut: a word of
    plain may be an initial.
    """

    name: str
    plain: str
    turned: str
    birth: str
    unit: str
    gender: str
    subject: str
    id_number: str
    phone: str
    cut: bool

    @property
    def year(self) -> str:
        """The year of birth, "" where there is none."""
        return self.birth[-4:]

    @property
    def whole_birth(self) -> bool:
        """Tell a day of birth from a year."""
        return "/" in self.birth


def keyed(person: Delegate) -> Keyed:
    """Return what a delegate is compared by."""
    told, subject = folded(person.full_name[:_LONGEST]), person.subject
    if subject == "individual" and _BODY.match(told):
        subject = "collective"
    before = _BEFORE if subject == "individual" else _BEFORE_BODY
    found = before.match(told)
    name = " ".join(_WORDS.findall(told[found.end() :] if found else told))
    if subject != "collective":
        name = name.translate(_SAME_SOUND)
    phone = _DIGITS.sub("", person.sensitive.get("phone", ""))
    number = _DIGITS.sub("", person.sensitive.get("id_number", ""))
    plain = plain_unit_key(name) if subject == "collective" else bare(name)
    return Keyed(
        name=name,
        plain=plain,
        turned=" ".join(sorted(plain.split())),
        birth=_birth(person.birth),
        unit=plain_unit_key(person.unit[:_LONGEST]),
        gender=person.gender,
        subject=subject,
        id_number=number if len(number) >= _LEAST_PHONE else "",
        phone=f"0{phone[2:]}" if phone.startswith("84") else phone if len(phone) >= _LEAST_PHONE else "",
        cut=CUT.search(plain) is not None,
    )


@lru_cache(maxsize=4096)
def _birth(text: str) -> str:
    return read_birth(text) or ""
