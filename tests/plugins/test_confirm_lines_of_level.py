"""Which words of the original a typed level is of, and which clause a heading without a number names."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.adding_beside import lines_naming
from tdkt_tui.cli.proofing.lacking import clause_called
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.original import Original, Paragraph

TOLD = (
    ("", "Căn cứ đề nghị của Sở Nội vụ, lực lượng vũ trang và các hợp tác xã;"),
    ("“CÁCH LÀM”", "Cấp xã"),
    ("“CÁCH LÀM”", "Các xã mở Hội nghị điển hình tiên tiến trong nửa ngày, xong trong tháng 3."),
    ("“CÁCH LÀM”", "Lực lượng vũ trang"),
    ("“CÁCH LÀM”", "Bộ đội, công an mở Đại hội thi đua theo hướng dẫn riêng của ngành mình, xong trong tháng 4."),
    ("“CÁCH LÀM”", "Hợp tác xã nào đông người thì họp theo tổ, mỗi tổ cử hai người dự."),
)


@pytest.mark.parametrize(("typed", "line"), [
    ("lực lượng vũ trang: Đại hội thi đua", 4),  # under the heading that names them
    ("các hợp tác xã: họp theo tổ", 5), ("xã: Hội nghị điển hình tiên tiến", 2),
    ("các trường học: Hội nghị điển hình tiên tiến", 2),  # nothing names them: the words alone
])  # fmt: skip
def test_the_lines_that_name_the_units_are_offered_wherever_they_are(typed: str, line: int) -> None:
    lines = tuple(Paragraph(f"đoạn {at}", clause, text) for at, (clause, text) in enumerate(TOLD))
    state: Any = SimpleNamespace(original=Original(lines))
    found = lines_naming(state, Group("level", ("level.1",), (), passages=(1, 2)), typed)
    assert found[0].at == f"đoạn {line}"


@pytest.mark.parametrize(("typed", "clause"), [
    ("cách làm", "“CÁCH LÀM”"), ("“CÁCH LÀM”", "“CÁCH LÀM”"), ("KHEN THƯỞNG, KINH", "“KHEN THƯỞNG, KINH PHÍ”"),
    ("CHẾ ĐỘ", "CHẾ ĐỘ"), ("IX", "IX"),
])  # fmt: skip
def test_a_clause_without_a_number_is_named_by_its_heading(typed: str, clause: str) -> None:
    known = ["“CÁCH LÀM”", "“KHEN THƯỞNG, KINH PHÍ”", "“CHẾ ĐỘ BÁO CÁO”", "“CHẾ ĐỘ HỌP”", "II.1"]
    assert clause_called(known, typed) == clause
