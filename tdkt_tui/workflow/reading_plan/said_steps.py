"""What is done when, said without who does it: "Sơ kết 6 tháng: từ ngày 25/6 đến ngày 15/7, bằng văn bản"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .due import window_apart
from .facts import Reading, bare
from .owners import AIMS
from .parting import SOME_BODY
from .pieces import Piece
from .senders import EVERYBODY, clusters_headed

_OWN = r"(?:[Ss]ơ kết|[Tt]ổng kết|[Ll]ấy phiếu|[Bb]ình xét|[Cc]hấm điểm|[Đđ]ăng ký|[Kk]ý kết|[Tt]ự đánh giá)"
"""What each of those whom the plan speaks to does for itself."""
_THEIRS = (
    r"(?:[Kk]iểm tra|[Tt]ập huấn|[Bb]ồi dưỡng|[Kk]hảo sát|[Pp]húc tra|[Gg]iám sát|[Tt]ham quan|[Hh]ọc tập kinh nghiệm)"
)
"""What the office does that carries the plan out."""
_LEAD = rf"(?P<does>(?P<own>{_OWN})|{_THEIRS})\b"
_HEADED = re.compile(rf"{_LEAD}(?P<what>[^:;.]{{0,160}}?):\s+(?P<rest>(?!do\s)[^:]+)", re.DOTALL)
_PLAIN = re.compile(rf"(?P<does>(?P<own>(?!))?{_THEIRS})\b(?P<what>\s[^:;.]{{3,200}})", re.DOTALL)
_RELATIVE = re.compile(r"\b(?:trong|sau|trước)\s+(?:vòng\s+)?\d{1,3}\s+ngày(?:\s+làm việc)?\b")
_SENT = re.compile(r"(?:gửi|nộp)\s+(?=(?:trước|chậm nhất|muộn nhất|trong)\s)")
_TIME_FIRST = re.compile(
    r"(?P<time>(?:từ|trước|trong|chậm nhất|đến hết|xong)\s[^;]*?\d{4}),\s+(?P<how>\S.*)", re.DOTALL
)
_ASKED = re.compile(
    r"(?P<what>Khen thưởng (?:đột xuất|chuyên đề|quá trình cống hiến|đối ngoại|thường xuyên|công trạng)[^:;.]{0,40}):"
    r"\s+(?P<does>đề nghị|gửi hồ sơ|nộp hồ sơ|trình)\s+(?P<when>(?:trong|sau|ngay|chậm nhất|trước)\s[^;.]+)"
)
"""An award with when it is asked for."""
_MORE = re.compile(
    r"(?:đoàn (?:kiểm tra|khảo sát|giám sát)|mỗi (?:lớp|đoàn|đợt)|nơi được (?:kiểm tra|khảo sát))\s[^:;]+"
)
"""What is said besides of a step that stands before it."""
_STANDING = re.compile(r"\b(?:là )?cơ quan thường trực\b|\bchủ trì,?\s[^;.]*\bKế hoạch(?: này)?\b")
_BY_NOBODY = "suy ra: bản gốc không nêu ai làm"


def read_step(reading: Reading, piece: Piece, words: str) -> bool:
    """Add what words say is done by when and by nobody in particular; tell whether they are on that."""
    plain = bare(words)
    steps = [
        one for one in reading.drawn.get(piece.at, ()) if one.table == "task" and one.marks.get("body") == _BY_NOBODY
    ]
    if steps and _MORE.fullmatch(plain):
        steps[-1].values["does"] += f"; {plain}"
        reading.say(piece, words)
        return True
    if asked := _ASKED.fullmatch(plain):
        told, window = window_apart(f"{asked['does']} {lowered_first(asked['what'])} {asked['when']}")
        reading.add("task", piece, body=EVERYBODY, does=told, window=window).marks["body"] = _BY_NOBODY
        reading.say(piece, words)
        return True
    found = _HEADED.fullmatch(plain) or _PLAIN.fullmatch(plain)
    if found is None or any(map(AIMS.search, piece.under)) or re.search(rf"\b(?:do|giao)\s+{SOME_BODY}", plain):
        return False
    rest = _SENT.sub("", found.groupdict().get("rest") or "")
    if turned := _TIME_FIRST.fullmatch(rest):
        rest = f"{turned['how']}, {turned['time']}"
    what = f"{lowered_first(found['does'])}{found['what']}"
    joint = ": " if rest[:1].isdigit() else " "
    told, window = window_apart(f"{what}{joint}{rest}".strip() if rest else what)
    if not window and not _RELATIVE.search(rest):
        return False
    body = clusters_headed(piece) or (EVERYBODY if found["own"] else _standing(reading))
    if not body:
        return False
    made = reading.add("task", piece, body=body, does=bare(told), window=window)
    made.marks["body"] = _BY_NOBODY
    reading.say(piece, words)
    return True


def _standing(reading: Reading) -> str:
    """Return the one office that tasks say stands for all who carry the plan out; "" for none, or for several."""
    found = {one.values["body"] for one in reading.of("task") if _STANDING.search(one.values["does"])
             and re.match(r"Sở|Ban\s", one.values["body"])}  # fmt: skip
    return found.pop() if len(found) == 1 else ""
