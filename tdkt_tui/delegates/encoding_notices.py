"""What is said of text that came in an encoding from before Unicode: it was changed, so it can be looked at."""

from __future__ import annotations

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.legacy import LEGACY_WORDS

from .notices import Notices
from .sheet_rows import Rows


def say_encoding(table: Rows, notices: Notices) -> None:
    """Say what was changed to Unicode, row by row, and which cells nobody can tell."""
    look = "đối chiếu họ tên, địa danh với bản gốc"
    if table.legacy is not None:
        notices.say("encoding", Severity.NOTE, f"Tệp ở bảng mã {LEGACY_WORDS[table.legacy]}, đã chuyển sang Unicode.",
                    fix=look)  # fmt: skip
    for legacy, rows in table.recoded.items():
        for row in dict.fromkeys(rows):
            notices.say("encoding", Severity.NOTE, f"Chữ ở bảng mã {LEGACY_WORDS[legacy]}, đã chuyển sang Unicode.",
                        row, fix=look)  # fmt: skip
    for row, column in table.unread:
        notices.say("encoding-unread", Severity.WARNING, "Ô có ký tự của bảng mã cũ, không rõ bảng mã nào nên giữ "
                    "nguyên.", row, column=column, fix="gõ lại ô này bằng Unicode")  # fmt: skip
