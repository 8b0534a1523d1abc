"""Passages that are only wording are told apart, and none with a sign of a fact is ever among them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.plan_notes import left_of
from tdkt_tui.workflow.reading_plan.pieces import Piece
from tdkt_tui.workflow.reading_plan.wording import is_wording, section_of, without_basis
from tdkt_tui.workflow.scaffold import NewProvince, make_from

PURPOSE = ("MỤC ĐÍCH, YÊU CẦU", "Yêu cầu")
WISHES = (
    "Tổng kết, đánh giá kết quả phong trào thi đua yêu nước giai đoạn 2020 - 2025; rút ra bài học kinh nghiệm",
    "Biểu dương, tôn vinh các tập thể, cá nhân điển hình tiên tiến; tạo sự lan tỏa sâu rộng trong xã hội",
    "Việc tổ chức Hội nghị, Đại hội phải thiết thực, trang trọng, tiết kiệm, tránh phô trương, hình thức",
    "Thực sự là ngày hội của các điển hình tiên tiến, góp phần hoàn thành thắng lợi các nhiệm vụ của tỉnh Mẫu Sơn",
    "Khơi dậy tinh thần yêu nước, phát huy sức mạnh của khối đại đoàn kết theo tư tưởng Hồ Chí Minh",
    "Điển hình được lựa chọn phải thật sự tiêu biểu; quan tâm người lao động trực tiếp, vùng sâu, vùng xa",
    "Chào mừng Đại hội Đảng bộ các cấp nhiệm kỳ 2025 - 2030 và các ngày lễ lớn của đất nước, của tỉnh trong năm 2025",
    "Lựa chọn, giới thiệu đại biểu tham dự Đại hội Thi đua yêu nước toàn quốc lần thứ XI",
    "Công tác chuẩn bị phải chu đáo, an toàn, hiệu quả; nhân rộng cách làm hay trong cộng đồng",
    "Động viên các tầng lớp Nhân dân đẩy mạnh phát triển kinh tế - xã hội, củng cố quốc phòng - an ninh",
)
FACTS = (
    "trước ngày 30/5/2025", "xong trong tháng 6", "trong quý II", "chậm nhất giữa tháng tư", "vào ngày mười lăm",
    "không quá 150 đại biểu", "ít nhất 30% là nữ", "hai phần ba là người lao động", "không quá mười tập thể",
    "theo Hướng dẫn số 12/HD-HĐTĐKT", "theo hướng dẫn của Sở Nội vụ", "gửi về Ban Thi đua - Khen thưởng",
    "do Ủy ban nhân dân huyện chủ trì", "mỗi đơn vị chọn một tập thể", "từ nguồn ngân sách tỉnh", "từ Quỹ thi đua",
    "kèm theo biểu mẫu", "thời gian tổ chức 01 ngày", "½ ngày", "đạt danh hiệu Chiến sĩ thi đua cơ sở",
    "được tặng Bằng khen", "tại Trung tâm Văn hóa", "tại huyện Mai Lĩnh", "riêng các xã đảo", "trừ lực lượng vũ trang",
    "các đơn vị báo cáo kết quả", "chọn đơn vị làm điểm", "lồng ghép với hội nghị tổng kết", "cấp xã tổ chức trước",
    "hoàn thành trước khi sáp nhập", "định kỳ hằng tháng", "1,5 triệu đồng", "không cử người bị kỷ luật",
    "do thủ trưởng cơ quan quyết định", "nếu có", "ưu tiên 3 huyện miền núi", "đề nghị Mặt trận Tổ quốc giám sát",
)  # fmt: skip


def piece(text: str, under: tuple[str, ...] = PURPOSE) -> Piece:
    return Piece("đoạn 9", "body", "I.2.a", "a", text, under, numbered=True)


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_is_wording_until_any_sign_of_a_fact_stands_in_it(wish: str) -> None:
    assert is_wording(piece(wish), f"{wish}.")
    for fact in FACTS:
        for words in (f"{wish}, {fact}.", f"{wish}; {fact}.", f"{wish}. {fact[0].upper()}{fact[1:]}.",
                      f"{fact[0].upper()}{fact[1:]}; {wish[0].lower()}{wish[1:]}.", f"- {fact}: {wish}"):  # fmt: skip
            assert not is_wording(piece(words), words), words


def test_elsewhere_only_a_wish_or_the_plans_last_words_are_wording() -> None:
    plan = ("TỔ CHỨC THỰC HIỆN",)
    agenda = ("NỘI DUNG", "Nội dung Hội nghị")
    for words in (
        "UBND tỉnh Mẫu Sơn yêu cầu các cấp, các ngành, các địa phương, đơn vị nghiêm túc triển khai thực hiện./.",
        "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện.",
        "Đề nghị các sở, ban, ngành và các huyện, thành phố triển khai thực hiện có hiệu quả Kế hoạch này.",
        "Trên đây là Kế hoạch tổ chức Đại hội năm 2025, đề nghị các cơ quan, đơn vị triển khai thực hiện.",
        "Yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các huyện, thành phố triển khai thực hiện Kế hoạch này.",
        "Tiếp tục đổi mới, nâng cao chất lượng phong trào thi đua. Chú trọng người lao động trực tiếp.",
    ):
        assert is_wording(piece(words, plan), words), words
    for words in (
        "Yêu cầu các đơn vị nghiêm túc thực hiện và báo cáo trước ngày 20.",
        "Đề nghị các huyện triển khai thực hiện, gửi kế hoạch về tỉnh.",
        "Đề nghị Sở Nội vụ nghiêm túc thực hiện.",
        "Trên đây là Kế hoạch của tỉnh, đề nghị các đơn vị triển khai thực hiện, gửi báo cáo trước 20/6.",
        "Tôn vinh, khen thưởng các tập thể, cá nhân tiêu biểu.",
        "Phát động phong trào thi đua giai đoạn 2025 - 2030.",
        "Tiếp tục đổi mới. Bầu đoàn đại biểu dự đại hội.",
    ):
        assert not is_wording(piece(words, agenda), words), words


@pytest.mark.parametrize("again", ["sở, ", "các sở các ", "ngành, ", "sở ban ", "các ngành cấp tỉnh, "])
def test_a_list_without_an_end_is_left_after_one_pass(again: str) -> None:
    words = f"Đề nghị các {again * 400}x"
    assert not is_wording(piece(words), words)


def test_a_document_that_is_a_fact_already_is_no_sign_of_another() -> None:
    basis = [{"type": "Chỉ thị", "number": "34-CT/TW", "issuer": "Bộ Chính trị", "title": "về đổi mới thi đua"}]
    said = "Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về đổi mới thi đua phải thiết thực"
    assert not is_wording(piece(said), said)
    assert is_wording(piece(said), without_basis(said, basis))
    for words in (f"{said}, xong trước ngày 07/4/2015", said.replace("34-CT", "35-CT"), said.replace("TW", "TW/1"),
                  f"{said} của Sở Nội vụ"):  # fmt: skip
        assert not is_wording(piece(words), without_basis(words, basis)), words


def test_a_row_or_what_is_under_no_clause_is_never_wording() -> None:
    row = "Khối doanh nghiệp | nhiều | tiêu biểu"
    assert not is_wording(piece(row), row)
    assert not is_wording(Piece("đoạn 1", "head", "", "", WISHES[1], (), numbered=False), WISHES[1])


def test_the_part_is_named_as_its_heading() -> None:
    assert section_of(piece("Thiết thực.")) == "I. MỤC ĐÍCH, YÊU CẦU"
    assert section_of(Piece("đoạn 9", "body", "IV", "IV", "KINH PHÍ:", (), numbered=True)) == "IV. KINH PHÍ"


TEXT = """\
ỦY BAN NHÂN DÂN TỈNH MẪU SƠN
Số: 7/KH-UBND
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước
I. MỤC ĐÍCH, YÊU CẦU
1. Biểu dương các tập thể, cá nhân điển hình tiên tiến.
2. Việc tổ chức phải thiết thực, xong trước khi sáp nhập đơn vị.
II. NỘI DUNG
1. Tiếp tục đổi mới, nâng cao chất lượng phong trào thi đua.
2. Chú trọng người lao động trực tiếp.
III. TỔ CHỨC THỰC HIỆN
1. Tỷ lệ phiếu đạt từ 90% trở lên.
2. Yêu cầu các đơn vị nghiêm túc thực hiện.
Nơi nhận:
- Lưu: VT.
"""


def test_a_new_plan_tells_them_in_a_list_of_their_own_by_part(tmp_path: Path) -> None:
    issued = tmp_path / "ke-hoach.txt"
    issued.write_text(TEXT, "utf8")
    made = make_from(NewProvince("mau_son", date(2027, 1, 5), out=tmp_path / "ra"), issued)
    (plan,) = made.folder.glob("plan*.toml")
    text = plan.read_text("utf8")
    left = [(one.wording, one.section, one.place[0]) for one in left_of(text)]
    assert left == [
        (False, "", "mục I.2"),
        (False, "", "mục III.1"),
        (True, "II. NỘI DUNG", "mục II.1"),
        (True, "II. NỘI DUNG", "mục II.2"),
        (True, "III. TỔ CHỨC THỰC HIỆN", "mục III.2"),
    ]
