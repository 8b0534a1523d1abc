"""The rules that a template is held to: id, what it means, why it matters; whoever silences one names it."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from tdkt_tui.model.finding import Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE


class LintRule(NamedTuple):
    """One rule.

    title: what is told by it; why: what happens to whoever lets it stand; mended: whether ``--fix`` mends some of it.
    """

    id: str
    severity: Severity
    title: str
    why: str
    mended: bool = False


_ALL = (
    LintRule("file.broken", _E, "tệp không đọc được", "không lập được văn bản nào từ mẫu này"),
    LintRule("file.stale", _E, "văn bản thuần và .docx khác nhau",
             "văn bản in theo .docx, lời vừa sửa trong .txt không có tác dụng"),
    LintRule("tag.unclosed", _E, "thẻ, lệnh chưa đóng hoặc chưa mở", "mẫu không lập được văn bản"),
    LintRule("tag.crossing", _E, "lệnh cắt chéo nhau", "mẫu không lập được văn bản"),
    LintRule("tag.syntax", _E, "thẻ sai cú pháp", "mẫu không lập được văn bản"),
    LintRule("tag.forbidden", _E, "lệnh, phép lọc, phép thử không dùng được",
             "mẫu chỉ được in dữ liệu; lệnh lạ bị từ chối khi lập văn bản"),
    LintRule("tag.place", _E, "thẻ đứng sai chỗ", "lời văn bên cạnh mất không báo, hoặc thẻ làm vỡ bảng, vỡ đoạn"),
    LintRule("tag.literal", _E, "thẻ viết thiếu ngoặc, viết rời", "thẻ in nguyên văn trong văn bản phát hành"),
    LintRule("tag.split", _N, "Word cắt một thẻ thành nhiều mảnh",
             "mẫu vẫn chạy, nhưng tìm và thay trong Word không thấy thẻ, định dạng của các mảnh sau mất", mended=True),
    LintRule("field.unknown", _E, "trường không có trong dữ liệu",
             "nhánh dùng đến trường ấy không lập được văn bản"),
    LintRule("field.loop", _E, "tên của vòng lặp dùng ngoài vòng lặp", "văn bản không lập được"),
    LintRule("field.whole", _E, "in thẳng một danh sách hay nhóm trường", "văn bản không lập được"),
    LintRule("field.kind", _E, "trường mà loại văn bản, cấp, vai này không bao giờ có",
             "mẫu đúng tên trường, nhưng không hồ sơ nào của loại này lập được văn bản"),
    LintRule("data.fails", _E, "dữ liệu kèm theo (--data) không lập được văn bản",
             "sai kiểu dữ liệu, phép tính sai chỉ hiện ra khi lập"),
    LintRule("fact.year", _W, "năm viết sẵn trong lời văn", "kỳ sau dùng lại mẫu, văn bản ghi năm cũ"),
    LintRule("fact.date", _W, "ngày viết sẵn trong lời văn", "hồ sơ khác in ngày của hồ sơ này"),
    LintRule("fact.ordinal", _W, "“lần thứ …”, “khóa …” viết sẵn", "kỳ đại hội sau in số của kỳ trước"),
    LintRule("fact.number", _W, "số, ký hiệu văn bản viết sẵn",
             "văn bản ấy hết hiệu lực mà không ai kiểm tra được"),
    LintRule("fact.unit", _W, "tên đơn vị viết sẵn", "đơn vị khác lập văn bản mang tên đơn vị này"),
    LintRule("fact.person", _W, "họ tên người viết sẵn", "người đã thôi giữ chức vụ vẫn đứng tên trong văn bản mới"),
    LintRule("fact.province", _W, "tên tỉnh viết sẵn trong mẫu dùng chung", "tỉnh khác lập văn bản mang tên tỉnh này"),
    LintRule("style.unknown", _E, "đoạn không mang kiểu của mẫu",
             "quy định thể thức không biết đoạn là gì nên không trình bày được"),
    LintRule("style.paragraph", _W, "đoạn có định dạng riêng thay cho kiểu",
             "định dạng riêng thắng kiểu, văn bản lệch thể thức ở đúng chỗ ấy"),
    LintRule("style.run", _W, "chữ có định dạng riêng thay cho kiểu chữ",
             "cỡ, phông, màu riêng thắng quy định thể thức", mended=True),
    LintRule("layout.spaces", _W, "dấu cách, dấu tab dùng để căn chỗ",
             "dữ liệu dài ngắn khác nhau thì chữ lệch chỗ", mended=True),
    LintRule("layout.break", _W, "ngắt trang cứng giữa lời văn", "dữ liệu dài ra thì có trang gần trống"),
    LintRule("layout.blank", _W, "đoạn trống dùng để giãn dòng",
             "khoảng cách do quy định thể thức đặt; đoạn trống làm lệch"),
    LintRule("block.blank", _W, "lệnh để lại đoạn trống", "điều kiện sai hoặc danh sách rỗng thì văn bản có dòng trống",
             mended=True),
    LintRule("part.missing", _E, "thiếu thành phần thể thức của loại văn bản", "văn bản bị trả lại vì sai thể thức"),
    LintRule("part.order", _E, "thành phần thể thức sai thứ tự", "văn bản bị trả lại vì sai thể thức"),
    LintRule("unicode.form", _W, "chữ tổ hợp (NFD) hoặc lẫn dạng dựng sẵn",
             "nhìn như nhau mà tìm không thấy, so không bằng; phông thiếu dấu in lệch dấu", mended=True),
    LintRule("unicode.lookalike", _W, "chữ nhìn giống chữ Việt mà không phải",
             "U+00D0 không phải Đ: tìm kiếm, sắp xếp, chữ thường đều sai", mended=True),
    LintRule("unicode.hidden", _W, "ký tự không nhìn thấy", "cắt từ, hỏng thẻ, không ai nhìn ra", mended=True),
    LintRule("unicode.legacy", _E, "chữ bảng mã cũ (TCVN3, VNI)", "máy không có phông cũ in ra chữ vô nghĩa"),
    LintRule("unicode.tone", _N, "dấu thanh đặt kiểu khác", "một văn bản hai lối viết: “hoà” và “hòa”", mended=True),
    LintRule("silence.unused", _W, "lời miễn không còn dùng", "lời miễn thừa che lỗi mới cùng tên quy tắc"),
)  # fmt: skip

LINT_RULES = MappingProxyType({rule.id: rule for rule in _ALL})
"""Rule id -> rule, in the order in which they are listed."""
