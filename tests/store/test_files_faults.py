from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from tdkt_tui.model.fault import BadInput, Cancelled, NotFound, StoreFault
from tdkt_tui.store.batch import commit_batch
from tdkt_tui.store.files import read_limited, write_whole

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
STRACE = ("strace", "-f", "-qq", "-o", "/dev/null")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def in_a_process(code: str, *wrapper: str) -> subprocess.CompletedProcess[str]:
    """Run code that imports the functions under test; StoreFault prints FAULT and its text."""
    body = textwrap.indent(textwrap.dedent(code), "    ")
    script = (
        "from pathlib import Path\nimport os, resource\nfrom tdkt_tui.model.fault import StoreFault\n"
        "from tdkt_tui.store.batch import commit_batch\n"
        f"from tdkt_tui.store.files import write_whole\ntry:\n{body}\nexcept StoreFault as fault:\n"
        "    print('FAULT', fault)\nelse:\n    print('DONE')\n"
    )
    return subprocess.run(
        [*wrapper, sys.executable, "-c", script],
        capture_output=True,
        encoding="utf8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def test_a_file_is_written_replaced_and_private(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    for data in (b"one", b"two" * 1000, b""):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.docx"]


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "thật.txt").write_bytes(b"old")
    (tmp_path / "liên kết").symlink_to(tmp_path / "thật.txt")
    write_whole(tmp_path / "liên kết", b"new")
    assert (tmp_path / "liên kết").is_symlink()
    assert (tmp_path / "thật.txt").read_bytes() == b"new"


def test_a_batch_makes_folders_keeps_others_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "mới" / "ra"
    commit_batch(target, {"a": b"1", "giay-moi/001.docx": b"2", "giay-moi/002.docx": b"3"})
    (target / "của tôi").write_bytes(b"x")
    commit_batch(target, {"a": b"4", "giay-moi/003.docx": b"5"})
    assert tree(tmp_path / "mới") == {
        "ra/a": b"4", "ra/của tôi": b"x", "ra/giay-moi/001.docx": b"2", "ra/giay-moi/002.docx": b"3",
        "ra/giay-moi/003.docx": b"5",
    }  # fmt: skip
    assert (target / "a").stat().st_mode & 0o777 == 0o600
    assert (target / "giay-moi").stat().st_mode & 0o777 == 0o700
    commit_batch(target, {})


@pytest.mark.parametrize("name", ["", "/etc/x", "../x", "a/../../x", "a\0b", "a\\b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreFault):
        commit_batch(tmp_path / "ra", {"tốt": b"1", name: b"2"})
    assert tree(tmp_path) == {}


def test_a_long_name_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="Tên tệp quá dài"):
        write_whole(tmp_path / ("a" * 300), b"x")
    with pytest.raises(StoreFault, match="Tên tệp quá dài"):
        commit_batch(tmp_path / "ra", {"a": b"1", "b" * 300: b"2"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_way_undoes_the_batch(tmp_path: Path) -> None:
    (tmp_path / "z").mkdir()
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(StoreFault, match="trùng"):
        commit_batch(tmp_path, {"a": b"new", "mới/b": b"new", "z": b"new"})
    assert tree(tmp_path) == {"a": b"old"}
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a", "z"]
    with pytest.raises(StoreFault):
        write_whole(tmp_path / "z", b"x")
    with pytest.raises(StoreFault, match="không tồn tại"):
        write_whole(tmp_path / "không có" / "a", b"x")


class StopAfter(Event):
    """Says stop at the N-th question."""

    def __init__(self, questions: int) -> None:
        super().__init__()
        self.left = questions

    def is_set(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_a_stop_at_any_moment_leaves_all_or_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    stopped = 0
    for questions in range(9):
        try:
            commit_batch(tmp_path, {"a": b"new", "b/c": b"new"}, StopAfter(questions))
        except Cancelled:
            stopped += 1
            assert tree(tmp_path) == {"a": b"old"}
        else:
            break
    assert stopped == 3
    assert tree(tmp_path) == {"a": b"new", "b/c": b"new"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this machine does not let us mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk(small_disk: Path) -> None:
    write_whole(small_disk / "a", b"old")
    with pytest.raises(StoreFault, match=r"Hết chỗ trên đĩa\. Chưa ghi gì"):
        write_whole(small_disk / "a", b"x" * 3_000_000)
    with pytest.raises(StoreFault, match="Hết chỗ") as caught:
        commit_batch(small_disk / "ra", {"a": b"x" * 1_000_000, "b": b"x" * 1_500_000})
    assert str(small_disk) in caught.value.place
    assert tree(small_disk) == {"a": b"old"}
    assert [entry.name for entry in small_disk.iterdir()] == ["a"]
    commit_batch(small_disk, {"a": b"new", "b": b"x" * 1_000_000})


def test_a_limit_on_file_size(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    done = in_a_process(f"""
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        commit_batch(Path({str(tmp_path)!r}), {{"a": b"new", "b": b"x" * 200_000}})
    """)
    assert "FAULT" in done.stdout
    assert "giới hạn kích thước" in done.stdout
    assert tree(tmp_path) == {"a": b"old"}


def test_no_right_to_write() -> None:
    folder = Path(tempfile.mkdtemp(prefix="tdkt-test-"))  # not below pytest's own folder, which is for one user
    try:
        folder.chmod(0o555)
        drop = f"os.setuid({NOBODY})" if os.geteuid() == 0 else "pass"
        for call in ('write_whole(Path(F) / "a", b"new")', 'commit_batch(Path(F), {"a": b"new"})'):
            done = in_a_process(f"F = {str(folder)!r}\n{drop}\n{call}")
            assert "FAULT" in done.stdout, done.stderr
            assert "Không có quyền ghi" in done.stdout
        assert list(folder.iterdir()) == []
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("call", ["fsync", "rename,renameat,renameat2"])
def test_a_file_survives_a_kill_at_any_call(tmp_path: Path, call: str) -> None:
    path = tmp_path / "a"
    for number in range(1, 10):
        path.write_bytes(b"old" * 100_000)
        in_a_process(
            f"write_whole(Path({str(path)!r}), b'new' * 100_000)",
            *STRACE, "-e", f"inject={call}:signal=SIGKILL:when={number}",
        )  # fmt: skip
        assert path.read_bytes() in (b"old" * 100_000, b"new" * 100_000)


def test_reading_has_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"x" * 100)
    assert read_limited(path, 100) == b"x" * 100
    with pytest.raises(BadInput, match="lớn hơn"):
        read_limited(path, 99)
    with pytest.raises(NotFound):
        read_limited(tmp_path / "không có")
    with pytest.raises(BadInput):
        read_limited(tmp_path)
    with pytest.raises(BadInput):
        read_limited(Path("/dev/zero"))
