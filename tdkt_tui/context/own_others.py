"""Sentences of a province's kept words that are on others than the unit on whose page they would stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from tdkt_tui.context.own_share import is_of
from tdkt_tui.context.wording import DOES
from tdkt_tui.model.bound_units import ANY_UNIT
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.text import UPPER, folded
from tdkt_tui.model.unit_names import AREA, AREAS, PEERS, proper_name
from tdkt_tui.model.words import raised_first

_AT_TIER = re.compile(
    r"(?:(?:Riêng )?(?:[Ởở]|[Tt]ại) (?:các )?"
    r"|(?:(?:Tham )?[Dd]ự |Các )?(?:[Đđ]ại hội|[Hh]ội nghị) (?:(?:ở|tại) |(?=cấp )))"
    r"(?:cấp )?(?P<tier>cơ sở|xã|huyện)(?! (?:nào|này|và|hoặc|trở)\b)(?= [^\W\d])"
    r"|[^.;]{3,40} do Chủ tịch (?:Ủy ban nhân dân|UBND) (?P<head>xã|huyện) (?:cân đối|quyết định|bố trí)\b"
)
"""Of which tier's meetings a sentence is: "Ở cơ sở có thể bớt …", "Đại hội cấp huyện có …"; whose head decides."""
_TO_KINDS = re.compile(r"(?:Riêng )?(?:đối với|riêng) (?:các )?(?P<row>[^;.:\d]+), ", re.IGNORECASE)
"""Whom of several kinds a sentence is for: "Đối với trường học, …"."""
_AT_KIND = re.compile(r"(?:Ở|Tại) (?:các )?(?P<place>[^;.:,\d]{3,40}?)(?:,| (?:có|nên|cần|phải|thì)) ")
"""At which kind of unit something is so: "Ở trường học có …"."""
_OF_OFFICES = re.compile(
    r"(?:Các |Những )?sở(?:, ban)?(?:, ngành)?(?:, đoàn thể)?(?: (?:tỉnh|cấp tỉnh|hợp nhất))* "
    r"(?:vận dụng|tổ chức|thực hiện|tiến hành|báo cáo|gửi|quyết định)\b"
)
_OF_AREAS = re.compile(
    rf"(?:(?:Các|Những) (?P<kinds>(?:{AREA})(?:(?:,| và) (?:{AREA}))+)"
    rf"|(?:Các |Những |Mỗi )?(?P<sort>{AREA}) (?:biên giới|miền núi|vùng cao|vùng sâu|ven biển|đảo))"
    r" (?!và\b|hoặc\b|của\b|do\b|hay\b)", re.IGNORECASE)  # fmt: skip
"""What areas and nobody else are told: "Các xã, phường cố gắng xong trước Tết"."""
_TIERS = {"xã": "commune", "huyện": "district"}
_BY_CHOICE = re.compile(r"(?:Hình thức:? )?(?:tùy|tuỳ|căn cứ|theo)\b[^.;\d]*\bchọn\b[^.;\d]*", re.IGNORECASE)
_AND = rf"(?:, | và )?(?:(?:{AREA}) )|, | và "
_AREA_NAMES = rf"(?:các )?(?:{AREA}) [{UPPER}]\w*(?: [{UPPER}]\w*)*"
_EXCEPT = re.compile(
    rf",? trừ (?P<who>{_AREA_NAMES}(?:(?:, | và )(?:(?:{AREA}) )?[{UPPER}]\w*(?: [{UPPER}]\w*)*)*)[^.;]*"
)
"""Of whom else than the areas named what is said: "…, trừ huyện A và huyện B được hỗ trợ"."""
_SHARE = re.compile(r"(?:: |, |; | và )mỗi (?P<who>[^\d;:]+?) (?:(?:từ|ít nhất|tối thiểu|không quá|tối đa|khoảng) )?\d")
"""Of what each kind has its own number behind a lead: "…: mỗi xã 01, mỗi sở 02"."""
_SHORTEST = 6
"""Words of a sentence that stand in another by no chance."""
_OF_KIND = re.compile(
    rf"(?:Các |Những |Mỗi |Riêng (?:các )?)?(?P<kind>{AREA}) (?:nào |mà )?(?:có|thuộc|được|đã|chưa) (?!trách nhiệm)",
    re.IGNORECASE,
)
"""Which areas of a tier a sentence is on: "Xã có từ 30% dân số …"."""
_WHICH = re.compile(rf"(?:Các |Những )?(?P<kinds>(?:{AREA})(?:(?:,| và|,? hoặc) (?:{AREA}))*) nào\s", re.IGNORECASE)
"""Which of areas in a row: "Xã, phường nào đã họp …"."""
_OF_STAFF = re.compile(
    r"(?:Các |Những )?cơ quan (?:đã|không(?: phải)?) tổ chức\b"
    r"|(?!.*\b(?:đơn vị|địa phương|nơi|xã|phường|thị trấn|đặc khu|huyện|quận|thành phố)\b)"
    r"(?:Các |Mỗi |Những )?(?:cơ quan|doanh nghiệp)(?:(?:, | và | hoặc )(?:cơ quan|doanh nghiệp))?"
    r"(?: cấp tỉnh)?(?: nào| mà)? có (?:từ|dưới|trên|đến) \d[\d.]* "
    r"(?:(?:đến )?(?:dưới )?\d[\d.]* )?(?:người|cán bộ|công chức|viên chức|lao động)\b", re.IGNORECASE)  # fmt: skip
"""Offices and enterprises, and nobody else, by what they did or how many work there."""
_DONE = re.compile(rf"(?:(?:chủ trì|là|không|có|được|phải|đề nghị|giao|chịu)\b|{DOES})")
_NAME = rf"[{UPPER}]\w+(?: [{UPPER}]\w+){{0,2}}"
_BY_NAME = re.compile(
    rf"(?:Riêng |Đối với )*(?:[Cc]ác|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|\d+) (?P<kind>{AREA})"
    rf"(?: [^\W\d{UPPER}]+){{0,5}}?(?: (?:là|gồm|như))?:? {_NAME}(?:, {_NAME})*(?:,? và {_NAME})?,?"
    r" (?:nếu|được|thì|có|không|phải|do|chậm)\b"
)
"""Areas of a tier by their names, of which no office is any: "Bốn huyện vùng cao là A, B, C, D nếu …"."""


def of_others(dossier: Dossier, sentence: str) -> bool:
    """Tell a sentence on another kind or tier than the unit's, and what the plan has another body do."""
    kind, name = dossier.profile.unit.category or "", folded(dossier.profile.unit.name or "")
    kinds = {folded(one) for level in dossier.plan.level for one in level.kinds()}
    if at := _AT_TIER.match(sentence):
        return _of_another_tier(dossier, kind, at["tier"] or at["head"]) and f" {kind} " not in f"{folded(sentence)} "
    if to := _TO_KINDS.match(sentence):
        every = sorted((*kinds, *ANY_UNIT), key=len, reverse=True)
        parts = re.split(r",\s|\svà\s", folded(to["row"]))
        row = [*takewhile(bool, (_kind_of(part, every) for part in parts))]
        return bool(row) and not any(is_of(kind, one) or name.startswith(one.split()[0]) for one in row)
    on_areas = _on_areas(kind, sentence, kinds) or (kind in AREAS and _OF_OFFICES.match(sentence))
    if on_areas or _at_another_kind(kind, sentence, kinds):
        return True
    if kind not in AREAS and (areas := _OF_AREAS.match(sentence)):
        return {*re.findall(AREA, folded(areas["kinds"] or areas["sort"]))} <= kinds
    shares = [found["who"] for found in _SHARE.finditer(sentence)] if ": mỗi " in sentence else []
    if len(shares) > 1 and not any(is_of(one, who) for who in shares for one in (kind, "ngành")[: 1 + (kind == "ban")]):
        return all({*map(folded, re.split(r",\s|\svà\s", who))} <= {*kinds, *PEERS, *AREAS} for who in shares)
    return told_elsewhere(dossier, sentence)


def _at_another_kind(kind: str, sentence: str, kinds: Collection[str]) -> bool:
    """Tell a sentence on what is so at another kind of unit that has papers of its own."""
    place = folded(found["place"]) if (found := _AT_KIND.match(sentence)) else ""
    return place in kinds and not is_of(kind, place) and f" {kind} " not in f"{folded(sentence)} "


def told_elsewhere(dossier: Dossier, sentence: str) -> bool:
    """Tell what another body has as its task, word for word, and the choice of forms that the unit has made.

    A task begins with what is done: a sentence that has a subject of its own is a rule, in whosever task it stands.
    """
    said = folded(sentence).strip(" .")
    return not chosen(dossier, sentence) or (
        len(said.split()) >= _SHORTEST
        and bool(_DONE.match(said))
        and any(said in folded(task.does) and not dossier.charges(task.body, task.clause) for task in dossier.plan.task)
    )


def without_exceptions(kind: str, name: str, text: str) -> str:
    """Return words without the areas, none of them the unit or one it may lie in, that they set apart behind "trừ"."""

    def left(found: re.Match[str]) -> str:
        told = {AREAS[one.casefold()] for one in re.findall(AREA, found["who"], re.IGNORECASE)}
        lies_in = AREAS.get(kind) == "commune" and "district" in told
        return found[0] if lies_in or proper_name(name, kind) in re.split(_AND, found["who"]) else ""

    return _EXCEPT.sub(left, text)


def _kind_of(part: str, every: Sequence[str]) -> str:
    """Return the kind that words begin with, "" for none; every: all kinds, the longest first."""
    return next((one for one in every if f"{part} ".startswith(f"{one} ")), "")


def _of_another_tier(dossier: Dossier, kind: str, tier: str) -> bool:
    """Tell a tier that some level of the plan is, and the unit's own is not."""
    if tier == "cơ sở":
        base = [one.id for one in dossier.plan.level if re.fullmatch(r"(?:cấp )?cơ sở", folded(one.label))]
        return bool(base) and dossier.level.id not in base and AREAS.get(kind) != "commune"  # always at the base
    held = any(AREAS.get(folded(one)) == _TIERS[tier] for level in dossier.plan.level for one in level.kinds())
    return held and AREAS.get(kind) != _TIERS[tier]


def chosen(dossier: Dossier, sentence: str) -> str:
    """Return a sentence without the forms of which the unit has chosen one: "Tùy nơi mà chọn A hoặc B, …"."""
    low = folded(sentence)
    names = [folded(form.name) for form in dossier.plan.form if form.id in dossier.level.choose_form]
    ends = [low.find(name) + len(name) for name in names if name in low]
    if dossier.form is None or len(ends) < 2 or len(low) != len(sentence):
        return sentence
    if not _BY_CHOICE.fullmatch(sentence[: max(ends)]):
        return sentence
    return raised_first(sentence[max(ends) :].lstrip(' ,”".'))


def _on_areas(kind: str, sentence: str, kinds: Collection[str]) -> bool:
    """Tell a sentence on areas of another kind of the same tier, or on the staff of offices where the unit is an area.

    kind: of the unit; kinds: that the plan's levels have. Of areas by their names no office is any, nor an area of
    another tier; where no level has such areas their sentence stays.
    """
    if (named := _BY_NAME.match(sentence)) and named["kind"].casefold() in kinds:
        return AREAS.get(kind) != AREAS.get(named["kind"].casefold())
    if row := _WHICH.match(sentence):
        mine = AREAS.get(kind, "")
        told = {*re.findall(AREA, row["kinds"].casefold())}
        return bool(told & {*kinds}) and not any(AREAS.get(one) == mine for one in told)
    if kind not in AREAS:
        return False
    found = _OF_KIND.match(sentence)
    of = found["kind"].casefold() if found else kind
    return (of != kind and AREAS.get(of) == AREAS[kind]) or bool(_OF_STAFF.match(sentence))
