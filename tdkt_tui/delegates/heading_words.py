"""Headings beyond the list of ``columns``: the words that offices put together, by field, in the order they may come.

Each pattern takes a whole heading, so that "Số quyết định khen thưởng" is no award and "Ngày cấp" no birth.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WHO = (
    r"(?:của|các|được|đại biểu|đb|người|cá nhân|tập thể|hộ gia đình|hộ|chủ hộ|gia đình|cán bộ|công chức|viên chức|"
    r"cbccvc|nhân dân|điển hình|tiên tiến|tiêu biểu|gương|khách mời|khách|thành viên|đối tượng|đại diện|"
    r"tham dự|tham gia|dự|cử|giới thiệu|đề nghị|khen thưởng|biểu dương|tôn vinh|hội nghị|đại hội|đơn vị|tổ chức|đi)"
)
_NOW = r"(?:hiện nay|hiện tại|hiện đang|đang|đảm nhiệm|công tác|làm việc|lao động|học tập|chuyên môn|sinh hoạt)"
_BODY = r"(?:cơ quan|đơn vị|đv|tổ chức|địa phương|doanh nghiệp|phòng|ban|trường|sở|ngành|nơi (?:công tác|làm việc))"
_POST = (
    r"(?:chức vụ|chức danh|chức|cv|nghề nghiệp|nghề|công việc|vị trí(?: việc làm| công tác)?|nhiệm vụ|cấp bậc|quân hàm|"
    r"học hàm|học vị)"
)
_BIRTH = r"(?:(?:ngày|tháng|năm|ntn) )+sinh|sinh (?:năm|ngày)(?: tháng| năm)*|ns|ntns"
_DWELLS = r"(?:nơi ở|chỗ ở|địa chỉ|(?:nơi |đăng ký )*(?:cư trú|thường trú)|(?:nơi đăng ký )?hộ khẩu|trú quán|nhà riêng)"
_ID = (
    r"(?:cccd|cmnd|cmtnd|cmt|cmtnd|căn cước(?: công dân)?|chứng minh(?: thư)?(?: nhân dân)?|định danh(?: cá nhân)?|"
    r"hộ chiếu)"
)
_AWARD = r"(?:danh hiệu|hình thức|thi đua|khen thưởng|khen|vinh dự|giải thưởng|nhà nước|phần thưởng)"
_GAINED = (
    r"(?:cao nhất|cao quý|đã|được|tặng|đạt|nhận|có|hiện có|gần nhất|gần đây|các cấp|cấp|trong|giai đoạn|\d{4}|đến nay)"
)
_DEED = (
    r"(?:tiêu biểu|nổi bật|xuất sắc|đạt được|đã đạt|được|chính|chủ yếu|tóm tắt|trích ngang|cá nhân|của|đại biểu|trong|"
    r"giai đoạn|\d{4})"
)
_SENDS = r"(?:giới thiệu|cử|đề cử|đề nghị|quản lý|trực thuộc|chủ quản|đại biểu|gửi|lập danh sách|địa phương)"
_WHERE = r"(?:hiện nay|hiện tại|liên hệ|gia đình|thôn|xóm|tổ|phố|xã|phường|huyện|tỉnh)"
_KIND = r"(?:đại biểu|đb|tham dự|tham gia|dự|mời|được mời|hội nghị|đại hội|chính thức|dự khuyết|khách mời|khách)"
_WHOSE = r"(?:cá nhân|tập thể|hộ gia đình|hộ)"
_SCHOOL = r"(?:chuyên môn|học vấn|nghiệp vụ|kỹ thuật|đào tạo|văn hóa|cao nhất|hiện nay|bằng cấp)"
_PHONE = r"(?:điện thoại|đt|sđt|đtdđ|di động|zalo|số máy)"

_PATTERNS: dict[str, tuple[str, ...]] = {
    "index": (r"s tt|s t t|t t|no|số thứ tự tt",),
    "id_number": (rf"(?:số |mã |mã số )?{_ID}(?: (?:số |hoặc )?{_ID})*(?: số)?",),
    "phone": (
        rf"(?:số )?{_PHONE}(?: (?:{_PHONE}|liên hệ|liên lạc|cá nhân|cơ quan|nhà riêng|đại biểu|để liên hệ))*",
        r"(?:số )?(?:liên hệ|liên lạc)",
    ),
    "party_member": (
        r"(?:là )?(?:đảng viên|đảng)(?: (?:đcsvn|có không|cộng sản|việt nam|chính thức|dự bị))*",
        r"đảng tịch|(?:ngày |năm )+(?:kết nạp|vào) đảng",
    ),
    "ethnicity": (r"(?:thành phần )?dân tộc(?: (?:kinh|thiểu số|khác|tôn giáo))*",),
    "religion": (r"tôn giáo(?: (?:nếu có|không))*",),
    "male": (rf"(?:{_BIRTH}) (?:của )?nam(?: giới)?|nam(?: giới)?(?: {_BIRTH})?|giới tính nam|đại biểu nam",),
    "female": (rf"(?:{_BIRTH}) (?:của )?nữ(?: giới)?|nữ(?: giới)?(?: {_BIRTH})?|giới tính nữ|đại biểu nữ",),
    "birth": (rf"(?:{_BIRTH})(?: (?:ngày|tháng|năm|đại biểu|dương lịch|dd mm yyyy|nam nữ))*",),
    "gender": (r"giới(?: tính)?(?: (?:nam|nữ))*|phái|nam nữ|nữ nam",),
    "surname": (r"họ(?: (?:tên )?(?:đệm|lót|tên lót|chữ đệm|tên chữ đệm))",),
    "full_name": (
        (
            rf"(?:quý danh|danh tính|họ tên|họ chữ đệm tên|họ tên khai sinh|họ đệm tên|họ tên đệm)(?: {_WHO})*"
            r"(?: (?:đầy đủ|viết hoa|in hoa|chữ in hoa|khai sinh))*"
        ),
        rf"tên(?: {_WHO})+",
    ),
    "exemplar": (r"(?:là )?(?:đại biểu )?(?:gương )?(?:điển hình|đhtt)(?: (?:tiên tiến|tiêu biểu|có không))*",),
    "highest_award": (
        rf"(?:{_AWARD} ?)+(?: ?{_GAINED})*",
        rf"(?:được |đã |hình thức |ht |danh hiệu |dh )*(?:kt|htkt)(?: {_GAINED})+",
        r"(?:hình thức|ht|danh hiệu|dh) (?:kt|tđ|tđkt)",
        rf"(?:{_AWARD} )+(?:{_GAINED} )+(?:{_AWARD} ?)+(?: ?{_GAINED})*",
    ),
    "achievement": (rf"(?:(?:tóm tắt|trích ngang|báo cáo|nội dung|những|các) )*thành tích(?: công tác)?(?: {_DEED})*",),
    "political_theory": (
        r"(?:trình độ )?(?:lý luận chính trị|lý luận|llct|chính trị)(?: (?:cao nhất|hiện nay|nếu có))*",
    ),
    "education": (
        rf"trình độ(?: {_SCHOOL})*|(?:học vấn|bằng cấp|văn bằng)(?: {_SCHOOL})*|chuyên môn(?: (?:nghiệp vụ|đào tạo))+",
    ),
    "sector": (
        r"(?:thuộc |theo )?(?:ngành )?lĩnh vực(?: (?:ngành|nghề|công tác|hoạt động|điển hình|tiêu biểu|thi đua))*",
    ),
    "direct_worker": (
        r"(?:là )?(?:đại biểu )?(?:là )?(?:người |đối tượng )?lao động trực tiếp(?: (?:sản xuất|kinh doanh|có không))*",
        r"(?:là )?(?:người )?trực tiếp (?:lao động|sản xuất)(?: (?:sản xuất|kinh doanh|công tác|có không))*",
    ),
    "post": (
        rf"(?:{_POST} ?)+(?: ?{_NOW})*(?: ?{_BODY})*(?: ?{_NOW})*",
        rf"{_BODY}(?: {_BODY}| {_NOW})* {_POST}(?: {_NOW})*",
    ),
    "unit": (
        rf"(?:tên )?{_BODY}(?: {_BODY})*(?: (?:{_NOW}|{_SENDS}))*",
        r"nơi (?:công tác|làm việc)(?: hiện nay| hiện tại)?",
    ),
    "address": (rf"{_DWELLS}(?: (?:{_DWELLS}|{_WHERE}))*",),
    "status": (rf"(?:tư cách|thành phần|diện|loại|phân loại|hình thức)(?: {_KIND})+|đại biểu(?: {_KIND})+",),
    "subject": (
        rf"(?:loại |phân loại |nhóm )*đối tượng(?: (?:{_WHOSE}|đại biểu|khen thưởng|điển hình))*",
        rf"{_WHOSE}(?: {_WHOSE})+",
    ),
    "seat": (r"(?:vị trí |số |sơ đồ )?(?:ghế|chỗ)(?: ngồi)?(?: (?:số|đại biểu|trong hội trường|hội trường))*",),
    "note": (r"ghi chú(?: \w+){0,3}|chú thích|gc|lưu ý",),
}
_COMPILED = tuple((field, re.compile("|".join(patterns))) for field, patterns in _PATTERNS.items())
_JOINTS = re.compile(r"/|\b(?:và|hoặc|với)\b|&")
_MOST_WORDS = 14


@lru_cache(maxsize=1024)
def field_by_words(key: str) -> str | None:
    """Return the field that a folded heading without punctuation names; None where its words are other ones."""
    flat = " ".join(_JOINTS.sub(" ", key).split())
    if not flat or flat.count(" ") >= _MOST_WORDS:
        return None
    return next((field for field, pattern in _COMPILED if pattern.fullmatch(flat)), None)
