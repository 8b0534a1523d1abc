"""``tdkt preview`` beside its text: the PDF, and help without a word of click's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tdkt_tui.cli.kept_delegates import log
from tdkt_tui.cli.preview import command


def test_pdf_prints_its_path_alone(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked = ["bac_giang/ubnd-huyen-viet-yen", "--document", "invitation", "--copy", "2", "--pdf"]
    result = CliRunner().invoke(command, asked, standalone_mode=False)
    assert result.exception is None
    path = Path(result.stdout.strip())
    assert path.parent == tmp_path / "out" / "ubnd-huyen-viet-yen" / "xem-truoc" / "giay-moi"
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("told", [command, log])
def test_a_numbers_limits_are_not_told_in_clicks_shorthand(told):
    result = CliRunner().invoke(told, ["--help"])
    assert "SỐ" in result.stdout
    assert "x>=" not in result.stdout
    assert "<=x" not in result.stdout
