"""The parts of a dossier that is to be sent, as a line lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tdkt_tui.model.words import lowered_first

from .facts import bare

_PAPER = (
    r"(?:Hồ sơ|Danh sách|Báo cáo (?:tóm tắt )?(?:thành tích|tham luận)|Bản (?:tóm tắt )?thành tích|Tờ trình|"
    r"Bài tham luận|Tham luận|Văn bản đăng ký)\b"
)
"""A paper that a list of its parts may follow."""
_LISTED = re.compile(
    rf"(?:Thành phần\s+)?(?P<what>(?i:{_PAPER})(?:(?! bộ\)| trước | chậm nhất | muộn nhất )[^:.;]){{0,120}}?)"
    r"(?:,?\s+(?:gồm|bao gồm)(?:\s+có)?"
    r"(?:\s+(?P<many>\d{1,2} bộ))?(?:,?\s+gồm)?|\s+\((?P<each>\d{1,2} bộ)\))\s*:(?:\s+(?P<parts>\S.*))?",
    re.DOTALL,
)
_DOSSIER = re.compile(r"(?:Thành phần\s+)?(?P<what>[Hh]ồ sơ(?:(?!\s+và\b)[^:.;,])*)")
_ONE = re.compile(
    r"(?:\d{1,2}\s+(?:bản|bộ|ảnh)|công văn|danh sách|tóm tắt|tờ trình|văn bản|biên bản|báo cáo|bản|ảnh|hình ảnh|giấy|"
    r"quyết định|phiếu|sơ yếu|trích ngang|bài|đơn|tệp|file)\b(?![^;]*\b(?:trước|chậm nhất|gửi|nộp)\b)",
    re.IGNORECASE,
)
"""One paper of a dossier, and not what is done with it."""


@dataclass(slots=True)
class Paper:
    """What is to be sent, as a line lists it. many: "01 bộ"; said: the words that list it."""

    what: str = ""
    many: str = ""
    parts: list[str] = field(default_factory=list)
    said: str = ""


_NAMED = re.compile(
    r"(?P<what>Hồ sơ(?:\s+(?!gửi\b|nộp\b)[^:.;,()]{2,60})?)\s*:\s+"
    r"(?:(?P<copies>\d{1,2} bộ),?\s+(?:bao )?gồm(?:\s+có)?\s*:?\s+)?(?P<parts>[^;.]+?)"
    r"(?:;\s+(?:(?P<many>\d{1,2} bộ),?\s+)?(?P<tail>gửi\s.*))?",
    re.DOTALL,
)
"""A dossier whose parts stand behind its name alone: "Hồ sơ đề nghị: tờ trình, danh sách; 01 bộ, gửi …"."""
_NEXT = re.compile(rf",\s+(?:và\s+)?(?={_ONE.pattern}|xác nhận\b)(?![^()]*\))", re.IGNORECASE)


def _by_name(sentence: str) -> tuple[Paper, str] | None:
    found = _NAMED.fullmatch(sentence.rstrip(" ."))
    parts = _NEXT.split(found["parts"]) if found else []
    if found is None or len(parts) < 2 or not _ONE.match(parts[0]):
        return None
    tail = found["tail"] or ""
    said = sentence.removesuffix(".").removesuffix(tail)
    return Paper(
        found["what"], found["copies"] or found["many"] or "", [bare(part) for part in parts], bare(said)
    ), tail


def listed(sentence: str) -> tuple[Paper, str] | None:
    """Return the papers that a sentence lists, and what stands in it behind them on sending them."""
    found = _LISTED.fullmatch(sentence)
    if found is None:
        return _by_name(sentence)
    parts = (found["parts"] or "").split(";")
    tail = parts.pop() if re.match(r"\s*(?:hồ sơ\s+)?gửi\s", parts[-1], re.IGNORECASE) else ""
    told = [re.sub(r"^\(\d\)\s*", "", bare(part)) for part in parts if bare(part)]
    return Paper(found["what"], found["many"] or found["each"] or "", told, sentence.removesuffix(tail)), tail.strip()


def headed(sentence: str, heading: str) -> tuple[Paper, str] | None:
    """Return the papers that a sentence lists and nothing else, below a heading on a dossier: "Hồ sơ đại biểu"."""
    found, parts = _DOSSIER.match(heading), sentence.rstrip(" .;").split("; ")
    if found is None or len(parts) < 2 or not all(_ONE.match(part) for part in parts):
        return None
    return Paper(lowered_first(found["what"]), "", parts, sentence.rstrip(" .;")), ""
