"""The guided path towards a new dossier: from an empty workspace to the form, and back step by step."""

from __future__ import annotations

import tomllib

import pytest


@pytest.fixture
def path(terminal, tmp_path):
    """Start on a workspace that is not there yet, at the first step."""

    def start(**more):
        screen = terminal(**more)
        screen.wait_for("Chưa có hồ sơ nào", "Bấm n để lập hồ sơ mới", "BẮC GIANG")
        screen.settle()
        screen.write("n")
        screen.wait_for("Bước 1. Đơn vị thuộc tỉnh nào?", "Bắc Ninh")
        screen.settle()
        return screen

    return start


def take(screen, *told, keys="\r"):
    """Press keys, and wait for what the next step says."""
    screen.write(keys)
    screen.wait_for(*told)
    screen.settle(0.3)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_six_steps_lead_to_the_form(path, tmp_path, size):
    screen = path(size=size)
    take(screen, "Bước 2. Đơn vị thuộc cấp nào?", "cấp cơ sở")  # one plan: nothing to ask
    take(screen, "Là loại đơn vị nào?", "Đã chọn: Bắc Giang › cấp cơ sở", "xã")
    take(screen, "Bắt đầu từ đâu?", "Bắt đầu trống", "Xã Tân Phúc (hồ sơ mẫu)")
    take(screen, "Tên đơn vị là gì?", "Từ tên này")
    take(screen, "Đặt tên thư mục", "xa-tan-lap-2020", keys="Xã Tân Lập\r")
    take(screen, "Điền hồ sơ  ›  xa-tan-lap-2020", "Các mục")
    held = tomllib.loads((tmp_path / "tdkt/xa-tan-lap-2020/profile.toml").read_text("utf8"))
    assert (held["level"], held["unit"]["name"], held["issuer"]["kind"]) == ("co-so", "Xã Tân Lập", "commune")
    screen.write("\x1b")
    screen.wait_for("HỒ SƠ CỦA TÔI", "Xã Tân Lập · xa-tan")


def test_escape_goes_back_one_step_and_keeps_what_was_chosen(path, tmp_path):
    screen = path()
    take(screen, "Bước 2.")
    take(screen, "Là loại đơn vị nào?", keys="j\r")
    take(screen, "Bước 2.", keys="\x1b")
    assert "cấp trên cơ sở" in screen.text.partition("Về lựa chọn này")[2]  # the cursor is where it was
    take(screen, "Bước 1.", keys="\x1b")
    take(screen, "Chưa có hồ sơ nào", keys="\x1b")
    assert not (tmp_path / "tdkt").exists()


def test_a_sample_takes_the_units_name_and_says_what_is_still_its_own(path, tmp_path):
    screen = path()
    take(screen, "Bước 2.")
    take(screen, "Là loại đơn vị nào?", "xã")
    take(screen, "Bắt đầu từ đâu?")
    take(screen, "chép làm nền", keys="j")
    take(screen, "Bước 5. Tên đơn vị là gì?")
    take(screen, "Bước 6. Hồ sơ mẫu có danh sách người không có thật", "Không chép", keys="Xã Tân Lập\r")
    take(screen, "Bước 7. Đặt tên thư mục", "xa-tan-lap-2020")
    take(screen, "Điền hồ sơ  ›  xa-tan-lap-2020", "lỗi  ·  1 cảnh báo", "minh họa")
    assert not (tmp_path / "tdkt/xa-tan-lap-2020/people.db").exists()
    take(screen, "~ Số văn bản", "Còn của hồ sơ mẫu", keys="/số văn bản\r")
    take(screen, "VĂN BẢN KẾ HOẠCH – 1 MINH HỌA", keys="\x07")
    assert "~ Số văn bản" not in screen.text
    take(screen, "Đã lưu", keys="\x1bOS")
    held = tomllib.loads((tmp_path / "tdkt/xa-tan-lap-2020/profile.toml").read_text("utf8"))
    assert held["issuer"]["name"] == "Ủy ban nhân dân xã Tân Lập"
    assert "document.number" not in held["sample"]
    take(screen, "Xã Tân Lập · xa-tan", f"lỗi {len(held['sample'])} minh họa", keys="\x1b")


def test_a_sample_without_a_name_given_stays_the_samples(path, tmp_path):
    screen = path()
    take(screen, "Bước 2.")
    take(screen, "Là loại đơn vị nào?", "xã")
    take(screen, "Bắt đầu từ đâu?")
    take(screen, "chép làm nền", keys="j")
    take(screen, "Tên đơn vị là gì?")
    take(screen, "Có chép theo không", "Chép cả")
    take(screen, "Đặt tên thư mục", "xa-tan-phuc-2020", keys="j\r")
    take(screen, "Điền hồ sơ  ›  xa-tan-phuc-2020", "~ Tên đơn vị")
    assert (tmp_path / "tdkt/xa-tan-phuc-2020/people.db").is_file()


def test_a_name_that_is_taken_or_empty_is_asked_again(path, tmp_path):
    screen = path()
    (tmp_path / "tdkt/cu").mkdir(parents=True)
    take(screen, "Bước 2.")
    take(screen, "Là loại đơn vị nào?", "xã")
    take(screen, "Bắt đầu từ đâu?")
    take(screen, "Tên đơn vị là gì?")
    take(screen, "Đặt tên thư mục")
    take(screen, "Gõ một tên thư mục", keys="\x15\r")
    take(screen, "Đã có hồ sơ hoặc thư mục mang tên này", keys="cu\r")
    take(screen, "Tên hồ sơ không dùng được", keys="\x15../x\r")
    take(screen, "Điền hồ sơ  ›  moi", keys="\x15moi\r")
    assert not (tmp_path / "x").exists()
