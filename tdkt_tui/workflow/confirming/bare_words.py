"""What says something only where it stands: titles, counters, cells without their head, items of criteria."""

from __future__ import annotations

import re

from tdkt_tui.workflow.reading_plan.blank_forms import heads_sheet
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING
from tdkt_tui.workflow.reading_plan.rows import cells_of

from .passage import Passage
from .whom_begun import only_kinds

_COUNTED = re.compile(r"\([^()]*\d[^()]*\)")
"""How many there are, behind a title: "Phường (15)"."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_HELD = r"lực lượng vũ trang|doanh nghiệp|hợp tác xã|khối [^,;]{3,40}"
_BESIDE = re.compile(rf"(?:(?:,|\s+và)\s+)?(?:các\s+)?(?:{_HELD})", re.IGNORECASE)
_NUMBER = re.compile(r"[\d\s.,%–-]*\d[\d\s.,%–-]*")
_CRITERIA = re.compile(r"tiêu chuẩn|tiêu chí|điều kiện (?:lựa chọn|xét|đề nghị|khen)", re.IGNORECASE)
_ON_REPORT = re.compile(r"(?:[-–+•]\s+)?Báo cáo\b[^.;:]*\b(?:cần|phải|viết)\b")

_HEADING = re.compile(r"(?:(?:Những|Các)\s(?:nơi|trường hợp|đơn vị|việc)|Về|Một số)\s[^\d,;:.]+")
_TITLE = 60
"""How a paragraph begins that has a heading of its own before its first sentence, and how long that is at most."""

_PREAMBLE = re.compile(
    r"(?:Theo đề nghị của|Xét đề nghị|Thực hiện|Căn cứ|Nhằm|Để)\b.*\bban hành\s+(?:Kế hoạch|kế hoạch)\b[^.]*"
    r"\b(?:như sau|sau đây|cụ thể)\s*[:.]?|Trên đây là (?:Kế hoạch|toàn bộ|nội dung)\b.*",
    re.DOTALL,
)


def is_preamble(passage: Passage) -> bool:
    """Tell the paragraph that issues a plan, or closes it: it binds nobody."""
    return _PREAMBLE.fullmatch(passage.whole.strip()) is not None


def is_bare(words: str) -> bool:
    """Tell words that no page can print as a sentence: a counter, a title of units or of a form."""
    plain = _COUNTED.sub("", words).strip(" .;:|-–")
    units = _BESIDE.sub("", plain).strip(" ,;")
    few = len(_WORD.findall(plain)) < 2
    return few or not units or only_kinds(units) or heads_sheet(plain) or plain.isupper()


def lost_head(head: str, row: str) -> bool:
    """Tell a row with numbers of which no head says what they count. head: the first row of its table."""
    heads, cells = cells_of(head), cells_of(row)
    if len(heads) == len(cells) and not any(map(str.isdecimal, heads)):
        return False
    first = next((at for at, cell in enumerate(cells) if _WORD.search(cell)), len(cells))
    return any(_NUMBER.fullmatch(cell.strip()) for cell in cells[first + 1 :])


def is_on_report(passage: Passage) -> bool:
    """Tell a paragraph on what a report is to be like: no part of it is an item of a programme, and it binds."""
    return bool(_ON_REPORT.match(passage.whole))


def is_criterion(passage: Passage) -> bool:
    """Tell a sentence under a heading on criteria: it binds those who choose, whatever it names."""
    return "|" not in passage.words and any(
        _CRITERIA.search(line) for line in passage.above if len(line) < HEADING and not heads_sheet(line)
    )


def heads_paragraph(passage: Passage, words: str) -> bool:
    """Tell the few words that a paragraph begins with as its heading: "Những nơi không họp lại. Xã nào đã …"."""
    title = words.strip(" .;")
    heads = passage.whole.startswith(f"{title}. ") and words != passage.words.strip()
    return heads and len(title) <= _TITLE and _HEADING.fullmatch(title) is not None
