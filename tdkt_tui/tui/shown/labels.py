"""Vietnamese names of a profile's tables, and of keys that the models do not describe."""

from __future__ import annotations

SECTIONS: dict[str, str] = {
    "": "Hồ sơ",
    "unit": "Đơn vị",
    "issuer": "Cơ quan ban hành",
    "document": "Văn bản kế hoạch",
    "signature": "Người ký",
    "conference": "Hội nghị",
    "basis": "Căn cứ",
    "movement": "Phong trào thi đua",
    "task": "Phân công nhiệm vụ",
    "recipient": "Nơi nhận",
    "archive": "Lưu",
    "delegates": "Đại biểu",
    "composition": "Đại biểu",
    "quota": "Đại biểu",
    "invitation": "Giấy mời",
    "nomination": "Giới thiệu điển hình",
    "report": "Báo cáo",
    "extra": "Mục riêng của tỉnh",
}
"""The first part of a dotted key → the title of its section, in the order of the screen."""

WORDS: dict[str, str] = {
    "plan": "Kế hoạch của tỉnh",
    "level": "Cấp",
    "role": "Hồ sơ của",
    "sample": "Các mục minh họa",
    "delegates": "Danh sách đại biểu",
    "item": "Nội dung",
    "minutes": "Số phút",
    "name": "Tên",
    "post": "Chức vụ",
    "copies": "Số bản",
    "at": "Nơi lưu",
    "task": "Nhiệm vụ",
    "body": "Đơn vị thực hiện",
    "due": "Hạn hoàn thành",
    "product": "Sản phẩm",
}
