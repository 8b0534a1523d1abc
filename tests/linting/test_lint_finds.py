"""Lint finds all that is wrong with the faulty templates we have, and nothing in the ones we ship."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from tdkt_tui.compliance.linting.rules import LINT_RULES
from tdkt_tui.model.text import one_line
from tdkt_tui.workflow.linting.lint import Linted, lint, lint_all
from tdkt_tui.workflow.linting.silences import ENDING
from tdkt_tui.workflow.linting.subjects import Subject, subjects

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
THEIRS = tomllib.loads((HERE / "docxtpl_lint.toml").read_text("utf8"))
OF_TAGS = ("tag.", "field.", "data.")


@pytest.fixture(scope="module")
def shipped() -> list[Linted]:
    return lint_all(subjects(()))


@pytest.fixture(scope="module")
def found_in_faulty(faulty, of_faulty, tmp_path_factory) -> dict[str, Linted]:
    folder = tmp_path_factory.mktemp("mau-sai")
    (folder / "du-lieu.json").write_text(json.dumps(faulty.DATA), "utf8")
    found = {}
    for number, (name, one) in enumerate(faulty.FAULTY.items()):
        path = folder / f"{number:03}.docx"
        path.write_bytes(of_faulty(one))
        found[name] = lint(Subject("", path, None), (), folder / "du-lieu.json")
    return found


def test_shipped_templates_are_clean_or_say_why_not(shipped: list[Linted]) -> None:
    assert len(shipped) >= 40
    assert [(one.subject.name, item) for one in shipped for item in one.findings] == []
    silenced = [each for one in shipped for each in one.silenced]
    assert all(len(each.silence.reason) >= 20 and each.silence.by.endswith(ENDING) for each in silenced)


def test_shipped_templates_were_really_looked_at(shipped: list[Linted]) -> None:
    """Each is of a plan's kinds or of the lists, and held to them: else nothing could be missing in it."""
    assert all(one.subject.styled for one in shipped)
    assert sum(bool(one.subject.uses) for one in shipped) >= 35
    assert sum(len(one.silenced) for one in shipped) >= 3


def test_every_fault_that_the_engine_tells_is_a_finding_of_a_rule(faulty, found_in_faulty) -> None:
    for name, one in faulty.FAULTY.items():
        told = [(item.place, item.message) for item in found_in_faulty[name].findings if item.rule.startswith(OF_TAGS)]
        for line in one["told"]:
            place, _, rest = line.partition(": ")
            wanted = place.partition(" › ")[0], one_line(re.split(r" Ở chỗ “| Cách xử lý: ", rest)[0])
            assert wanted in told, (name, wanted, told)


def test_all_that_docxtpl_lint_finds_is_found(found_in_faulty) -> None:
    assert len(THEIRS) >= 100
    missed = [name for name in THEIRS
              if not any(item.rule.startswith(OF_TAGS) for item in found_in_faulty[name].findings)]  # fmt: skip
    assert missed == []


def test_faults_of_tags_are_told_apart(found_in_faulty) -> None:
    rules = {item.rule for one in found_in_faulty.values() for item in one.findings}
    wanted = {rule for rule in LINT_RULES if rule.startswith(OF_TAGS)} - {
        "field.kind",
        "field.whole",
    }  # known of documents only
    assert wanted <= rules
    assert "file.broken" not in rules


def test_what_was_found_is_kept_for_the_very_same_template_only(tmp_path: Path, monkeypatch, of_lines) -> None:
    from tdkt_tui.workflow.linting import lint as linting

    path = tmp_path / "a.docx"
    path.write_bytes(of_lines("năm 2025"))
    subject = Subject("", path, None)
    (first,) = lint_all([subject])
    monkeypatch.setattr(linting, "judged", lambda *_: pytest.fail("worked out again"))
    assert lint_all([subject]) == [first]
    monkeypatch.undo()
    path.write_bytes(of_lines("năm nay"))
    (second,) = lint_all([subject])
    assert {one.rule for one in first.findings} - {one.rule for one in second.findings} == {"fact.year"}


def test_many_at_once_are_found_as_one_by_one(tmp_path: Path, monkeypatch, of_lines) -> None:
    monkeypatch.setenv("TDKT_CACHE_DIR", "off")
    monkeypatch.setattr("threading.active_count", lambda: 1)
    every = []
    for number in range(20):
        path = tmp_path / f"{number:02}.docx"
        path.write_bytes(of_lines(f"năm {2000 + number}", "{{ x") if number != 7 else b"hong")
        every.append(Subject("", path, None))
    assert lint_all(every) == [lint(subject) for subject in every]


def test_a_field_that_the_kind_never_has_is_told() -> None:
    from dataclasses import replace

    one = next(subject for subject in subjects(()) if subject.name == "bac_giang/giay-moi")
    agenda = next(use for subject in subjects(()) if subject.name == "bac_giang/chuong-trinh" for use in subject.uses)
    told = [item for item in lint(replace(one, uses=(agenda,))).findings if item.rule == "field.kind"]
    assert any("guest" in item.message and item.place.startswith("đoạn ") for item in told)
    assert any("document" in item.message and "phụ lục" in item.message for item in told)


def test_such_a_field_asked_about_by_its_root_is_no_fault(tmp_path: Path, of_lines) -> None:
    from dataclasses import replace

    agenda = next(one for one in subjects(()) if one.name == "bac_giang/chuong-trinh")
    path = tmp_path / "a.docx"
    told = {}
    for asked in ("guest is defined", "guest.name"):
        path.write_bytes(of_lines(f"{{% if {asked} %}}{{{{ guest.name }}}}{{% endif %}}"))
        told[asked] = [item for item in lint(replace(agenda, path=path, source=None)).findings
                       if item.rule == "field.kind"]  # fmt: skip
    assert not told["guest is defined"]
    (found,) = told["guest.name"]  # what hangs on nothing cannot even be asked about
    assert "{%p if guest is defined %}" in found.fix


def test_all_of_a_text_is_told_at_once_with_its_lines_though_its_docx_is_sound(tmp_path: Path) -> None:
    from tdkt_tui.assembly import to_docx

    source = tmp_path / "a.txt"
    body = ["[Mục] I. MỤC ĐÍCH", "[Thân bài] Lời thứ nhất", "  năm 2021", "[Thân bài] {{ a }} năm  2022 {% if b %}",
            "::: bảng cột=50,50", "::: hàng", "::: ô", "[Nội dung bảng] Năm 2023", "::: ô", "[Nội dung bảng] x",
            "::: hết"]  # fmt: skip
    sound = "\n".join(body).replace("{% if b %}", "") + "\n"
    (tmp_path / "a.docx").write_bytes(to_docx(sound))
    source.write_text("\n".join(body) + "\n", "utf8")
    told = [(item.rule, item.place.partition(" (")[0]) for item in lint(Subject("", None, source)).findings]
    assert sorted(told) == [
        ("fact.year", "dòng 3, đoạn 2"),
        ("fact.year", "dòng 4, đoạn 3"),
        ("fact.year", "dòng 8, đoạn 4"),
        ("layout.spaces", "dòng 4, đoạn 3"),
        ("tag.unclosed", "dòng 4, đoạn 3"),
    ]


def test_a_docx_made_of_a_text_is_told_with_the_lines_of_the_text(tmp_path: Path) -> None:
    from tdkt_tui.assembly import to_docx

    text = "# Mẫu\n[Thân bài] Lời thứ nhất\n  năm 2021\n"
    (tmp_path / "a.txt").write_text(text, "utf8")
    (tmp_path / "a.docx").write_bytes(to_docx(text))
    (found,) = lint(Subject("", tmp_path / "a.docx", tmp_path / "a.txt")).findings
    assert (found.rule, found.place) == ("fact.year", "đoạn 1 (a.txt, dòng 3)")
    (tmp_path / "a.txt").write_text(f"# Thêm\n{text}[Thân bài] Mới\n", "utf8")  # which the .docx does not follow
    told = {item.rule: item.place for item in lint(Subject("", tmp_path / "a.docx", tmp_path / "a.txt")).findings}
    assert told["fact.year"] == "đoạn 1"


def test_what_nobody_sees_in_a_text_is_told_with_its_line_and_mended(tmp_path: Path) -> None:
    from tdkt_tui.workflow.linting.repairing import mend

    source = tmp_path / "a.txt"
    source.write_bytes("# Va\u0306n\r\n[Thân bài] Va\u0306n\r\n[Thân bài] thôn\u200bxóm\r\n".encode())
    subject = Subject("", None, source)
    told = [(item.rule, item.place) for item in lint(subject).findings if item.rule.startswith("unicode")]
    assert told == [("unicode.form", "dòng 2"), ("unicode.hidden", "dòng 3")]
    assert not [item for item in mend(subject).left.findings if item.rule.startswith("unicode")]
    assert "[Thân bài] Văn" in source.read_text("utf8")
    assert "thônxóm" in source.read_text("utf8")


def test_unknown_names_are_told_beside_broken_tags(tmp_path: Path, of_lines) -> None:
    path, data = tmp_path / "a.docx", tmp_path / "a.json"
    path.write_bytes(of_lines("{% for p in people %}", "{{ p.nmae }} {{ p.name }}", "{{ a b }}", "{% if totl > 1 %}",
                              "{{ maybe if maybe is defined }}"))  # fmt: skip
    data.write_text(json.dumps({"people": [{"name": "x"}], "total": 1}), "utf8")
    told = [(item.rule, item.place, item.fix) for item in lint(Subject("", path, None), (), data).findings
            if item.rule.startswith(OF_TAGS)]  # fmt: skip
    assert told == [
        ("tag.unclosed", "đoạn 1", "thêm {% endfor %}"),
        ("field.unknown", "đoạn 2", "có phải “people[].name”?"),
        ("tag.syntax", "đoạn 3", "tên viết liền bằng dấu “_” hoặc “.”; bỏ chữ thừa"),
        ("tag.unclosed", "đoạn 4", "thêm {% endif %}"),
        ("field.unknown", "đoạn 4", "có phải “total”?"),
    ]


def test_tags_alone_tell_what_whole_parts_tell(faulty, of_faulty, tmp_path: Path, monkeypatch) -> None:
    """The short way is taken nearly always, and says what the long one says but for the words around moved tags."""
    from tdkt_tui.workflow.linting import judged as way

    every = subjects(())[::6]
    for number, (name, one) in enumerate(faulty.FAULTY.items()):
        path = tmp_path / f"{number:03}.docx"
        if one.get("data") or "@" in one["text"]:
            path.write_bytes(of_faulty(one))
            every.append(Subject("", path, None))
        assert name
    (tmp_path / "a.json").write_text(json.dumps(faulty.DATA), "utf8")

    def told() -> list[list[tuple[str, ...]]]:
        found = (way.judged(subject, None if subject.styled else tmp_path / "a.json") for subject in every)
        return [sorted((item.rule, item.place, item.message, item.fix) for item in one) for one in found]

    real, taken = way.looked_at, []
    monkeypatch.setattr(way, "looked_at", lambda *given: taken.append(real(*given)) or taken[-1])
    short = told()
    assert sum(one is not None for one in taken) >= len(every) * 0.7
    monkeypatch.setattr(way, "looked_at", lambda *_: None)
    assert short == told()
