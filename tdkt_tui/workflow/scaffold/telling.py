"""What a person is told after a plan was read: how much of each kind was proposed, and how much was not understood.

The places not understood stand at the end of the plan's file, and the walk shows each beside its words: a list of them
here would be read twice.
"""

from __future__ import annotations

import shlex
from collections import Counter

from tdkt_tui.workflow.reading_plan import Reading, unread

_KINDS = {
    "basis": "văn bản viện dẫn", "form": "hình thức", "level": "cấp", "exception": "quy định riêng",
    "unit_group": "nhóm đơn vị", "pilot": "đơn vị làm điểm",
    "agenda": "mục chương trình", "outline": "đề cương báo cáo", "activity": "hoạt động", "movement": "phong trào",
    "drive": "đợt, chủ đề thi đua",
    "anniversary": "ngày kỷ niệm", "criterion": "tiêu chí", "field": "lĩnh vực",
    "nomination": "việc giới thiệu điển hình", "composition": "chỉ tiêu cơ cấu", "quota": "số lượng phân bổ",
    "honours": "khen thưởng", "jointly": "quy định tổ chức chung", "amount": "mức tiền",
    "task": "việc giao", "reporting": "chế độ báo cáo", "recipient": "nơi nhận",
    "replaces": "văn bản được thay thế",
}  # fmt: skip


def told_of(reading: Reading, plugin_id: str, folder: str = "") -> tuple[str, ...]:
    """Return the lines for a person. folder: where plugins are to be looked for, "" where they are anyway."""
    counts = Counter(item.table for item in reading.facts)
    kinds = ", ".join(f"{counts[table]} {words}" for table, words in _KINDS.items() if counts[table])
    lines = [f"Đề xuất để xác nhận: {kinds}."]
    if left := unread(reading):
        lines.append(f"Chưa hiểu {len(left)} đoạn: hỏi sau cùng (ghi ở cuối tệp kế hoạch).")
    where = f"TDKT_PLUGINS_DIR={shlex.quote(folder)} " if folder else ""
    return (*lines, f"Tiếp theo: {where}tdkt plugin confirm {plugin_id} hỏi từng điều, cạnh lời của bản gốc.")
