"""The tables that a person can add by answering questions: what each is for, its keys in the words of a plan."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

Asked = Literal["text", "texts", "unit", "level", "levels", "forms", "number", "days", "window", "yes", "lines", "part",
                "apart"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One question. name: the key of the table; label: what a person calls it, with how to write it.

    asked: how the answer is read; needed: the table is nothing without it; first: asked for where it is not known,
    though it may stay empty; writes: what a yes stands for; otherwise: a no, None where the key is then left out;
    beside: the key whose words hold a time that is counted from the conference, for which there is none.
    """

    name: str
    label: str
    asked: Asked = "text"
    needed: bool = False
    first: bool = False
    writes: Any = True
    otherwise: Any = None
    beside: str = ""


def name_of_key(key: Key) -> str:
    """Return what a key is called, without how it is written."""
    return re.sub(r"\s*\(.*", "", key.label)


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its name, what it is for in one line, and its questions, those without which it is nothing first.

    some: keys of which one at least is expected; the table says hardly anything without any.
    """

    name: str
    about: str
    keys: tuple[Key, ...]
    some: tuple[str, ...] = ()


_WINDOW = Key("window", "thời hạn (như: trước 30/4/2026; tháng 5/2026; quý II/2026)", "window")
_DUE = Key("window", "thời hạn (như: trước 30/4/2026; tháng 5/2026; 10 ngày trước hội nghị)", "window", beside="does")
_LEVELS = Key("levels", "chỉ của các cấp", "levels")
_LEVEL = Key("level", "của cấp nào", "level", needed=True)
_DAYS = Key("days", "mấy ngày (½; 1; không quá 1,5 ngày)", "days")
FORMS = Key(
    "choose_form", "hình thức (số nếu có ở trên, hay gõ cả tên; nhiều thì cách nhau bằng ;)", "forms", needed=True
)
_MOST = Key("most", "nhiều nhất mấy đại biểu", "number")
_LEAST = Key("least", "ít nhất mấy đại biểu", "number")
_PLENARY = Key("plenary", "dưới mấy người thì hội nghị toàn thể", "number")
_CITED = (Key("type", "tên loại (Luật, Chỉ thị, Quyết định …)", needed=True), Key("number", "số, ký hiệu"),
          Key("date", "ngày ban hành (7/4/2014)"), Key("issuer", "cơ quan ban hành"),
          Key("title", "trích yếu, kể cả chữ “về”"))  # fmt: skip
_COLLECTIVES, _INDIVIDUALS = (Key("collectives", "số tập thể", "number"), Key("individuals", "số cá nhân", "number"))

TABLES = {table.name: table for table in (
    Table("task", "việc phải làm, hạn nộp của một cơ quan, đơn vị", (
        Key("body", "ai làm", needed=True), Key("does", "việc phải làm", needed=True), _DUE,
        Key("together_with", "phối hợp với", "texts"), Key("mode", "là đề nghị, không phải giao việc", "yes",
                                                           writes="asked"),
        Key("deliver", "sản phẩm, giấy tờ phải có", "texts"))),
    Table("reporting", "ai báo cáo cho ai, bao giờ, định kỳ nào", (
        Key("by", "ai báo cáo", needed=True), Key("to", "báo cáo cho ai", needed=True),
        Key("about", "báo cáo về gì"), replace(_DUE, beside="about"), Key("through", "gửi qua đâu"),
        Key("every", "định kỳ (tuần, tháng, quý, 6 tháng, năm)", "texts"),
        Key("working_days_after", "mấy ngày làm việc sau hội nghị", "number"),
        Key("days_after", "hay mấy ngày sau hội nghị, kể cả ngày nghỉ", "number"),
        Key("day", "ngày của mỗi kỳ (thứ Sáu; ngày 25)"))),
    Table("nomination", "giới thiệu điển hình, hồ sơ, danh sách gửi về đâu", (
        Key("who", "ai giới thiệu, ai gửi", "texts", needed=True), Key("to", "gửi về đâu"), _WINDOW,
        Key("at_least", "ít nhất mấy", "number"), Key("at_most", "nhiều nhất mấy", "number"),
        _COLLECTIVES, _INDIVIDUALS, Key("needs", "giấy tờ kèm theo", "texts"), _LEVELS,
        Key("every", "mỗi kỳ bấy nhiêu (tháng, quý, 6 tháng, năm); một lần thì bỏ trống", "texts"))),
    Table("exception", "vài đơn vị của một cấp làm khác các đơn vị kia", (
        _LEVEL, Key("units", "đơn vị nào (tên, hay loại: xã)", "texts", needed=True),
        Key("when", "với điều kiện (có dưới 30 người …)"), _WINDOW, _DAYS, _LEAST, _MOST,
        Key("choose_form", "hình thức", "forms"), _PLENARY,
        Key("guided_by", "theo hướng dẫn của ai (không theo thời hạn, số lượng của cấp)")),
        ("window", "days", "least", "most", "choose_form", "plenary", "guided_by")),
    Table("pilot", "đơn vị làm điểm", (
        Key("unit", "đơn vị làm điểm", "texts", needed=True), _WINDOW)),
    Table("honours", "khen thưởng: hình thức nào, cho bao nhiêu", (
        Key("level", "của cấp nào", "level", first=True), Key("award", "hình thức, của ai", needed=True),
        replace(_COLLECTIVES, first=True), replace(_INDIVIDUALS, first=True),
        Key("units", "chỉ của đơn vị nào (loại: xã; hay tên)", "texts"), Key("households", "số hộ", "number"),
        Key("cases", "số trường hợp (không tách tập thể, cá nhân, hộ)", "number"),
        Key("how", "các số là “không quá”", "yes", writes="at-most"),
        Key("said", "số lượng bằng lời (từ 02 đến 03 tập thể; 10% tổng số đại biểu)"),
        Key("when", "chỉ nơi, đơn vị như thế nào (nơi tổ chức Đại hội)"),
        Key("together", "các đơn vị ấy cùng được bấy nhiêu, không phải mỗi đơn vị", "yes")),
        ("collectives", "individuals", "households", "cases", "said")),
    Table("composition", "cơ cấu đại biểu: nữ, dân tộc thiểu số, nhóm khác … bao nhiêu", (
        Key("group", "nhóm (nữ, dưới 35 tuổi …; nhóm khác thì theo lời kế hoạch)", needed=True),
        Key("at_least", "ít nhất (30% hay 12 người)", first=True), _LEVELS, Key("at_most", "nhiều nhất (15%)"),
        Key("of", "chỉ tính trong số điển hình", "yes", writes="exemplar"),
        Key("units", "chỉ của đơn vị nào (loại: xã; hay tên)", "texts")), ("at_least", "at_most")),
    Table("quota", "số đại biểu, điển hình phân bổ cho một đơn vị", (
        Key("unit", "đơn vị (tên; hay “mỗi xã” khi xã nào cũng thế)", "unit", needed=True),
        Key("official", "đại biểu chính thức", "number", first=True), _COLLECTIVES, _INDIVIDUALS,
        Key("exemplars", "trong đó điển hình", "number"), Key("alternates", "dự khuyết", "number"), _LEVELS,
        Key("at_least", "ít nhất", "number"), Key("at_most", "nhiều nhất", "number"),
        Key("note", "ghi chú, cơ cấu (02 đại biểu nữ)"),
        Key("together", "là cả một nhóm, cùng cử bấy nhiêu, không phải mỗi đơn vị", "yes")),
        ("official", "collectives", "individuals", "exemplars", "alternates", "at_least", "at_most")),
    Table("level", "một cấp tổ chức: ai, hình thức, bao giờ, bao nhiêu người", (
        Key("label", "tên cấp (cấp xã; các sở, ban, ngành)", needed=True),
        Key("units", "loại đơn vị (xã, phường)", "texts", needed=True),
        FORMS, _WINDOW, _DAYS, _MOST, _LEAST, _PLENARY,
        Key("when", "chỉ những đơn vị như thế nào (có từ 50 người trở lên)"),
        Key("apart", "riêng từng loại đơn vị (phường 70-100; xã 100-150)", "apart"))),
    Table("agenda", "một mục của chương trình hội nghị", (
        Key("title", "tên mục", needed=True), Key("optional", "mục này “nếu có”", "yes"), _LEVELS,
        Key("note", "điều nói thêm về mục, in trong ngoặc"))),
    Table("basis", "văn bản làm căn cứ", _CITED),
    Table("replaces", "văn bản mà kế hoạch này thay thế (ghi lại, không in)", _CITED),
    Table("budget", "kinh phí: nguồn nào, ai cân đối", (
        Key("source", "nguồn kinh phí", needed=True),
        Key("level", "của riêng cấp nào (Enter: chung)", "level", first=True),
        Key("balanced_by", "cơ quan cân đối"), Key("approved_by", "cấp phê duyệt"))),
    Table("jointly", "đơn vị tổ chức chung một hội nghị, hay ghép vào sự kiện khác", (
        Key("units", "các loại đơn vị tổ chức chung", "texts", needed=True),
        Key("organiser", "ai đứng ra tổ chức", first=True),
        Key("when", "chỉ những đơn vị như thế nào (Enter: mọi đơn vị)"),
        Key("may", "được tổ chức chung, không bắt buộc", "yes"),
        Key("alone", "đơn vị như thế nào thì tổ chức riêng (có từ 50 người trở lên)"),
        Key("into", "hay ghép vào hội nghị, sự kiện nào (hội nghị công chức)"),
        Key("at_most", "hội nghị chung nhiều nhất mấy đại biểu", "number")), ("organiser", "into", "at_most")),
    Table("outline", "đề cương báo cáo: các đề mục", (
        Key("items", "các đề mục (cách nhau bằng ;)", "lines", needed=True),
        Key("of", "là báo cáo thành tích của điển hình", "yes", writes="case-report"),
        Key("must_show", "nội dung bắt buộc phải nêu", "lines"))),
    Table("activity", "hoạt động trước, sau hội nghị", (
        Key("title", "tên hoạt động", needed=True),)),
    Table("criterion", "tiêu chí lựa chọn điển hình", (
        Key("title", "nội dung tiêu chí", needed=True),)),
    Table("recipient", "một dòng của Nơi nhận", (
        Key("name", "tên, như in ở Nơi nhận", needed=True), Key("covers", "gồm những ai", "texts"),
        Key("for_report", "nhận để báo cáo (b/c)", "yes"))),
    Table("movement", "phong trào thi đua", (
        Key("name", "tên phong trào", needed=True), Key("launched_by", "nơi phát động"))),
    Table("anniversary", "ngày kỷ niệm", (
        Key("of", "ngày gì (Ngày giải phóng hoàn toàn miền Nam)", needed=True),
        Key("since", "năm diễn ra (1975)", "number", needed=True),
        Key("in_year", "năm kỷ niệm (2030)", "number", needed=True), Key("day", "ngày, tháng (30/4)"))),
    Table("committee", "ban tổ chức, ban chỉ đạo, tiểu ban", (
        Key("name", "tên ban", needed=True), Key("level", "của cấp nào", "level"))),
    Table("amount", "mức tiền: được chi không quá, được hỗ trợ bao nhiêu", (
        Key("sum", "số tiền (30 triệu đồng)", needed=True), Key("level", "của cấp nào", "level", first=True),
        Key("how", "số ấy là “không quá”", "yes", writes="at-most"), Key("per", "cho mỗi (hội nghị; xã)"),
        Key("kind", "là mức được hỗ trợ, không phải mức chi", "yes", writes="support"),
        Key("by", "ai chi, ai hỗ trợ (ngân sách tỉnh)"),
        Key("units", "chỉ của đơn vị nào (loại: xã; hay tên)", "texts"),
        Key("when", "chỉ nơi như thế nào (xã biên giới)"), _WINDOW)),
    Table("aim", "yêu cầu, mục đích mà kế hoạch nêu", (
        Key("words", "lời của kế hoạch", needed=True), _LEVELS,
        Key("kind", "là mục đích, không phải yêu cầu", "yes", writes="purpose",
            otherwise="requirement"))),
    Table("provision", "giữ nguyên lời: in ở kế hoạch của đơn vị, không tính, không kiểm", (
        Key("words", "lời của kế hoạch", needed=True), _LEVELS,
        Key("who", "hay chỉ của đơn vị nào (loại: xã; hay tên)", "texts"), Key("about", "in ở phần", "part"))),
    Table("drive", "đợt thi đua, chủ đề thi đua", (
        Key("name", "tên (đợt 1; năm 2026)", needed=True), Key("theme", "chủ đề"), _WINDOW)),
    Table("unit_group", "nhóm đơn vị gọi bằng một tên (huyện miền núi): gồm những ai", (
        Key("name", "tên gọi (huyện miền núi)", needed=True),
        Key("units", "tên từng đơn vị", "texts", needed=True))),
)}  # fmt: skip
"""In the order in which they are listed."""
