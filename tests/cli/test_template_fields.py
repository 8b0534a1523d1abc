"""``tdkt template fields``: what a template asks of the data, what a change asks more, and of whom."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow.templating.fields import contract_of

OLD = "[Thân bài] {{ unit.name }} có {{ total }} người, {{ lines }}, {{ gone }}\n"
NEW = """
[Thân bài] {{ unit.name }} có {{ total }} người, tại {{ conference.venue }}{% if note %}, {{ note }}{% endif %}
{%p for line in lines %}
[Thân bài] {{ line }} {{ unit.name }} {{ conference.agreed_with }}
{%p endfor %}
"""


def told(tdkt, *arguments, **more):
    ran = tdkt("template", "fields", *arguments, **more)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture
def two(tmp_path):
    (tmp_path / "cu.docx").write_bytes(to_docx(OLD))
    (tmp_path / "moi.docx").write_bytes(to_docx(NEW))
    return tmp_path


def test_each_name_has_label_kind_need_example_and_every_place(tdkt):
    data = json.loads(told(tdkt, "bac_giang/chuong-trinh", "--format", "json"))
    (template,) = data["templates"]
    fields = {field["name"]: field for field in template["fields"]}
    venue = fields["conference.venue"]
    assert (venue["label"], venue["sort"], venue["required"]) == ("địa điểm", "text", True)
    assert venue["example_from"] == "sample"
    assert [use["how"] for use in fields["conference.chair"]["uses"]] == ["ask", "print"]
    assert not fields["conference.chair"]["required"]
    assert (fields["agenda"]["sort"], fields["agenda"]["label"]) == ("list", "các mục chương trình")
    assert [use["place"] for use in fields["agenda[].begin"]["uses"]] == [
        "đoạn 20 (bảng 1, hàng 6, ô 2)", "đoạn 33 (bảng 2, hàng 6, ô 2)"]  # fmt: skip
    assert "«{{ item.begin }}» - {{ item.end }}" in fields["agenda[].begin"]["uses"][0]["words"]


def test_as_text_each_name_stands_first_on_its_line_and_what_items_have_under_their_list(tdkt):
    lines = told(tdkt, "bac_giang/chuong-trinh").splitlines()
    assert "conference.venue  địa điểm (chữ, bắt buộc)" in lines
    assert "    ví dụ (số liệu mẫu): Hội trường Trung tâm huyện Việt Yên" in lines
    assert lines.index("  agenda[].day  ngày thứ mấy (chữ, có thể trống)") > lines.index(
        "agenda  các mục chương trình (danh sách, có thể trống)"
    )


def test_the_contract_of_a_kind_says_which_templates_use_each_name():
    fields, templates = contract_of("agenda")
    assert "bac_giang/chuong-trinh" in templates
    begin = next(field for field in fields if field.name == "agenda[].begin")
    assert "bac_giang/chuong-trinh" in [place for place, _, _ in begin.uses]
    assert not any(field.name.startswith("signature") for field in fields)
    assert any(field.name.startswith("extra.binh_thuan.") and field.label for field in fields)


def test_an_unknown_kind_names_those_that_there_are(tdkt):
    ran = tdkt("template", "fields", "--kind", "ke-hoach")
    assert ran.returncode == 2
    assert "delegate-list" in ran.stderr


def test_markdown_is_one_table(tdkt):
    lines = told(tdkt, "common/danh-sach", "--format", "markdown").splitlines()
    assert {line.count("|") for line in lines} == {8}


def test_what_changed_between_two_versions(tdkt, two):
    lines = told(tdkt, two / "moi.docx", "--against", two / "cu.docx").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "conference.venue: trường mới, bắt buộc",
        "note: trường mới, không bắt buộc",
        "lines: đổi kiểu: chữ → danh sách",
        "conference.agreed_with: trường mới, bắt buộc",
        "gone: không còn dùng",
    ]
    assert told(tdkt, two / "cu.docx", "--against", two / "cu.docx") == "Dữ liệu mà mẫu cần không đổi.\n"


def test_the_older_version_may_be_one_that_git_keeps(tdkt, two):
    def git(*arguments):
        subprocess.run(["git", "-C", two, "-c", "user.name=a", "-c", "user.email=a@b", *arguments], check=True)

    git("init", "-q")
    (two / "moi.docx").write_bytes(to_docx(OLD))
    git("add", "moi.docx")
    git("commit", "-q", "-m", "a")
    (two / "moi.docx").write_bytes(to_docx(NEW))
    assert "gone: không còn dùng" in told(tdkt, two / "moi.docx", "--against", "HEAD")
    assert "gone: không còn dùng" in told(tdkt, "moi.docx", "--against", "HEAD:moi.docx", cwd=two)
    ran = tdkt("template", "fields", two / "moi.docx", "--against", "HEAD~7")
    assert ran.returncode == 2
    assert "HEAD~1" in ran.stderr


def test_the_dossiers_that_a_change_concerns_and_what_each_lacks_without_a_value(tdkt, two):
    space = two / "ho-so"
    space.mkdir()
    made = tdkt("--workspace", space, "dossier", "new", "huyen", "--from", "bac_giang/ubnd-huyen-viet-yen")
    assert made.returncode == 0, made.stderr
    (space / "hong").mkdir()
    (space / "hong" / "profile.toml").write_text("plan = ", "utf8")
    profile = space / "huyen" / "profile.toml"
    text = profile.read_text("utf8")
    venue = re.search(r'^venue = "(.*)"', text, re.MULTILINE)[1]
    profile.write_text(re.sub(r"^venue = .*\n", "", text, flags=re.MULTILINE), "utf8")
    arguments = (two / "moi.docx", "--against", two / "cu.docx", "--affected", "--as", "bac_giang/chuong-trinh")
    lines = told(tdkt, *arguments, "--workspace", space)
    assert "huyen: Huyện Việt Yên" in lines
    assert "- địa điểm (conference.venue): hồ sơ còn thiếu địa điểm" in lines
    assert "- lines: văn bản này không có trường ấy" in lines
    assert "hong\n    chưa xem được" in lines
    assert "total" not in lines
    assert venue not in lines
    data = json.loads(told(tdkt, *arguments, "--format", "json", env={"TDKT_WORKSPACE": str(space)}))
    assert [one["name"] for one in data["affected"]] == ["hong", "huyen"]
    other = told(tdkt, "bac_ninh/phan-cong", "--affected", "--workspace", space)
    assert "huyen" not in other


def test_a_file_that_no_plan_uses_concerns_nobody_until_it_is_said_for_what(tdkt, two):
    ran = tdkt("template", "fields", two / "moi.docx", "--affected")
    assert ran.returncode == 2
    assert "--as" in ran.stderr


@pytest.mark.parametrize(
    ("tag", "stops"),
    [
        ("{{ invitation.contact }}", True),
        ("{% if invitation.contact %}có{% endif %}", True),
        ("{% for one in invitation.lines %}có{% endfor %}", True),
        ("{% if invitation is defined %}{{ invitation.contact }}{% endif %}", False),
    ],
)
def test_a_field_that_documents_of_the_template_never_have_is_told_and_stops_every_dossier(tdkt, two, tag, stops):
    (two / "moi.docx").write_bytes(to_docx(f"[Thân bài] {{{{ unit.name }}}}, {tag}\n"))
    space = two / "ho-so"
    space.mkdir()
    tdkt("--workspace", space, "dossier", "new", "huyen", "--from", "bac_giang/ubnd-huyen-viet-yen")
    ran = told(tdkt, two / "moi.docx", "--against", two / "cu.docx", "--affected", "--as", "bac_giang/chuong-trinh",
               "--workspace", space)  # fmt: skip
    assert ("không bao giờ có trường ấy" in ran) == stops
    assert ("đủ dữ liệu" not in ran) == stops
    assert "huyen: Huyện Việt Yên" in ran


def test_a_name_that_no_template_has_is_no_all_clear(tdkt, two):
    ran = tdkt("template", "fields", two / "moi.docx", "--affected", "--as", "bac_giang/chuongtrinh")
    assert ran.returncode == 2
    assert "Không có mẫu “bac_giang/chuongtrinh”" in ran.stderr
