"""Which tables a person can add to a plan, the words of a passage that speak of each, and its usual keys."""

from __future__ import annotations

from .skeleton_others import OTHERS
from .skeleton_parts import CLAUSE, LEVELS, WINDOW, Kind

KINDS = (
    Kind("quota", "số đại biểu, điển hình của một đơn vị", r"\|", f"""\
[[quota]]
unit = <<UNIT>>  # tên một đơn vị; hoặc mỗi đơn vị một loại: each = "xã"
#? official = 10  # đại biểu chính thức
#? collectives = 2  # tập thể, ít nhất
#? individuals = 3  # cá nhân, ít nhất
#? exemplars = 5  # điển hình tiên tiến, ít nhất
#? alternates = 1  # đại biểu dự khuyết
{LEVELS}{CLAUSE}
"""),
    Kind("composition", "tỷ lệ nữ, dân tộc thiểu số …", r"tỷ lệ|nữ\b|dân tộc|\d ?%|cơ cấu", f"""\
[[composition]]
group = "…"  # nữ, dưới 35 tuổi …; nhóm khác thì theo lời kế hoạch
at_least = "…"  # ít nhất: "30%", hoặc số người "12"
#? at_most = "15%"  # nhiều nhất
#? of = "exemplar"  # chỉ tính trong số điển hình; "delegation": trong từng đoàn
#? units = ["…"]  # chỉ của loại đơn vị, đơn vị này
{LEVELS}{CLAUSE}
"""),
    Kind("exception", "quy định riêng của vài đơn vị", r"\briêng\b|trường hợp|có thể|lồng ghép|dưới \d+ người", f"""\
[[exception]]
level = "…"  # mã cấp
units = ["…"]  # loại đơn vị, hay tên đơn vị có quy định riêng
#? when = "có dưới 30 người"  # điều kiện kèm theo
{WINDOW}#? days = 0.5  # thời gian tổ chức, tính bằng ngày
#? choose_form = [<<FORM>>]  # mã các hình thức
#? size = {{ caps = [{{ category = "all", at_most = 50 }}] }}  # số đại biểu
{CLAUSE}
"""),
    Kind("honours", "khen thưởng mà một cấp được tặng", r"\btặng|Bằng khen|Giấy khen|khen thưởng cho", f"""\
[[honours]]
level = "…"  # mã cấp
#? units = ["…"]  # khi chỉ của một loại đơn vị, hay một đơn vị của cấp
award = "…"  # hình thức: Giấy khen của Chủ tịch UBND cấp huyện
#? collectives = 10  # số tập thể
#? individuals = 20  # số cá nhân
#? households = 5  # số hộ
#? cases = 3  # số trường hợp, khi không tách tập thể, cá nhân, hộ
#? how = "at-most"  # khi kế hoạch ghi “không quá”
#? said = "từ 02 đến 03 tập thể"  # bằng lời, khi là một khoảng, tỷ lệ
#? when = "nơi tổ chức Đại hội"  # chỉ nơi, đơn vị như thế
#? together = true  # các units cùng được bấy nhiêu
{CLAUSE}
"""),
    Kind("pilot", "đơn vị làm điểm", r"làm điểm|chỉ đạo điểm|tổ chức điểm", f"""\
[[pilot]]
unit = "…"  # tên đơn vị làm điểm
window = {{ before = "…" }}  # hạn, như 2026-04-30; hoặc until, on, month, quarter
{CLAUSE}
"""),
    Kind("nomination", "giới thiệu điển hình, hồ sơ gửi về đâu", r"giới thiệu|lựa chọn|hồ sơ|đề cử|danh sách", f"""\
[[nomination]]
who = ["…"]  # ai giới thiệu: tên cấp, loại đơn vị, hay tên một đơn vị
#? at_least = 2  # ít nhất; nhiều nhất: at_most
#? collectives = 2  # trong đó số tập thể
#? individuals = 3  # trong đó số cá nhân
#? needs = ["báo cáo thành tích"]  # giấy tờ phải kèm
#? to = "Sở Nội vụ"  # gửi về đâu
{WINDOW}{LEVELS}{CLAUSE}
"""),
    Kind("task", "việc giao một cơ quan", r"phối hợp|chủ trì|tham mưu|hướng dẫn|thực hiện|giao|trước ngày", f"""\
[[task]]
body = "…"  # cơ quan, đơn vị thực hiện
does = "…"  # việc phải làm
#? mode = "asked"  # khi kế hoạch viết “đề nghị”
#? together_with = ["Sở Tài chính"]  # cơ quan phối hợp
{WINDOW}{CLAUSE}
"""),
    Kind("reporting", "chế độ báo cáo", r"báo cáo|tổng hợp|gửi về", f"""\
[[reporting]]
by = "…"  # ai báo cáo
to = "…"  # báo cáo cho ai
#? about = "kết quả tổ chức hội nghị"  # nội dung báo cáo
#? through = "Sở Nội vụ"  # gửi qua đâu
#? every = ["6 months", "year"]  # định kỳ; hằng tháng là "month"
{WINDOW}{CLAUSE}
"""),
    Kind("agenda", "mục của chương trình hội nghị", r"chương trình|khai mạc|bế mạc|chào cờ|tham luận", f"""\
[[agenda]]
item = "…"  # mã, chữ thường không dấu: khai-mac
title = "…"  # tên mục như in trong chương trình
#? levels = ["…"]  # chỉ của các cấp này; không ghi là mọi cấp
{CLAUSE}
"""),
    Kind("level", "một cấp tổ chức, với hình thức của nó", r"\bcấp\b|hình thức|hội nghị", f"""\
[[form]]
id = "…"  # mã, chữ thường không dấu: hoi-nghi-dien-hinh
name = "…"  # tên hình thức: Hội nghị điển hình tiên tiến
#? kind = "congress"  # khi là đại hội
{CLAUSE}
[[level]]
id = "…"  # mã cấp, chữ thường không dấu: cap-xa
label = "…"  # tên cấp theo kế hoạch: cấp xã
units = ["…"]  # các loại đơn vị của cấp: "xã", "phường"
{WINDOW}#? days = 0.5  # thời gian tổ chức, tính bằng ngày
choose_form = ["…"]  # mã hình thức ở trên
#? size = {{ caps = [{{ category = "all", at_most = 150 }}] }}  # số đại biểu
{CLAUSE}
"""),
    Kind("basis", "văn bản được viện dẫn", r"Luật|Nghị định|Chỉ thị|Quyết định|Nghị quyết|Thông tư|Căn cứ", """\
[[basis]]
how = "căn cứ"  # hoặc: thực hiện
type = "…"  # tên loại: Luật, Chỉ thị, Quyết định …
#? number = "34-CT/TW"  # số, ký hiệu
#? date = 2014-04-07  # ngày ban hành
#? issuer = "Bộ Chính trị"  # cơ quan ban hành
#? title = "về công tác thi đua, khen thưởng"  # trích yếu, kể cả chữ “về”
"""),
    Kind("replaces", "văn bản mà kế hoạch này thay thế", r"thay thế|bãi bỏ", """\
[[replaces]]
type = "…"  # tên loại: Kế hoạch, Hướng dẫn …
#? number = "12/KH-UBND"  # số, ký hiệu
#? date = 2014-04-07  # ngày ban hành
#? issuer = "…"  # cơ quan ban hành
#? title = "…"  # trích yếu, kể cả chữ “về”
"""),
    Kind("recipient", "nơi nhận", r"Nơi nhận", """\
[[recipient]]
name = "…"  # như in trên văn bản
#? for_report = true  # để báo cáo, in (b/c)
#? covers = ["sở", "ban", "ngành"]  # những cơ quan, đơn vị mà dòng này bao gồm
"""),
    *OTHERS,
)  # fmt: skip
