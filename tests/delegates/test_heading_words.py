"""Headings as return forms of departments, districts and communes write them."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.columns import field_of
from tdkt_tui.delegates.heading import find_heading

TOLD = {
    "index": "TT|STT|S.TT|S T T|Số TT|Số thứ tự|Thứ tự|T.T|SỐ TT.",
    "full_name": (
        "Họ và tên|Họ, tên|Họ & tên|HỌ VÀ TÊN ĐẠI BIỂU|Họ tên đại biểu|Họ, chữ đệm và tên|Họ và tên (viết chữ in hoa)|"
        "Tên tập thể/cá nhân|Tên tập thể, cá nhân, hộ gia đình|Tên điển hình tiên tiến|Họ tên người được cử|"
        "Họ và tên cán bộ, công chức|Tên cá nhân, tập thể được biểu dương|Quý danh|Họ và tên khách mời|"
        "Họ và tên chủ hộ|"
        "Tên đại biểu tham dự|Họ và tên người được giới thiệu|ho va ten|Họ tên đầy đủ|Tên cá nhân điển hình|"
        "Họ đệm và tên|"
        "Họ và tên đại biểu dự đại hội|Tên cá nhân/tập thể/hộ gia đình được đề nghị tôn vinh"
    ),
    "surname": "Họ|Họ đệm|Họ và đệm|Họ và tên đệm|Họ, chữ đệm|Họ lót",
    "given_name": "Tên|TÊN",
    "gender": "Giới tính|Giới|Nam/Nữ|Nam, nữ|Giới tính (Nam/Nữ)|Giới tính: Nam, Nữ|Phái|Nữ/Nam|gioi tinh",
    "male": (
        "Nam|Năm sinh (Nam)|Năm sinh nam|Ngày, tháng, năm sinh (Nam)|Nam (Năm sinh)|Năm sinh của nam|Nam năm sinh|"
        "Ngày sinh nam|Nam giới|Sinh năm: Nam|Giới tính nam"
    ),
    "female": (
        "Nữ|Năm sinh (Nữ)|Năm sinh nữ|Ngày, tháng, năm sinh nữ|Nữ (Năm sinh)|Năm sinh của nữ|Nữ giới|Sinh năm nữ|"
        "Giới tính nữ"
    ),
    "birth": (
        "Năm sinh|Ngày sinh|Ngày, tháng, năm sinh|Ngày/tháng/năm sinh|Ngày tháng năm sinh|Sinh năm|Sinh ngày|NTNS|NS|"
        "Ngày, tháng, năm sinh (dd/mm/yyyy)|Tháng, năm sinh|Ngày, năm sinh|Năm sinh (nam, nữ)|nam sinh|"
        "Năm sinh đại biểu"
    ),
    "post": (
        "Chức vụ|Chức danh|Chức vụ, chức danh|Chức vụ/Chức danh|Chức vụ hiện nay|Chức vụ, nơi công tác|Nghề nghiệp|"
        "Chức vụ, đơn vị công tác|Chức vụ và cơ quan công tác|Nghề nghiệp, chức vụ|Chức vụ công tác|Cấp bậc, chức vụ|"
        "Đơn vị, chức vụ công tác|Chức vụ, cơ quan, đơn vị công tác|Vị trí việc làm|Công việc hiện nay|Học hàm, học vị|"
        "Cấp bậc, chức vụ, đơn vị|Chức vụ đang đảm nhiệm|Chức vụ - Đơn vị"
    ),
    "unit": (
        "Đơn vị|Đơn vị công tác|Cơ quan|Cơ quan, đơn vị|Cơ quan/đơn vị|Nơi công tác|Nơi làm việc|Tên đơn vị|"
        "Tên cơ quan, đơn vị|Đơn vị giới thiệu|Cơ quan, tổ chức, đơn vị|Đơn vị cử đại biểu|Đơn vị đang công tác|"
        "Nơi công tác hiện nay|Cơ quan công tác|Địa phương|Địa phương, đơn vị|Doanh nghiệp|Trường|Sở, ban, ngành|"
        "Đơn vị làm việc|Cơ quan, đơn vị, địa phương|Đơn vị quản lý"
    ),
    "address": (
        "Địa chỉ|Nơi ở|Nơi ở hiện nay|Chỗ ở hiện nay|Nơi cư trú|Thường trú|Nơi thường trú|Địa chỉ thường trú|"
        "Hộ khẩu thường trú|Nơi đăng ký hộ khẩu thường trú|Địa chỉ liên hệ|Địa chỉ (thôn, xã)|Trú quán"
    ),
    "status": (
        "Tư cách|Tư cách đại biểu|Tư cách ĐB|Thành phần|Thành phần tham dự|Diện|Diện mời|Loại đại biểu|Phân loại|"
        "Phân loại đại biểu|Hình thức tham dự|Đại biểu chính thức, khách mời|Tư cách tham dự hội nghị|"
        "Thành phần được mời"
    ),
    "subject": (
        "Đối tượng|Loại đối tượng|Đối tượng (cá nhân, tập thể, hộ)|Cá nhân/tập thể|Cá nhân, tập thể, hộ|"
        "Phân loại đối tượng|Đối tượng khen thưởng|Tập thể/Cá nhân"
    ),
    "exemplar": "Điển hình tiên tiến|ĐHTT|Là điển hình tiên tiến|Gương điển hình|Điển hình tiên tiến (có/không)",
    "highest_award": (
        "Danh hiệu|Danh hiệu thi đua|Hình thức khen thưởng|Danh hiệu, hình thức khen thưởng cao nhất|"
        "Khen thưởng cao nhất|"
        "Danh hiệu thi đua/hình thức khen thưởng|Danh hiệu thi đua và hình thức khen thưởng cao nhất đã đạt được|"
        "Khen thưởng|Danh hiệu đã đạt được|Hình thức khen thưởng đã được tặng|Danh hiệu cao nhất|"
        "Danh hiệu thi đua, danh hiệu vinh dự|Hình thức khen thưởng cao nhất đã được nhận"
    ),
    "achievement": (
        "Thành tích|Tóm tắt thành tích|Thành tích tóm tắt|Thành tích tiêu biểu|Trích ngang thành tích|"
        "Thành tích nổi bật|"
        "Tóm tắt thành tích tiêu biểu|Thành tích đạt được|Nội dung thành tích|Thành tích nổi bật giai đoạn 2020 - 2025|"
        "Báo cáo tóm tắt thành tích|Thành tích chủ yếu|Thành tích công tác"
    ),
    "education": (
        "Trình độ|Trình độ chuyên môn|TRÌNH ĐỘ CHUYÊN MÔN|Trình độ học vấn|Học vấn|Trình độ chuyên môn, nghiệp vụ|"
        "Trình độ văn hóa, chuyên môn|Trình độ đào tạo cao nhất|Bằng cấp chuyên môn|Trình độ chuyên môn kỹ thuật"
    ),
    "political_theory": (
        "Lý luận chính trị|Trình độ lý luận chính trị|Trình độ LLCT|LLCT|Trình độ chính trị|Lý luận chính trị (nếu có)"
    ),
    "sector": "Lĩnh vực|Lĩnh vực công tác|Ngành, lĩnh vực|Thuộc lĩnh vực|Lĩnh vực hoạt động|Lĩnh vực thi đua",
    "direct_worker": (
        "Lao động trực tiếp|Người lao động trực tiếp|Là lao động trực tiếp|Lao động trực tiếp sản xuất|"
        "Trực tiếp lao động, sản xuất|Lao động trực tiếp (có/không)"
    ),
    "seat": "Số ghế|Ghế số|Vị trí ghế|Vị trí ngồi|Số ghế ngồi|Ghế ngồi trong hội trường",
    "note": "Ghi chú|GHI CHÚ|Ghi chú khác|Ghi chú (nếu có)|Chú thích",
    "ethnicity": "Dân tộc|DÂN TỘC|Thành phần dân tộc|Dân tộc (Kinh, khác)",
    "religion": "Tôn giáo|Tôn giáo (nếu có)",
    "party_member": "Đảng viên|Là đảng viên|Đảng viên (có/không)|Ngày vào Đảng|Đảng viên ĐCSVN",
    "id_number": (
        "CCCD|Số CCCD|Số CCCD/CMND|CMND/CCCD|Số CMND hoặc CCCD|Căn cước công dân|Số căn cước|Số định danh cá nhân|"
        "Mã định danh|Số chứng minh nhân dân|Số CCCD, hộ chiếu"
    ),
    "phone": (
        "Điện thoại|Số điện thoại|SĐT|Điện thoại liên hệ|Số điện thoại di động|ĐT|Di động|SĐT liên hệ|Điện thoại, Zalo|"
        "Số điện thoại cá nhân|Số ĐT"
    ),
}
OTHERS = (
    "Đơn vị tính|Ngày cấp|Nơi cấp|Số quyết định khen thưởng|Ngày quyết định|Năm khen thưởng|Quê quán|"
    "Trình độ ngoại ngữ|Trình độ tin học|Chuyên ngành|"
    "Hình thức đề nghị khen thưởng|Số lượng|DANH SÁCH ĐẠI BIỂU|Cơ quan ban hành quyết định|Tuổi|"
    "Ký nhận|Size áo|"
    "Nơi sinh|Phương tiện đi lại|Ăn chay|Số phòng|Tổng số|Số báo danh"
)


def test_more_than_two_hundred_headings_are_known():
    told = [(heading, field) for field, headings in TOLD.items() for heading in headings.split("|")]
    assert len(told) > 200
    assert [(heading, field_of(heading)) for heading, field in told if field_of(heading) != field] == []


def test_what_says_something_else_is_no_field():
    assert [heading for heading in OTHERS.split("|") if field_of(heading)] == []


@pytest.mark.parametrize(
    ("rows", "end", "fields"),
    [
        (["TT|Họ và tên|Năm sinh||Đơn vị", "||Nam|Nữ|", "1|Lê An|1975||X"], 2, "index full_name male female unit"),
        (["TT|Họ và tên|Năm sinh||Đơn vị", "||Nữ|Nam|"], 2, "index full_name female male unit"),
        (["TT|Họ và tên|Giới tính||Đơn vị", "||Nam|Nữ|"], 2, "index full_name male female unit"),
        (["TT|Họ và tên|Nam|Nữ|Đơn vị", "||Năm sinh|Năm sinh|"], 1, "index full_name male female unit"),
        (["TT|Họ và tên||Nơi làm việc|", "|Họ đệm|Tên|Chức vụ|Đơn vị"], 2, "index surname given_name post unit"),
        (["DANH SÁCH|||", "TT|Họ và tên|Chức vụ|Đơn vị"], 2, "index full_name post unit"),
        (["TT|Thông tin cá nhân|||Ghi chú", "|Họ và tên|Ngày sinh|Chức vụ|"], 2, "index full_name birth post note"),
        (["TT|Đại biểu||||Ghi chú", "|Họ và tên|Năm sinh||Chức vụ|", "||Nam|Nữ||"], 3,
         "index full_name male female post note"),
        (["TT|Họ và tên|Tư cách đại biểu|||Đơn vị", "||Chính thức|Dự khuyết|Khách mời|"], 2,
         "index full_name tick:chính_thức tick:dự_khuyết tick:khách_mời unit"),
        (["TT|Họ và tên|Ngày, tháng, năm sinh||Chức vụ", "(1)|(2)|Nam|Nữ|(5)"], 1, "index full_name birth post"),
    ],
)  # fmt: skip
def test_headings_over_several_rows(rows, end, fields):
    found = find_heading([tuple(row.split("|")) for row in rows])
    assert [name.replace(" ", "_") for name in found.fields.values()] == fields.split()
    assert found.rows == end


def test_a_merged_heading_takes_the_rows_it_covers():
    rows = [("TT", "Họ và tên", "Số hiệu", ""), ("", "", "thẻ", "xe"), ("1", "Lê An", "12", "34")]
    assert find_heading(rows).rows == 1
    found = find_heading([*rows, ("2", "Lê Bình", "", "")], ((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3)))
    assert found.rows == 2
