"""With what words a part of a sentence begins other work than the part before it, which has a day of its own."""

from __future__ import annotations

import re

BEGUN = re.compile(
    r"(?:chia|giải đáp|giải quyết|trả lời|tháo gỡ|hỗ trợ|tư vấn|nhắc nhở|tiếp nhận|cập nhật|niêm yết|"
    r"biên (?:soạn|tập)|xuất bản|sưu tầm|khảo sát|thống kê|lưu trữ|chọn cử|chấm|nghiệm thu|tiến hành|"
    r"làm (?:phim|phóng sự|video|việc)|quay (?:phim|dựng)|ghi hình|dựng (?:phim|sân khấu)|treo|lắp đặt|"
    r"(?:điều|chấn) chỉnh|phê bình|nhân rộng|bồi dưỡng|đánh giá|rút kinh nghiệm|đúc rút|bàn giao)\s"
)
"""Verbs of offices at work that begin nothing said of the task before: there "bản mềm gửi …", "số lượng …" do."""
WORKS = (
    "kiện toàn", r"nghiên cứu(?! khoa học)", "quan tâm", "chú trọng", "tiến hành", "sưu tầm", "cụ thể hóa",
    r"báo(?=\s(?:về|ngay|kịp thời)\b)", r"sinh hoạt(?=\s)",
    "theo (?:chức năng|lĩnh vực|địa bàn|nhiệm vụ)", "tạo điều kiện", "điều hành",
)  # fmt: skip
"""What bodies do besides, as patterns."""
NO_TASK = re.compile(
    r"Trong quá trình|Khi có|Trên đây|UBND tỉnh|Nếu|(?:Mọi )?(?:[Kk]hó khăn, )?[Vv]ướng mắc|"
    r"(?:Mọi )?[Tt]hông tin liên hệ|Mọi thông tin|Đầu mối liên hệ|"
    r"(?:Kế hoạch|Văn bản|Quyết định) này (?:được )?(?:thay thế|thay cho|bãi bỏ|hủy bỏ|có hiệu lực)\b|"
    r"(?:Tiến độ|Lộ trình|Chi tiết|Nội dung)\s[^.;]*\b(?:tại|theo|trong)\s+(?:các\s+)?(?:Phụ lục|Biểu)\b"
)
"""What a sentence begins with that is nobody's task."""
