"""A text with broken tags makes no .docx, and can be checked before it makes one."""

from __future__ import annotations

BROKEN = "# lời dặn\n[Thân bài] Một.\n{%p if unit.name %}\n[Thân bài] Hai.\n{%p endiff %}\n"


def test_from_text_tells_broken_tags_and_writes_nothing(tdkt, tmp_path):
    source = tmp_path / "giay-moi.txt"
    source.write_text(BROKEN, "utf8")
    told = tdkt("template", "from-text", source)
    assert told.returncode == 2
    assert "dòng 5, đoạn 4: Không dùng được lệnh “endiff”. Ở chỗ “«{%p endiff %}»”." in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["giay-moi.txt"]


def test_what_was_there_stays_when_the_tags_are_broken(tdkt, tmp_path):
    source = tmp_path / "giay-moi.txt"
    source.write_text("[Thân bài] Một {{ unit.name }}.\n", "utf8")
    assert tdkt("template", "from-text", source).returncode == 0
    before = source.with_suffix(".docx").read_bytes()
    source.write_text("[Thân bài] Một {{ unit.name }.\n[Thân bài] Hai {{ unit.name }.\n", "utf8")
    told = tdkt("template", "from-text", source)
    assert told.returncode == 2
    assert "đoạn 1" in told.stderr
    assert "đoạn 2" in told.stderr
    assert source.with_suffix(".docx").read_bytes() == before


def test_broken_tags_of_an_included_text_are_quoted(tdkt, tmp_path):
    (tmp_path / "phan-dau.txt").write_text("[Thân bài] Đầu {{ unit.name }.\n", "utf8")
    source = tmp_path / "giay-moi.txt"
    source.write_text("@chèn phan-dau\n[Thân bài] Một.\n", "utf8")
    told = tdkt("template", "from-text", source)
    assert told.returncode == 2
    assert "phan-dau.txt, dòng 1, đoạn 1: Thẻ “{{ unit.name” chưa đóng trong đoạn này." in told.stderr
    assert "Ở chỗ “Đầu «{{ unit.name }.»”." in told.stderr


def test_check_takes_a_text(tdkt, tmp_path):
    source = tmp_path / "giay-moi.txt"
    source.write_text(BROKEN, "utf8")
    told = tdkt("template", "check", source)
    assert told.returncode == 1
    assert "dòng 5, đoạn 4" in told.stdout
    source.write_text("[Than bay] Một.\n", "utf8")
    assert "dòng 1" in tdkt("template", "check", source).stdout
    source.write_text("[Thân bài] Một.\n", "utf8")
    assert tdkt("template", "check", source).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["giay-moi.txt"]
    tdkt("template", "from-text", source)
    source.write_text("[Thân bài] Hai.\n", "utf8")
    assert "chưa đưa vào tệp .docx" in tdkt("template", "check", source).stdout
    assert tdkt("template", "check", tmp_path / "khong-co.txt").returncode == 2
