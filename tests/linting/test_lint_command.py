"""``tdkt template lint`` as it is typed: what it prints, what it exits with, how a rule is silenced."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import jsonschema
import pytest

from tdkt_tui import __version__
from tdkt_tui.assembly import to_docx
from tdkt_tui.compliance.linting.rules import LINT_RULES
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow.linting.lint import lint, lint_all
from tdkt_tui.workflow.linting.sarif import sarif
from tdkt_tui.workflow.linting.silences import ignored_rules
from tdkt_tui.workflow.linting.subjects import Subject, subjects

ROOT = Path(__file__).resolve().parents[2]
TEXT = "[Thân bài] Đại hội lần thứ V năm 2025 của {{ unit.name }}\n[Thân bài] {{ a b }} và uỷ ban\n"
FACTS = '[[ignore]]\nrule = "fact.year"\nwhere = "năm 2025"\nreason = "năm của nghị quyết, không theo kỳ"\n'
TEXT_ONLY = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
# SARIF 2.1.0 (OASIS), as far as forges read it: sections 3.13, 3.14, 3.19, 3.27, 3.28, 3.29, 3.33, 3.35, 3.49.
RESULT = {
    "type": "object",
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT_ONLY,
        "locations": {"type": "array", "minItems": 1, "items": {
            "type": "object", "additionalProperties": False, "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {"type": "object", "additionalProperties": False, "properties": {
                    "artifactLocation": {"properties": {"uri": {"type": "string", "pattern": r"^[\x21-\x7e]+$"}}},
                    "region": {"properties": {"startLine": {"type": "integer", "minimum": 1}}}}},
                "logicalLocations": {"type": "array", "items": {
                    "type": "object", "additionalProperties": False,
                    "properties": {key: {"type": "string"} for key in ("name", "fullyQualifiedName", "kind")}}}}}},
        "suppressions": {"type": "array", "items": {
            "type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["inSource", "external"]}}}},
    },
}  # fmt: skip
SARIF = {
    "type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": False,
    "properties": {"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": {
        "type": "object", "required": ["tool", "results"], "properties": {
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "results": {"type": "array", "items": RESULT},
            "tool": {"properties": {"driver": {"required": ["name", "version", "rules"], "properties": {
                "rules": {"type": "array", "uniqueItems": True, "items": {
                    "required": ["id"],
                    "properties": {"shortDescription": TEXT_ONLY, "fullDescription": TEXT_ONLY}}}}}}}}}}},
}  # fmt: skip


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "mẫu thử.docx"
    path.write_bytes(to_docx(TEXT))
    return path


def test_text_tells_place_rule_words_and_what_to_do(tdkt, template: Path) -> None:
    ran = tdkt("template", "lint", template.name, cwd=template.parent)
    assert ran.returncode == 1
    assert "  LỖI  đoạn 2: Thẻ {{ a b }} sai cú pháp: thừa “b”. [tag.syntax]" in ran.stdout.splitlines()
    assert "      Ở chỗ: “Đại hội «lần thứ V» năm 2025 của {{ unit.name }}”" in ran.stdout.splitlines()
    assert "--fix sửa được" in ran.stdout
    assert ran.stderr.splitlines()[-1].startswith("1 mẫu: 1 lỗi, 2 cảnh báo, ")


def test_json_keeps_the_contract_and_adds_to_it(tdkt, template: Path) -> None:
    ran = tdkt("template", "lint", template, "--format", "json", "--ignore", "fact.year,unicode.tone")
    told = json.loads(ran.stdout)
    assert told["templates"] == 1
    contract = {"rule", "severity", "message", "citation", "place", "field", "fix"}
    assert all(contract | {"around", "fixable", "paragraph", "file"} <= set(one) for one in told["findings"])
    assert [one["rule"] for one in told["findings"]] == ["fact.ordinal", "tag.syntax"]
    assert {(one["rule"], one["by"]) for one in told["silenced"]} == {
        ("fact.year", "--ignore"), ("unicode.tone", "--ignore")}  # fmt: skip
    assert "Bỏ qua 1 chỗ [fact.year] theo --ignore" in ran.stderr


def test_sarif_has_the_shape_and_the_places(template: Path) -> None:
    (template.parent / "mẫu thử.lint.toml").write_text(FACTS, "utf8")
    told = sarif(lint_all(subjects([str(template)])), version=__version__, base=template.parent)
    jsonschema.validate(told, SARIF)
    run = told["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(LINT_RULES)
    by_rule = {one["ruleId"]: one for one in run["results"]}
    assert all(list(LINT_RULES)[one["ruleIndex"]] == rule for rule, one in by_rule.items())
    where = by_rule["tag.syntax"]["locations"][0]
    assert where["physicalLocation"]["artifactLocation"]["uri"] == "m%E1%BA%ABu%20th%E1%BB%AD.docx"
    assert where["logicalLocations"][0]["name"] == "đoạn 2"
    (suppressed,) = by_rule["fact.year"]["suppressions"]
    assert "năm của nghị quyết" in suppressed["justification"]
    assert len({one["partialFingerprints"]["tdkt/v1"] for one in run["results"]}) == len(run["results"])


def test_findings_alike_have_marks_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[Thân bài] A\n[Thân bài]\n[Thân bài] B\n[Thân bài]\n[Thân bài] C\n", "utf8")
    told = sarif(lint_all(subjects([str(tmp_path)])), version=__version__, base=tmp_path)["runs"][0]["results"]
    marks = [one["partialFingerprints"]["tdkt/v1"] for one in told if one["ruleId"] == "layout.blank"]
    assert len(marks) == len(set(marks)) == 2


def test_output_goes_to_a_file_and_a_folder_means_all_in_it(tdkt, template: Path) -> None:
    folder = template.parent
    (folder / "b.txt").write_text("[Thân bài] {{ x }}\n", "utf8")
    (folder / "~$mẫu thử.docx").write_bytes(b"")
    ran = tdkt("template", "lint", ".", "--format", "sarif", "-o", "kq.sarif", cwd=folder)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.splitlines()[-1].startswith("2 mẫu: ")
    jsonschema.validate(json.loads((folder / "kq.sarif").read_text("utf8")), SARIF)


def test_fix_mends_and_tells(tdkt, template: Path) -> None:
    template.write_bytes(to_docx("[Thân bài] uỷ ban {{ x }}"))
    ran = tdkt("template", "lint", "--fix", template)
    assert ran.returncode == 0, ran.stderr
    assert "đoạn 1 [unicode.tone]" in ran.stderr
    assert ".docx.cu" in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["khong-co.docx"], "Không đọc được tệp mẫu"),
        (["--ignore", "fact.yaer"], "Có phải|có phải “fact.year”"),
        (["--fix", "--data", "a.json"], "--data"),
    ],
)
def test_wrong_use_exits_with_two(tdkt, tmp_path: Path, arguments: list[str], words: str) -> None:
    ran = tdkt("template", "lint", *arguments, cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert re.search(words, ran.stderr)


def test_a_broken_file_is_a_finding_and_the_others_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 hong")
    (tmp_path / "b.docx").write_bytes(to_docx("[Thân bài] {{ a b }}"))
    first, second = lint_all(subjects([str(tmp_path)]))
    assert [one.rule for one in first.findings] == ["file.broken"]
    assert [one.rule for one in second.findings] == ["tag.syntax"]


@pytest.mark.parametrize("part", ["word/styles.xml", "word/settings.xml", "word/header1.xml"])
def test_a_part_that_only_looks_are_read_from_may_be_broken_in_one_of_several(tmp_path: Path, part: str) -> None:
    (tmp_path / "b.docx").write_bytes(to_docx(TEXT))
    with (
        zipfile.ZipFile(tmp_path / "b.docx") as whole,
        zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as broken,
    ):
        for name in whole.namelist():
            broken.writestr(name, b"<x" if name == part else whole.read(name))
    one, other = lint_all(subjects([str(tmp_path)]))
    assert [found.place for found in one.findings if found.rule == "file.broken"] == [part]
    assert "tag.syntax" in {found.rule for found in other.findings}


def test_an_included_name_that_no_file_can_have_is_a_finding_of_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"[Thân bài] x\n@chèn {'x' * 400}\n", "utf8")
    (one,) = lint_all(subjects([str(tmp_path)]))
    assert [found.place for found in one.findings] == ["dòng 2"]


def test_a_remark_beside_the_template_silences_its_place_only(template: Path) -> None:
    beside = template.with_suffix(".lint.toml")
    beside.write_text(FACTS, "utf8")
    done = lint(Subject("", template, None))
    assert [(one.finding.rule, one.silence.by) for one in done.silenced] == [("fact.year", beside.name)]
    beside.write_text(FACTS.replace("năm 2025", "năm 1948"), "utf8")
    done = lint(Subject("", template, None))
    assert {"fact.year", "silence.unused"} <= {one.rule for one in done.findings}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[[ignore]]\nrule = "fact.year"\n', "thiếu lý do"),
        ('[[ignore]]\nrule = "fact.yaer"\nreason = "x"\n', "Không có quy tắc"),
        ('[[ignore]]\nrule = "fact.year"\nreason = "x"\nwho = "ai"\n', "chỉ có rule, where, reason"),
        ('ignore = "fact.year"\n', "chỉ có các mục"),
    ],
)
def test_a_remark_that_says_too_little_is_refused_with_its_line(template: Path, text: str, what: str) -> None:
    template.with_suffix(".lint.toml").write_text(text, "utf8")
    with pytest.raises(BadInput, match=what) as caught:
        lint(Subject("", template, None))
    assert template.stem in caught.value.place


def test_an_unknown_rule_is_never_silently_ignored() -> None:
    with pytest.raises(BadInput, match=r"fact\.yaer"):
        ignored_rules(["fact.yaer"])


def test_a_template_of_a_text_alone_is_linted_as_what_it_makes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    rules = {one.rule for one in lint(Subject("", None, tmp_path / "a.txt")).findings}
    assert {"tag.syntax", "fact.year", "fact.ordinal", "unicode.tone"} <= rules


def test_every_rule_says_what_and_why() -> None:
    assert all(rule.title and rule.why and rule.severity in Severity for rule in LINT_RULES.values())
    page = (ROOT / "docs" / "kiem-mau.md").read_text("utf8")
    listed = dict(re.findall(r"^\| `([a-z.]+)` \| ([^|]*?) \|", page, re.MULTILINE))
    assert listed == {rule.id: rule.title for rule in LINT_RULES.values()}


def test_other_texts_in_a_folder_are_no_templates(tmp_path: Path) -> None:
    (tmp_path / "ten.txt").write_text("tỉnh Mẫu Sơn\n", "utf8")
    (tmp_path / "dau.txt").write_text("[Quốc hiệu] CỘNG HÒA\n", "utf8")
    (tmp_path / "mau.txt").write_text("@chèn dau\n[Thân bài] x\n", "utf8")
    assert [subject.file.name for subject in subjects([str(tmp_path)])] == ["mau.txt"]
