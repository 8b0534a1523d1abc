"""Files that are no files, names too long, signals, a full disk: told in one message, nothing is left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TDKT = Path(sys.executable).with_name("tdkt")
SAMPLE = "bac_giang/xa-tan-phuc"
ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TDKT, *arguments], capture_output=True, encoding="utf8", check=False, cwd=cwd, timeout=180,
                          stdin=subprocess.DEVNULL)  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("docx", "json", "csv", "xlsx", "txt"):
        os.mkfifo(tmp_path / f"pipe.{name}")
    sample = (ROOT / "profiles" / "bac_giang" / "xa-tan-phuc.toml").read_text("utf8")
    (tmp_path / "listed.toml").write_text(sample.replace("xa-tan-phuc.csv", "pipe.csv"), "utf8")
    shutil.copy(ROOT / "templates" / "bac_giang" / "ke-hoach-don-vi.docx", tmp_path / "t.docx")
    (tmp_path / "zero.docx").symlink_to("/dev/zero")
    (tmp_path / "loop.docx").symlink_to("loop.docx")
    (tmp_path / "folder.docx").mkdir()
    (tmp_path / "data.json").write_text("{}", "utf8")
    (tmp_path / "digits.toml").write_text("a = " + "9" * 5000, "utf8")
    (tmp_path / "less-deep.json").write_text('{"a":' + "[" * 60 + "]" * 60 + "}", "utf8")
    (tmp_path / "deep.json").write_text('{"a":' + "[" * 900 + "]" * 900 + "}", "utf8")
    return tmp_path


LONG = "a" * 300
HOSTILE = [
    f"check {LONG}",
    f"build {LONG} -o out",
    f"timeline {LONG}",
    f"timeline {'a/' * 3000}",
    "check pipe.toml",
    "build pipe.toml -o out",
    "timeline pipe.toml",
    f"template fields {LONG}.docx",
    f"template text {LONG}.docx",
    *(
        f"template {verb} {name}.docx"
        for verb in ("text", "fields")
        for name in ("pipe", "zero", "loop", "folder", "x")
    ),
    "render pipe.docx data.json -o out",
    *(f"render t.docx pipe.{form} -o out" for form in ("json", "toml", "csv", "xlsx")),
    "template from-text pipe.txt -o out",
    "check pipe.docx --regulation nd30_2020",
    "check pipe.docx",
    "delegates check pipe.csv",
    "delegates check pipe.xlsx",
    "build listed.toml -o out",
    "timeline listed.toml",
    "render zero.docx data.json -o out",
]


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:40])
def test_what_is_no_file_is_told(line: str, place: Path) -> None:
    before = sorted(place.rglob("*"))
    ran = run(*line.split(), cwd=place)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(("Lỗi: ", "LỖI  "))
    assert "Cách xử lý" in ran.stderr or "Cách sửa" in ran.stderr
    assert sorted(place.rglob("*")) == before


def test_a_new_profile_of_too_long_a_name(place: Path) -> None:
    ran = run("profile", "new", "bac_giang", "-o", LONG, cwd=place)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "ngoài dự kiến" not in ran.stderr


@pytest.mark.parametrize("name", ["", "digits.toml"])
def test_a_text_source_that_is_none(name: str, place: Path) -> None:
    ran = run("template", "from-text", name, cwd=place)
    assert ran.returncode == 2
    assert ran.stderr.startswith(("Lỗi: ", "LỖI  "))


@pytest.mark.parametrize("data", ["digits.toml", "deep.json", "less-deep.json"])
def test_data_beyond_measure_is_told(data: str, place: Path) -> None:
    (place / "t.txt").write_text("[Thân bài] {{ a }}\n", "utf8")
    assert run("template", "from-text", "t.txt", cwd=place).returncode == 0
    ran = run("render", "t.docx", data, "-o", "o.docx", cwd=place)
    assert ran.returncode == 2
    assert ran.stderr.startswith(("Lỗi: ", "LỖI  "))
    assert data in ran.stderr
    assert not (place / "o.docx").exists()


def test_days_beyond_measure_are_told(place: Path) -> None:
    text = (ROOT / "profiles" / "bac_giang" / "xa-tan-phuc.toml").read_text("utf8")
    assert "days = 0.5" in text
    (place / "p.toml").write_text(text.replace("days = 0.5", "days = 1e300"), "utf8")
    for command in ("timeline", "check"):
        ran = run(command, "p.toml", cwd=place)
        assert ran.returncode == 2
        assert "conference.days" in ran.stdout + ran.stderr
        assert "ngoài dự kiến" not in ran.stderr


def test_a_plugin_that_prints_stays_out_of_the_data(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "plugins" / "noisy").mkdir(parents=True)
    (place / "plugins" / "noisy" / "__init__.py").write_text("print('ồn ào')\n", "utf8")
    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(place / "plugins"))
    ran = run("plugin", "list", "--format", "json", cwd=place)
    assert ran.returncode == 0
    assert ran.stdout.startswith("{")
    assert "ồn ào" in ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="chỉ Linux có /dev/full")
@pytest.mark.parametrize("arguments", [f"check {SAMPLE}", "province show bac_giang", "profile schema"])
def test_a_full_disk_behind_stdout_is_told(arguments: str) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run([TDKT, *arguments.split()], stdout=full, stderr=subprocess.PIPE, encoding="utf8",
                             check=False, timeout=180)  # fmt: skip
    assert ran.returncode == 2
    assert "Không in được kết quả" in ran.stderr
    assert "ngoài dự kiến" not in ran.stderr
    assert "Exception ignored" not in ran.stderr


def _hearing() -> None:
    """Hear signals: a shell starts what it puts in the background deaf to Ctrl-C, nohup to a hang-up."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture
def endless_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a LibreOffice that works as ever but does not end: no machine is too quick to stop it."""
    folder = tmp_path_factory.mktemp("bin")
    (folder / "soffice").write_text(f'#!/bin/sh\n{shutil.which("soffice")} "$@"\nexec sleep 3600\n', "utf8")
    (folder / "soffice").chmod(0o755)
    return folder


@pytest.mark.skipif(shutil.which("soffice") is None, reason="cần LibreOffice")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stopped_build_leaves_nothing_behind(sign: signal.Signals, tmp_path: Path, endless_office: Path) -> None:
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    with subprocess.Popen(
        [TDKT, "build", SAMPLE, "-o", "out", "--format", "pdf"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(scratch), "PATH": f"{endless_office}:{os.environ['PATH']}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hearing,  # noqa: PLW1509 - no threads here
    ) as running:
        while not any(scratch.glob("tdkt-pdf-*/profile*")) and running.poll() is None:
            time.sleep(0.02)
        running.send_signal(sign)
        out, told = running.communicate(timeout=180)
    assert (running.returncode, out) == (2, b"")
    assert "Đã dừng." in told.decode("utf8")
    assert "Traceback" not in told.decode("utf8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tmp"]
    assert list(scratch.glob("tdkt-*")) == []
