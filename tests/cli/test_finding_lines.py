"""Findings on a terminal are broken between words; in a file each stays one line for the tools that read it."""

from __future__ import annotations

import io

import pytest

from tdkt_tui.cli.fold import folded
from tdkt_tui.cli.messages import finding_lines, shown_lines
from tdkt_tui.model.finding import Finding, Severity

LONG = Finding(
    "recipients.uncovered",
    Severity.WARNING,
    "“Báo Kiên Giang, Đài Phát thanh và Truyền hình Kiên Giang” được giao việc nhưng không có trong Nơi nhận.",
    place="kế hoạch kien_giang/2017",
    field="task.1.body",
    citation="Kế hoạch số .../KH-UBND, mục II.3",
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("columns", [40, 80])
def test_a_terminal_cuts_no_word(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = shown_lines([LONG], Terminal())
    assert max(map(len, shown)) <= columns
    assert " ".join(" ".join(shown).split()) == " ".join(" ".join(finding_lines([LONG])).split())


def test_a_pipe_keeps_a_line_whole() -> None:
    assert shown_lines([LONG], io.StringIO()) == finding_lines([LONG])


def test_a_line_of_a_list_hangs_on_a_terminal_and_stays_whole_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    line = "    " + "Công ty trách nhiệm hữu hạn " * 8
    shown = list(folded([line], Terminal()))
    assert len(shown) > 1
    assert all(len(part) <= 80 for part in shown)
    assert all(part.startswith("      ") for part in shown[1:])
    assert list(folded([line], io.StringIO())) == [line]
