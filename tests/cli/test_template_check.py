"""What a check of a template tells before any data is put into it."""

from __future__ import annotations

import json
from pathlib import Path

from tdkt_tui.assembly import to_docx
from tdkt_tui.cli.render import _listed

TEXT = """
[Thân bài] Kính gửi {{ name }}, thành phần gồm { total } người của {{ dossier.unt }}
{%p for person in people %}
[Thân bài] {{ person.nmae }}{% if note is defined %}{{ note }}{% endif %}
{%p endfor %}
{%p if total > 1000 %}
[Thân bài] Quá đông: {{ person.name }} {{ reson|default("") }}
{%p endif %}
"""
DATA = {"name": "Bí mật", "total": 3, "dossier": {"unit": "Bí mật"}, "people": [{"name": "Bí mật"}]}


def test_names_in_every_branch_are_held_against_the_data(tdkt, tmp_path):
    template, data = tmp_path / "a.docx", tmp_path / "a.json"
    template.write_bytes(to_docx(TEXT))
    data.write_text(json.dumps(DATA), "utf8")
    told = tdkt("template", "check", template, "--data", data)
    assert told.returncode == 1
    assert told.stdout.splitlines() == [
        "đoạn 1: Dữ liệu không có trường “dossier.unt”.",
        "    Ở chỗ: “…}}, thành phần gồm { total } người của «{{ dossier.unt }}»”",
        "    Cách sửa: có phải “dossier.unit”?",
        "đoạn 3: Dữ liệu không có trường “people[].nmae”.",
        "    Ở chỗ: “«{{ person.nmae }}»{% if note is defined %}{{ note }}{% endif…”",
        "    Cách sửa: có phải “people[].name”?",
        "đoạn 6: “person” chỉ có trong vòng lặp ở đoạn 2.",
        '    Ở chỗ: “Quá đông: «{{ person.name }}» {{ reson|default("") }}”',
        "    Cách sửa: đưa thẻ vào trước {% endfor %} của vòng lặp ấy",
        "đoạn 1: “{ total }” sẽ in ra nguyên văn: thẻ viết bằng hai dấu ngoặc.",
        "    Ở chỗ: “…name }}, thành phần gồm «{ total }» người của {{ dossier.unt…”",
        "    Cách sửa: viết {{ … }} hoặc {% … %}",
    ]
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_a_render_with_the_same_faults_writes_nothing(tdkt, tmp_path):
    template, data = tmp_path / "a.docx", tmp_path / "a.json"
    template.write_bytes(to_docx(TEXT))
    data.write_text(json.dumps(DATA), "utf8")
    told = tdkt("render", template, data, "-o", tmp_path / "ra")
    assert told.returncode == 2
    assert "đoạn 1 › dossier.unt: " in told.stderr
    assert "đoạn 3 › people[].nmae: " in told.stderr
    assert "Bí mật" not in told.stderr
    assert not (tmp_path / "ra").exists()


def test_files_of_an_earlier_run_among_the_letters_are_told(tdkt, tmp_path):
    """A shorter list rendered into the same folder leaves the longer one's last letters: nobody may send them."""
    template, data = tmp_path / "a.docx", tmp_path / "a.csv"
    template.write_bytes(to_docx("[Thân bài] {{ ten }}\n"))
    for count, note in ((3, ""), (3, ""), (2, "Trong ra còn 1 tệp .docx không thuộc lần này, ví dụ 003.docx")):
        data.write_text("Tên\n" + "x\n" * count, "utf8")
        told = tdkt("render", template, data, "-o", tmp_path / "ra")
        assert told.returncode == 0
        assert len(told.stdout.splitlines()) == count
        assert told.stderr.replace(f"{tmp_path}/", "").startswith(note)
        assert bool(told.stderr) == bool(note)


def test_ten_thousand_files_are_no_ten_thousand_lines_at_a_terminal():
    paths = [Path("ra", f"{number:05d}.docx") for number in range(1, 10_001)]
    lines = list(_listed(paths, at_terminal=True))
    assert lines == ["ra/00001.docx", "ra/00002.docx", "ra/00003.docx", "… và 9996 tệp nữa, đến", "ra/10000.docx"]
    assert list(_listed(paths, at_terminal=False)) == [str(path) for path in paths]


def test_a_text_is_checked_with_its_lines(tdkt, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("# chú thích\n" + TEXT, "utf8")
    told = tdkt("template", "check", source)
    assert told.returncode == 1
    assert [line for line in told.stdout.splitlines() if line.startswith("dòng")] == [
        "dòng 8, đoạn 6: “person” chỉ có trong vòng lặp ở đoạn 2.",
        "dòng 3, đoạn 1: “{ total }” sẽ in ra nguyên văn: thẻ viết bằng hai dấu ngoặc.",
    ]


def test_one_kind_of_file_given_for_the_other_is_told_with_the_way_between_them(tdkt, tmp_path):
    source, made, data = tmp_path / "a.txt", tmp_path / "a.docx", tmp_path / "a.json"
    source.write_text("[Thân bài] x\n", "utf8")
    made.write_bytes(to_docx("[Thân bài] x\n"))
    data.write_text("{}", "utf8")
    for line in (("template", "text", source), ("template", "fields", source), ("render", source, data, "-o", "o.docx"),
                 ("template", "from-text", source, "--base", source, "-o", "o.docx")):  # fmt: skip
        told = tdkt(*line)
        assert told.returncode == 2
        assert f"tdkt template from-text {source}" in told.stderr
    told = tdkt("template", "from-text", made, "-o", tmp_path / "b.docx")
    assert told.returncode == 2
    assert f"tdkt template text {made}" in told.stderr
