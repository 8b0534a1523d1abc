"""Units that go first, named in one sentence and meant by "these units" in the next, which says when and what else."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from tdkt_tui.model.window import Window

from .apart import fit
from .due import time_of
from .facts import Reading, bare
from .first_units import BODY, is_named, units_of
from .parting import DOES
from .pilots import headed_by_pilots, put_pilot

_THESE = (
    r"(?:[Cc]ác|[Nn]hững|[Hh]ai|[Bb]a|[Bb]ốn|\d{1,2})\s+(?:đơn vị|nơi|địa phương|cơ quan)\s+"
    r"(?:này|trên|đó|nêu trên|nói trên)"
)
_MEANT = re.compile(
    rf"(?:[^:;.\d]{{3,40}}:\s+)?(?P<units>(?:[Cc]ác\s+)?{BODY}[^;:.()]{{2,160}}?)\.\s+{_THESE},?\s+"
    r"(?P<when>(?:(?:phải\s+)?(?:tổ chức|hoàn thành|xong)\s+)+(?:trong|trước|vào|chậm nhất|muộn nhất|quý|tháng|từ)\b"
    r"[^,;.()]*\d[^,;.()]*)(?:[,;]\s+(?P<more>[^.]+))?\.?"
)
_CHARGED = re.compile(
    r"(?:(?:và|đồng thời)\s+)?(?P<when>(?:trong(?: vòng| thời hạn)?|sau|(?:chậm|muộn) nhất)\s[^,;:]*?)"
    r"(?<!ngày)(?<!khi)(?<!sau),?\s+"
    rf"(?:có trách nhiệm\s+|phải\s+|cần\s+)?(?P<does>{DOES}\b.*)"
)
"""What they are to do besides, so long after their conference."""
_SOONER = re.compile(
    rf"(?:[^:;.\d]{{3,40}}:\s+)(?P<units>(?:[Cc]ác\s+)?{BODY}[^;:.()]{{2,240}}?)\.\s+(?:[Cc]ác|[Nn]hững)\s+"
    r"(?:đơn vị|nơi|địa phương)\s+(?:(?:làm|chỉ đạo|tổ chức)\s+)?(?:điểm|này|trên)\s+"
    r"(?P<sooner>(?:làm|tổ chức|hoàn thành|xong)\s+(?:sớm hơn|trước)\s+(?:thời gian|thời hạn)[^,;.:\d]{0,60}?\s"
    r"(?:ít nhất|tối thiểu)\s+(?P<n>\d{1,2})\s+ngày)(?:\s+và\s+(?P<more>[^.;]+))?\.?"
)
"""Units that go first so many days before the others of their level, whatever its time is."""
_LEVEL = re.compile(r"\s*\((?:đối với\s+)?(?:khối\s+)?cấp\s[^()\d]+\)")
_LIES = re.compile(r"^(?P<unit>(?:xã|phường|thị trấn)\s.+?)\s+(?:huyện|quận|thị xã|thành phố)\s.+$", re.IGNORECASE)


def read_pilots_meant(reading: Reading) -> None:
    """Add pilot for each of the units, and their task where the sentence goes on to one; the rest stays told."""
    for piece in reading.clauses():
        found = _MEANT.fullmatch(piece.text.strip()) if headed_by_pilots(piece) else None
        units = units_of(found["units"]) if found else []
        window, rough = time_of(found["when"]) if found else ({}, "")
        if found is None or not window or not all(map(is_named, units)):
            continue
        for unit in units:
            put_pilot(reading, piece, unit, window, rough)
        more = found["more"] or ""
        charged = _CHARGED.fullmatch(bare(more))
        if charged:
            does = f"{bare(charged['does'])}, {charged['when']}"
            reading.add("task", piece, body="các đơn vị làm điểm", does=does)
        reading.say(piece, piece.text if charged or not more else piece.text[: found.end("when")])


def read_pilots_sooner(reading: Reading) -> None:
    """Add pilot for each unit named, its time as long before its level's as they are told; their other task too."""
    for piece in reading.clauses():
        found = _SOONER.fullmatch(_LEVEL.sub("", piece.text.strip())) if "điểm" in piece.text else None
        units = [_LIES.sub(r"\g<unit>", unit) for unit in units_of(found["units"])] if found else []
        windows = [_sooner(reading, unit, int(found["n"])) for unit in units if found]
        if found is None or not all(map(is_named, units)) or not all(windows):
            continue
        for unit, window in zip(units, windows, strict=True):
            put_pilot(reading, piece, unit, window, f"{found['sooner']}, tính từ thời hạn của cấp ấy")
        if found["more"]:
            reading.add("task", piece, body="các đơn vị làm điểm", does=bare(found["more"]))
        reading.say(piece, piece.text)


def _sooner(reading: Reading, unit: str, days: int) -> dict[str, Any]:
    """Return the time of a unit that goes first so many days before its level; {} where that has no one last day."""
    low = f"{unit} ".casefold()
    mine = [one for one in reading.of("level") if fit(one, [unit]) and "window" in one.values
            and any(low.startswith(f"{kind} ".casefold()) for kind in one.values.get("units", ()))]  # fmt: skip
    try:
        last = Window.model_validate(mine[0].values["window"]).last() if len(mine) == 1 else None
    except ValueError:  # a mistyped year, from which no day is reckoned
        last = None
    return {"until": last - timedelta(days=days)} if last else {}
