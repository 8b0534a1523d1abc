"""A file opened by its path stays in the list for the session."""

from __future__ import annotations

PROFILE = """plan = "bac_giang/16-2019"
level = "tren-co-so"
[unit]
name = "Huyện Mới"
[document]
number = 5
symbol = "KH-UBND"
date = { later = true, not_before = 2020-03-09 }
"""


def opened(screen, path):
    screen.write("o")
    screen.wait_for("Mở hồ sơ nào")
    screen.settle()
    screen.write(f"{path}\r")
    screen.wait_for("Chi tiết")
    screen.settle()
    screen.write("\x1b")


def test_an_opened_file_is_listed_and_chosen(home, tmp_path):
    (tmp_path / "don-vi.toml").write_text(PROFILE)
    screen = home()
    opened(screen, "don-vi.toml")
    text = screen.wait_for("MỞ GẦN ĐÂY", "BẮC GIANG", "Văn bản số  05/KH-UBND", "Mã          don-vi.toml")
    assert "chờ văn thư ghi" in text
    opened(screen, tmp_path / "don-vi.toml")
    screen.wait_for("MỞ GẦN ĐÂY")
    screen.settle()
    listed = screen.text.partition("Tóm tắt")[0].splitlines()
    assert sum(line.strip() == "Huyện Mới" for line in listed) == 1
    screen.write("r")
    screen.wait_for("BẮC GIANG", "MỞ GẦN ĐÂY", "Mã          don-vi.toml")


def test_a_file_of_the_workspace_is_not_listed_twice(terminal, tmp_path):
    (tmp_path / "a.toml").write_text(PROFILE.replace("Mới", "Khác"))
    (tmp_path / "b.toml").write_text(PROFILE)
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("BẮC GIANG", " lỗi")
    screen.settle()
    opened(screen, "b.toml")
    screen.wait_for("b.toml", "Tóm tắt", "Huyện Mới")
    screen.settle()
    assert "MỞ GẦN ĐÂY" not in screen.text
    assert "b.toml" in screen.text.partition("Tệp  ")[2]


def test_what_is_not_there_is_not_kept(home):
    screen = home()
    opened(screen, "khong-co.toml")
    screen.wait_for("Tóm tắt")
    screen.settle()
    assert "MỞ GẦN ĐÂY" not in screen.text


def test_a_name_longer_than_the_system_takes_ends_nothing(home):
    screen = home()
    opened(screen, "x" * 300 + ".toml")
    screen.wait_for("Tóm tắt")
    screen.settle()
    assert "MỞ GẦN ĐÂY" not in screen.text
