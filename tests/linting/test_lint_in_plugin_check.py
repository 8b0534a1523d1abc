"""``plugin check`` lints the templates that a province brings, by the same rules and silences."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.assembly import to_docx
from tdkt_tui.model.finding import Severity
from tdkt_tui.workflow.linting.plugin import lint_of_plugin


def test_what_lint_finds_is_told_with_its_rule_and_file(tmp_path: Path) -> None:
    path = tmp_path / "giay-moi.docx"
    path.write_bytes(to_docx("[Thân bài] năm 2025 {{ a b }}"))
    (found,) = lint_of_plugin("mau_son/giay-moi", path)
    assert (found.rule, found.place) == ("lint.fact.year", "mau_son/giay-moi.docx, đoạn 1")
    path.with_suffix(".lint.toml").write_text('[[ignore]]\nrule = "fact.year"\nreason = "năm của luật"\n', "utf8")
    assert list(lint_of_plugin("mau_son/giay-moi", path)) == []


def test_a_broken_file_of_silences_is_an_error_of_the_plugin(tmp_path: Path) -> None:
    path = tmp_path / "giay-moi.docx"
    path.write_bytes(to_docx("[Thân bài] x"))
    path.with_suffix(".lint.toml").write_text("[[ignore]]\n", "utf8")
    (found,) = lint_of_plugin("mau_son/giay-moi", path)
    assert (found.rule, found.severity) == ("lint.silence", Severity.ERROR)
