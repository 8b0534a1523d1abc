"""A sentence cut into entries: whom each speaks of, how many, and under which label it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tdkt_tui.workflow.reading_plan.givers import AWARD, GIVERS
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.sentences import SENTENCE

from .figures import BARE, COUNT, Counted, counted_in
from .owners import BODY, HEAD, Owner, owners_in

_EACH = re.compile(
    r"[\s,:]*(?P<each>(?:,\s*)?(?:bình quân\s+)?(?:mỗi|từng|một|01)\s+(?:đơn vị|cơ quan|nơi|huyện|xã|phường|"
    r"sở|ngành|ban|trường|doanh nghiệp|thị trấn|"
    r"khu|thôn|cụm|khối|địa phương|tổ chức|hội|trạm|bệnh viện|trung tâm|phòng|thành phố|đặc khu|công ty|"
    r"bên)(?:\s[^\W\d_]+){0,3})$"
)
_LINK = re.compile(
    r"(?:[\s,:]|\b(?:được|phải|cử|bầu|chọn|lựa chọn|bình chọn|chọn cử|giới thiệu|đề nghị|đề xuất|trình|phân bổ|cử chọn|"
    r"thêm|có|là|với|số lượng|tổng số|về tỉnh|về|chung|phát hiện|tặng|xét|khen thưởng|khen|cho|biểu dương|"
    r"tôn vinh|mời|khách mời|gồm|và|lập danh sách|ít nhất là|xem xét|tham gia|"
    r"đại biểu|gửi|đăng ký|tối đa là|tăng cường|trực tiếp|"
    rf"{GIVERS}|{AWARD}(?:\s+của(?=\s))?))+$"
)
"""What stands between those whom an entry is of and its numbers."""
_LABEL = re.compile(r"(?P<label>[^:]{2,160}):\s+(?=\S)")
_ALONE = re.compile(
    rf"(?:,\s+(?:còn\s+|và\s+)?|\s+và\s+)(?=(?:mỗi|riêng|các|từ\s\d[\d.]*\s(?!đến|-|–))\s|(?i:{HEAD})\s|{BODY}\s)",
    re.IGNORECASE,
)
"""Where others begin amid a part: "mỗi huyện tối đa 04, mỗi sở tối đa 01"."""
_PART = re.compile(r";\s+(?:và\s+)?")
_MOST = re.compile(r"không\s+(?P<verb>(?:được )?(?:đề nghị|giới thiệu|cử|khen|tặng|mời))\s+quá")
_GIVER = re.compile(
    r"^(?P<whose>(?:[Cc]hủ tịch\s+)?(?:UBND|Ủy ban nhân dân|[Gg]iám đốc|[Tt]hủ trưởng)\s.*?)\s+(?:tặng|khen|"
    r"biểu dương)\b"
)
_ABOUT = re.compile(r"^(?:bình quân|nếu|ngoài (?:chỉ tiêu|số)[^,]{0,30},|theo [^,]{3,40},)\s+", re.IGNORECASE)
_TERMS = re.compile(r"(?:nếu\s+)?(?:có\s+)?(?:từ|trên|dưới)\s+\d[\d.]*\s[^,;:]{2,40}", re.IGNORECASE)
_SHARED = re.compile(r"do\s[^,;]{3,90}?\s(?:phân bổ|chọn|giới thiệu|lựa chọn|cử)\b")
_TOGETHER = re.compile(r"\bchung\b|^(?:khối|toàn|cả)\b", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """What a stretch says of some: who they are, how many, the words; label: what the sentence says before the first
    colon; verb: what stands between them and the number; each: the words tell that each of them has as many; together:
    their words, where all of them have so many between them.
    """

    piece: Piece
    words: str
    sentence: str
    label: str
    verb: str
    owners: list[Owner]
    counted: Counted
    each: bool = False
    together: str = ""
    aside: str = ""


def entries_of(piece: Piece, sentence: str) -> Iterator[Entry | str]:
    """Yield the entries of a sentence in order; words that are none as they are."""
    label, before, waiting = "", list[Owner](), ""
    body = sentence
    lead = _LABEL.match(sentence)
    if lead and not owners_in(_bare_head(lead["label"]))[0] and not COUNT.search(lead["label"]):
        label, body = lead["label"], sentence[lead.end() :]
    for part in _parts(body):
        if not any(one.isdigit() for one in part) and owners_in(part)[0]:
            waiting = f"{waiting}{part}; "  # of those behind it too: "Sở, ban, ngành; Công an tỉnh: 03 đại biểu"
            continue
        made = _entry(piece, f"{waiting}{part}", sentence, label, before)
        inner = _LABEL.match(part) if made is None else None
        if inner:
            whole = f"{label}: {inner['label']}".strip(": ")
            made = _entry(piece, part[inner.end() :], sentence, whole, before)
        if made is None and waiting:
            yield waiting
        waiting = ""
        if made:
            before = made.owners
        yield made or part


def _parts(body: str) -> Iterator[str]:
    """Yield what semicolons part, and within it what commas set off where each side counts people of its own."""
    held = re.sub(r"\([^()]*\)", lambda one: one[0].replace("; ", ";\1").replace(", ", ",\1"), body)
    for part in _PART.split(held):
        start = 0
        for cut in _ALONE.finditer(part):
            mine, rest = part[start : cut.start()], part[cut.end() :]
            if (
                _counts(mine)
                and (found := _first(rest.strip(" .;")))
                and owners_in(_bare_head(rest[: found.start()]))[0]
            ):
                yield mine.replace("\1", " ")
                start = cut.end()
        yield part[start:].replace("\1", " ")


def _counts(words: str) -> bool:
    """Tell words that end with what they count, so that those named behind them are others."""
    found = list(COUNT.finditer(words)) or [one for one in [BARE.search(words)] if one]
    return bool(found and _first(words.strip(" .;,"))) and not re.search(rf"\b(?i:{HEAD})\b", words[found[-1].end() :])


def _bare_head(head: str) -> str:
    """Return the words before a number without those that only lead to it."""
    for way in (_LINK, _EACH, _LINK):
        head = shorter if (shorter := way.sub("", head)).strip(" ,:") else head
    return head


def _entry(piece: Piece, part: str, sentence: str, label: str, before: list[Owner]) -> Entry | None:
    said = part.strip(" .;,/")
    words = _MOST.sub(r"\g<verb> không quá", said)
    found = _first(words)
    if found is None:
        return None
    head, verbs, each = words[: found.start()], "", False
    for _ in range(4):
        cut = _LINK.search(head)
        if cut:
            verbs, head = head[cut.start() :] + verbs, head[: cut.start()]
        if (named := _EACH.search(head)) and head[: named.start()].strip(" ,:"):
            each, head = True, head[: named.start()]
        elif not cut:
            break
    chooser, head = _chosen_by(head, verbs)
    if chooser is None:
        return None
    shared = (
        any(_SHARED.match(note) for note in counted.notes) if (counted := counted_in(words, found.start())) else False
    )
    together = bool(chooser or shared or _TOGETHER.search(head) or re.search(r"\bchung\b", verbs))
    each = each or bool(re.match(r"(?:\W|riêng|đối với|còn|và|bình quân)*\s*(?:mỗi|từng)\b", head, re.IGNORECASE))
    given = _GIVER.search(verbs) if not head.strip(" ,:") else None
    owners, aside = owners_in(given["whose"] if given else _ABOUT.sub("", head.strip()))
    owners = [_same_kind(one, before) for one in owners] or _on_terms(head.strip(), before)
    if counted is None or not owners:
        return None
    if chooser:
        counted.notes.append(chooser)
    return Entry(piece, said, sentence, label, verbs, owners, counted, each or bool(counted.per),
                 head.strip(" ,:") if together and not each and not counted.per else "", aside)  # fmt: skip


def _chosen_by(head: str, verbs: str) -> tuple[str | None, str]:
    """Return who chooses for those before the colon, as a note, and these: "Các trường: Sở A chọn chung 12 đại biểu".

    None for words before the number that are no body's.
    """
    if not re.search(r"\b(?:chọn|giới thiệu|cử)\b", verbs) or ": " not in head:
        return "", head
    those, _, chooser = head.partition(": ")
    if not owners_in(chooser)[0]:
        return None, head
    return f"do {chooser.strip()} {verbs.strip(' ,:')}", those


def _same_kind(one: Owner, before: list[Owner]) -> Owner:
    """Return "đơn vị có từ 500 lao động" as those of the kind that the sentence spoke of before."""
    if not one.when or not re.match(r"(?:đơn vị|cơ quan|nơi)\b", one.kind) or len(before) != 1 or not before[0].kind:
        return one
    return Owner(kind=before[0].kind, when=one.when)


def _on_terms(head: str, before: list[Owner]) -> list[Owner]:
    """Return those whom the part before spoke of, on the terms that are all a part says of whom; none for others."""
    return [replace(one, when=f"{one.kind} {head}".strip()) for one in before] if _TERMS.fullmatch(head) else []


def _first(words: str) -> re.Match[str] | None:
    """Return the first number of people outside of brackets and of terms on how many work there."""
    plain = re.sub(r"\([^()]*\)", lambda one: "·" * len(one[0]), words)
    for found in COUNT.finditer(plain):
        if not re.search(r"\b(?:có|dưới|trên|đủ|hơn)\s+(?:từ\s+)?$", plain[: found.start()]) or found["how"]:
            return COUNT.match(words, found.start())
    bare = BARE.search(plain)
    return BARE.match(words, bare.start()) if bare and re.search(rf"(?i:{HEAD})", plain[: bare.start()]) else None


def before(entry: Entry) -> list[str]:
    """Return the sentences of its paragraph that stand before an entry's own, the nearest first."""
    at = entry.piece.text.find(entry.sentence)
    return list(reversed(SENTENCE.split(entry.piece.text[: max(at, 0)].strip())))


def sentences_of(piece: Piece) -> list[str]:
    """Return the sentences of a piece."""
    return SENTENCE.split(piece.text)
