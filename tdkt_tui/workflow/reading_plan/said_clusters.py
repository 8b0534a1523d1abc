"""What clusters and blocs of emulation do, which hold no conference of any level: when they meet, how many, on what."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .bounds import BOUND
from .duties import add_task
from .facts import Reading, bare
from .owners import Owner
from .parting import parts_of
from .pieces import Piece

_WHO = r"(?:(?:[Cc]ác|[Mm]ỗi)\s+)?(?:[Cc]ụm|[Kk]hối)(?:(?:,\s*|\s+và\s+|/)(?:cụm|khối))?(?:\s+thi đua)?"
_HEADS = (
    r"(?:(?:[Cc]ác\s+)?(?:[Cc]ụm (?:trưởng|phó)|[Kk]hối (?:trưởng|phó)|[Tt]rưởng (?:cụm|khối)|[Pp]hó (?:cụm|khối))"
    r"(?:,\s*|\s+và\s+)?)+"
)
_LABEL = re.compile(r"(?:Tỷ lệ|Tỉ lệ|Số lượng|Chỉ tiêu|Mức)(?:\s[^:;.\d]{2,60})?:\s+(?=\S)")
_MEETS = re.compile(
    rf"(?P<who>{_WHO})\s+(?P<does>(?:tổ chức|(?:được\s+)?đề nghị(?=\s[^;.]*\d)|bình xét|suy tôn|ký kết|hoạt động)\s.*)",
    re.DOTALL,
)
_LED = re.compile(rf"(?P<who>{_HEADS})\s+(?P<does>(?:chủ trì|thay|điều hành|triệu tập|chịu trách nhiệm|xây dựng)\b.*)",
                  re.DOTALL)  # fmt: skip
_SIZED = re.compile(
    rf"Hội nghị\s+(?:của\s+)?(?P<who>{_WHO})\s+(?P<how>(?:có\s+)?(?:{BOUND}|từ|khoảng)\s+\d.*)", re.DOTALL
)
_AGENDA = re.compile(
    rf"(?:Nội dung|Chương trình)\s+(?:hội nghị|họp|ký kết[^:;.]*?)\s+(?:của\s+)?(?P<who>{_WHO})\s*"
    r"(?P<what>(?:gồm|có)\b.*|:.*)",
    re.DOTALL,
)


def read_said_clusters(reading: Reading, piece: Piece, words: str) -> bool:
    """Add what words say that clusters, or those who lead them, do; tell whether they are on that."""
    plain = _LABEL.sub("", bare(words))
    if any(re.match(r"(?:cụm|khối)", unit) for one in reading.of("level") for unit in one.values.get("units", ())):
        return False
    if found := _MEETS.fullmatch(plain) or _LED.fullmatch(plain):
        does = found["does"]
    elif found := _SIZED.fullmatch(plain):
        does = f"tổ chức hội nghị {found['how'].removeprefix('có ')}"
    elif found := _AGENDA.fullmatch(plain):
        joint = "" if found["what"].startswith(":") else " "
        does = f"tổ chức hội nghị theo chương trình{joint}{found['what']}"
    else:
        return False
    for part in parts_of(does):
        add_task(reading, piece, Owner(lowered_first(bare(found["who"]))), part)
    reading.say(piece, words)
    return True
