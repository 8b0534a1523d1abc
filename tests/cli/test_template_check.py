"""What a check of a template tells before any data is put into it."""

from __future__ import annotations

import json

from tdkt_tui.assembly import to_docx

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


def test_a_text_is_checked_with_its_lines(tdkt, tmp_path):
    source = tmp_path / "a.txt"
    source.write_text("# chú thích\n" + TEXT, "utf8")
    told = tdkt("template", "check", source)
    assert told.returncode == 1
    assert [line for line in told.stdout.splitlines() if line.startswith("dòng")] == [
        "dòng 8, đoạn 6: “person” chỉ có trong vòng lặp ở đoạn 2.",
        "dòng 3, đoạn 1: “{ total }” sẽ in ra nguyên văn: thẻ viết bằng hai dấu ngoặc.",
    ]
