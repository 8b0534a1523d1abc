"""Whatever is typed: the contract's exit code, one clear Vietnamese message, never a traceback, nothing written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tdkt_tui.cli import main
from tdkt_tui.cli.group import COMMANDS

TDKT = Path(sys.executable).with_name("tdkt")
SAMPLE = "bac_giang/xa-tan-phuc"
WRONG = {
    "nope": ["Không có lệnh này", "build, check", "tdkt --help"],
    "--nope": ["Không có tùy chọn --nope"],
    "build": ["Thiếu HỒ_SƠ", "tdkt build --help"],
    "build a b": ["tham số thừa"],
    f"build {SAMPLE} --format txt": ["--format", "docx, pdf, xlsx, ics"],
    f"build {SAMPLE} --format": ["--format", "cần một giá trị"],
    f"build {SAMPLE} --document zz": ["“zz”", "chọn trong: plan"],
    "build khong-co.toml": ["khong-co.toml", "Không có tệp này"],
    "build folder": ["profile.toml", "Không có tệp này"],
    "build broken.toml": ["broken.toml, dòng 2"],
    "build utf16.toml": ["utf16.toml", "UTF-8"],
    "build loop.toml": ["loop.toml"],
    "build /dev/null/x.toml": ["x.toml"],
    "build unknown.toml": ["unknown.toml", "“pln”", "có phải là", "“plan”"],
    "build level.toml": ["level", "co-so, tren-co-so, tinh"],
    "build bac_giang/khong-co": [SAMPLE],
    "build ha_xa/x": ["“ha_xa”", "bac_giang"],
    "check khong-co.docx": ["khong-co.docx", "Không thấy tệp"],
    "check text.docx": [".docx", "Cách xử lý"],
    f"check {SAMPLE} --regulation nd30_2020": ["--regulation", "chỉ dùng khi kiểm tra tệp .docx"],
    f"profile check {SAMPLE} --regulation zz": ["--regulation", "chỉ dùng khi kiểm tra tệp .docx"],
    "check text.docx --regulation zz": ["“zz”", "nd30_2020, tt01_2011"],
    "check broken.toml": ["dòng 2"],
    "province": ["thiếu tên lệnh", "list, show"],
    "province show kien_giag": ["có phải kien_giang? Các tỉnh đã có: bac_giang"],
    "province show bac_giang --on 32/1/2020": ["--on", "2025-03-01"],
    f"timeline {SAMPLE} --today 2020-02-30": ["--today", "2025-03-01"],
    "province show ha_xa": ["“ha_xa”", "bac_giang"],
    "province show bac_giang/9-9999": ["bac_giang/16-2019"],
    "template fields khong/co": ["“khong/co”"],
    "template from-text broken.toml -o x.docx": ["dòng 1"],
    "render text.docx broken.toml -o y.docx": ["text.docx"],
    "timeline ha_xa": ["“ha_xa”"],
    f"timeline {SAMPLE} --format xml": ["text, ics, json"],
    "delegates list khong-co.csv": ["khong-co.csv"],
    "plugin nope": ["list"],
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TDKT_DEBUG", raising=False)
    (tmp_path / "folder").mkdir()
    (tmp_path / "broken.toml").write_text("plan = 'bac_giang/16-2019'\nlevel = \n", "utf8")
    (tmp_path / "utf16.toml").write_text("plan = 'x'\n", "utf16")
    (tmp_path / "unknown.toml").write_text("pln = 'bac_giang/16-2019'\nlevel = 'co-so'\n", "utf8")
    (tmp_path / "level.toml").write_text("plan = 'bac_giang/16-2019'\nlevel = 'xa'\n", "utf8")
    (tmp_path / "loop.toml").symlink_to("loop.toml")  # unreadable for root too
    (tmp_path / "text.docx").write_text("không phải tệp nén", "utf8")
    return tmp_path


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TDKT, *arguments], capture_output=True, encoding="utf8", check=False,
                          stdin=subprocess.DEVNULL, env={**os.environ, **environment})  # fmt: skip


@pytest.mark.parametrize("line", WRONG)
def test_wrong_use_is_told(
    line: str, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(place.rglob("*"))
    monkeypatch.setattr(sys, "argv", ["tdkt", *line.split()])
    with pytest.raises(SystemExit) as left:
        main()
    told = capsys.readouterr()
    assert left.value.code == 2
    assert told.out == ""
    assert told.err.startswith(("Lỗi: ", "LỖI  "))
    assert [part for part in WRONG[line] if part not in told.err] == []
    assert "ngoài dự kiến" not in told.err
    assert not any(word in told.err for word in ("Traceback", "Error:", "Usage", "Invalid", "Missing", "No such"))
    assert sorted(place.rglob("*")) == before


def test_help_lists_every_command_in_vietnamese() -> None:
    ran = run("--help")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Cách dùng: tdkt")
    for name, (_, told) in COMMANDS.items():
        assert f"  {name} " in ran.stdout
        assert told in ran.stdout
    assert not any(word in ran.stdout for word in ("Usage", "Options", "Commands", "Show this message"))
    assert max(len(line) for line in ran.stdout.splitlines()) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["tdkt", name, "--help"])
    with pytest.raises(SystemExit) as left:
        main()
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert told.startswith(f"Cách dùng: tdkt {name}")
    assert not any(word in told for word in ("Usage", "Options", "Commands", "[required]", "Show this message"))


def test_findings_and_soundness_have_their_own_codes(place: Path) -> None:
    assert run("check", SAMPLE).returncode == 0
    sample = Path(__file__).resolve().parents[2] / "profiles" / "bac_giang" / "xa-tan-phuc"
    (place / "xa-tan-phuc.csv").write_bytes(sample.with_suffix(".csv").read_bytes())
    text = sample.with_suffix(".toml").read_text("utf8")
    late = place / "late.toml"
    late.write_text(text.replace("[conference]\n", "[conference]\nform_ = 1\n", 1), "utf8")
    assert run("check", str(late)).returncode == 2
    late.write_text("\n".join("date = 2020-12-15" if line.startswith("date = 2020") else line
                              for line in text.splitlines()), "utf8")  # fmt: skip
    checked = run("check", str(late))
    assert (checked.returncode, "LỖI" in checked.stdout) == (1, True)
    built = run("build", str(late), "-o", str(place / "out"))
    assert (built.returncode, built.stdout) == (1, "")
    assert "Chưa ghi tệp nào" in built.stderr
    assert not (place / "out").exists()


@pytest.mark.parametrize("locale", ["C", "POSIX", "vi_VN.UTF-8"])
def test_names_come_out_whole_in_any_locale(locale: str) -> None:
    ran = run("province", "list", LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="")
    assert ran.returncode == 0
    assert "Bắc Giang" in ran.stdout


@pytest.mark.parametrize("arguments", ["province show bac_giang", f"check {SAMPLE}", "--help"])
def test_a_reader_that_goes_away_is_no_fault(arguments: str) -> None:
    with subprocess.Popen([TDKT, *arguments.split()], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        told = running.stderr.read().decode("utf8")
    assert "BrokenPipe" not in told
    assert "Traceback" not in told
    assert "Lỗi" not in told
