"""What a rolled profile still leaves open: its questions as missing values, its places to look at as warnings."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import MissingValue
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.store.marks import marks_in, settled
from tdkt_tui.store.toml import TomlFile


def open_marks(file: TomlFile, path: Path) -> tuple[list[MissingValue], list[Finding]]:
    """Return a fault for each question without an answer and a warning for each value to look at, at their lines."""
    asked, reviews = [], []
    for mark in marks_in(file.text):
        place = f"{path}, dòng {mark.line}"
        words = f": {mark.words}" if mark.words else ""
        if not mark.question:
            what = f"Giá trị chuyển từ kỳ trước, cần xem lại{words}."
            fix = "đúng rồi thì xóa dòng “# CẦN XEM LẠI”"
            reviews.append(Finding("profile.review", Severity.WARNING, what, place=place, field=mark.key, fix=fix))
        elif not settled(file.data, mark.key):
            fix = "ghi giá trị ngay dưới dòng đó; không còn việc này thì xóa dòng đó"
            asked.append(MissingValue(f"Chưa quyết định{words}.", place=place, field=mark.key, fix=fix))
    return asked, reviews
