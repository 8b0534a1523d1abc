"""The bodies that a task is to be done together with: their names, without what they are to do."""

from __future__ import annotations

import re

from .days import DATE
from .facts import bare

_SPLIT = re.compile(
    r",\s+(?=Sở|Ban\b|Thường trực|các|UBND|Công an|Đài|Báo|Văn phòng|Hội|Liên đoàn|Bộ Chỉ huy|Mặt trận|Ủy ban|"
    r"Tỉnh đoàn|Viễn thông|Bưu điện|Cục|Chi cục|Kho bạc|Trung tâm|MTTQ|Bảo hiểm|Tòa án|Viện|Ngân hàng|"
    r"Công ty|Trường|Phòng\s)|;\s+|"
    r"(?<!Văn phòng HĐND)(?<!Hội đồng nhân dân)\s+và\s+"
    r"(?=các|Sở|Ban\b|Công an|Đài|Báo|Văn phòng|UBND|Liên đoàn|Bộ Chỉ huy|Ủy ban)"
)
_DEPARTMENTS = (
    "Nội vụ", "Tài chính", "Y tế", "Giáo dục và Đào tạo", "Giáo dục - Đào tạo", "Giáo dục", "Thông tin và Truyền thông",
    "Thông tin - Truyền thông", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa, Thể thao",
    "Khoa học và Công nghệ", "Tư pháp", "Công Thương", "Xây dựng", "Nông nghiệp và Phát triển nông thôn",
    "Nông nghiệp và Môi trường", "Nông nghiệp", "Kế hoạch và Đầu tư", "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội", "Giao thông vận tải", "Tài nguyên và Môi trường", "Ngoại vụ",
    "Dân tộc và Tôn giáo", "Dân tộc", "Du lịch", "Quy hoạch - Kiến trúc", "An toàn thực phẩm",
)  # fmt: skip
"""What a province's departments are called; what stands behind one of these names is not of the name."""
BRANCH = rf"(?:{'|'.join(sorted(_DEPARTMENTS, key=len, reverse=True))})(?!\w)"
"""The name of a department's branch alone: "Y tế"."""
DEPARTMENT = re.compile(rf"Sở {BRANCH}(?:\s*\([^)]*\))?(?!\w)")
_DOES = re.compile(
    r"(?:,\s*)?(?<!công)\s(?:thẩm định|tổng hợp|tham mưu|trình|báo cáo|lập|soạn thảo|rà soát|xem xét|đánh giá|"
    r"nghiên cứu|chuẩn bị|bảo đảm|đảm bảo|cung cấp|đề xuất|thống nhất|giúp|làm|tham gia|bố trí|cân đối|phân bổ|in ấn|"
    r"mời|đón|chọn|lựa chọn|xét chọn|giới thiệu|trang trí|trưng bày|thực hiện|triển khai|xây dựng|phục vụ|"
    r"vận động|tuyên truyền|thành lập|mở|khi|định hướng|phát động|sản xuất|"
    r"biên (?:tập|soạn)|sưu tầm|tường thuật|khảo sát)(?=[\s,]|$).*",
    re.DOTALL,
)
_OTHER_WORD = re.compile(r"\s+(?!(?:tỉnh|các|và|cùng|thành phố)\b)[^\W\d_A-ZĐ]\w*(?:\s|$)")
"""What stands behind a department's whole name and is none of it: what it is told to do."""

_COUNTED = re.compile(
    rf"\d/|{DATE}|\bngày\s+\d|\btháng\s+\d|\d\s+(?:ngày|tập thể|cá nhân|hộ|đại biểu|điển hình|người)\b|^\d"
)
"""What is no body: a day, or how many; the number of "Đoàn Kinh tế - Quốc phòng 337" is of its name."""


def bodies_of(words: str) -> list[str]:
    """Return the bodies that words list, each cut off where it is told what to do."""
    return [name for part in _SPLIT.split(words) if (name := _name(bare(part))) and not _COUNTED.search(name)]


def _name(part: str) -> str:
    if found := DEPARTMENT.match(part):
        rest = part[found.end() :]
        return found[0] if _DOES.match(rest) or _OTHER_WORD.match(rest) else part
    return bare(_DOES.sub("", part))
