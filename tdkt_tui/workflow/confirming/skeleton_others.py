"""Tables that few passages become: what goes on beside the conferences, who pays, who meets together, reports."""

from __future__ import annotations

from .skeleton_parts import CLAUSE, LEVELS, WINDOW, Kind

OTHERS = (
    Kind("movement", "phong trào thi đua", r"phong trào", f"""\
[[movement]]
name = "…"  # tên phong trào, đúng như phát động
#? launched_by = "tỉnh"  # nơi phát động
{CLAUSE}
"""),
    Kind("anniversary", "ngày kỷ niệm", r"[Kk]ỷ niệm|\d+ năm [Nn]gày|[Nn]gày (?:truyền thống|thành lập)", f"""\
[[anniversary]]
of = "…"  # ngày gì: Ngày giải phóng hoàn toàn miền Nam, thống nhất đất nước
since = 1975  # năm diễn ra
in_year = 2030  # năm kỷ niệm
#? day = "30/4"  # ngày, tháng
{CLAUSE}
"""),
    Kind("committee", "ban tổ chức, tiểu ban", r"Ban [Tt]ổ chức|Ban [Cc]hỉ đạo|[Tt]iểu ban|[Tt]rưởng ban", f"""\
[[committee]]
name = "…"  # tên ban
#? level = <<FIRST>>  # mã cấp
#? members = [{{ post = "Chủ tịch UBND tỉnh", role = "Trưởng ban" }}]
{CLAUSE}
"""),
    Kind("budget", "kinh phí", r"[Kk]inh phí|ngân sách", f"""\
[budget]
source = "…"  # nguồn kinh phí; của riêng một cấp thì ghi khóa budget của cấp ấy
#? balanced_by = "Sở Tài chính"  # cơ quan cân đối
{CLAUSE}
"""),
    Kind("jointly", "tổ chức chung, ghép vào sự kiện khác", r"tổ chức chung|ghép|liền kề", f"""\
[[jointly]]
units = ["…"]  # các loại đơn vị tổ chức chung
#? organiser = "…"  # ai đứng ra tổ chức
#? into = "hội nghị cán bộ, công chức"  # hay ghép vào sự kiện nào
#? at_most = 150  # hội nghị chung nhiều nhất mấy đại biểu
#? when = "có dưới 50 người"  # chỉ những đơn vị như thế này
#? may = true  # được tổ chức chung, không bắt buộc
{CLAUSE}
"""),
    Kind("outline", "đề cương báo cáo", r"[Đđ]ề cương", f"""\
[[outline]]
of = "report"  # hoặc: case-report, periodic-report
items = [{{ title = "…" }}]  # các đề mục
{CLAUSE}
"""),
    Kind("activity", "hoạt động trước, sau hội nghị", r"triển lãm|trưng bày|viếng|dâng hương|giao lưu", f"""\
[[activity]]
id = "…"  # mã, chữ thường không dấu
title = "…"  # tên hoạt động
{CLAUSE}
"""),
    Kind("criterion", "tiêu chí lựa chọn điển hình", r"[Tt]iêu chí|[Tt]iêu chuẩn", f"""\
[[criterion]]
id = "…"  # mã, chữ thường không dấu
title = "…"  # nội dung tiêu chí
{CLAUSE}
"""),
    Kind("amount", "mức tiền: chi không quá, hỗ trợ", r"\d\s*(?:triệu|tỷ|nghìn)?\s*đồng\b|mức chi|\d\s+triệu", f"""\
[[amount]]
sum = "30 triệu đồng"  # số tiền
#? how = "at-most"  # khi kế hoạch ghi “không quá”
#? per = "hội nghị"  # cho mỗi …
#? level = <<FIRST>>  # mã cấp
#? units = ["…"]  # khi chỉ của một loại đơn vị, hay một đơn vị
#? kind = "support"  # là mức được hỗ trợ
#? by = "ngân sách tỉnh"  # ai chi, ai hỗ trợ
#? when = "xã biên giới"  # chỉ nơi như thế
{WINDOW}{CLAUSE}
"""),
    Kind("aim", "yêu cầu, mục đích", r"[Yy]êu cầu|[Mm]ục đích|tiết kiệm|phô trương|[Kk]hông huy động", f"""\
[[aim]]
kind = "requirement"  # hoặc mục đích: purpose
words = "…"  # lời của kế hoạch, in ở kế hoạch của đơn vị
{CLAUSE}
"""),
    Kind("provision", "giữ nguyên lời", r"\bkhông (?:đề nghị|xét|gửi)|\bphải\b|trừ điểm", f"""\
[[provision]]
words = "…"  # lời của kế hoạch, câu trọn
about = "other"  # in ở phần nào: size, honours, budget … (docs/plan.md)
{LEVELS}#? who = ["…"]  # khi chỉ của một loại đơn vị, hay một đơn vị
{CLAUSE}
"""),
    Kind("drive", "đợt thi đua, chủ đề thi đua", r"chủ đề|[Đđ]ợt (?:thi đua|\d)|khẩu hiệu", f"""\
[[drive]]
name = "…"  # tên: đợt 1; năm 2026
#? theme = "…"  # chủ đề
#? window = {{ since = 2026-01-01, by_end_of = 2026-04-30 }}  # thời gian
{CLAUSE}
"""),
    Kind("unit_group", "nhóm đơn vị gọi bằng một tên", r"(?:huyện|xã) (?:miền núi|đồng bằng|biên giới)|vùng I", f"""\
[[unit_group]]
name = "…"  # tên gọi của nhóm: huyện miền núi
units = ["…"]  # tên từng đơn vị
{CLAUSE}
"""),
)  # fmt: skip
