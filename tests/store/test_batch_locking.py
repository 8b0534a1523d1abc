from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tdkt_tui.model.fault import StoreFault
from tdkt_tui.store import locking
from tdkt_tui.store.batch import commit_batch, opened, recover
from tdkt_tui.store.journal import PREFIX

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("fresh", [True, False])
def test_a_second_writer_waits_for_the_first(tmp_path: Path, fresh: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 600)
    target = tmp_path / "ra"
    if not fresh:
        target.mkdir()
    second = threading.Thread(target=commit_batch, args=(target, {"a": b"second"}))
    with opened(target) as folder:
        second.start()
        second.join(0.3)
        assert second.is_alive()
        folder.commit({"a": b"first", "b": b"first"})
    second.join()
    assert (target / "a").read_bytes() == b"second"
    assert (target / "b").read_bytes() == b"first"


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.1)
    with opened(tmp_path), pytest.raises(StoreFault, match="đang ghi vào thư mục này"):
        commit_batch(tmp_path, {"a": b"x"})
    assert list(tmp_path.iterdir()) == []


def test_many_writers_never_mix_their_sets(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom tdkt_tui.store import locking\n"
        "from tdkt_tui.store.batch import commit_batch\nlocking.WAIT_SECONDS = 600\n"
        "for turn in range(10):\n"
        "    mark = f'{sys.argv[2]}.{turn}'.encode()\n"
        "    commit_batch(Path(sys.argv[1]), {f'sub/{n}': mark for n in range(8)})"
    )
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, tmp_path / "mới" / "ra", str(number)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        for number in range(4)
    ]
    assert [writer.wait(180) for writer in writers] == [0, 0, 0, 0]
    assert len({path.read_bytes() for path in (tmp_path / "mới/ra/sub").iterdir()}) == 1
    assert [path.name for path in tmp_path.rglob(f"{PREFIX}*")] == []


def test_removing_belongs_to_the_commit(tmp_path: Path) -> None:
    commit_batch(tmp_path, {"giay-moi/001": b"1", "giay-moi/sau/002": b"2", "a": b"3"})
    commit_batch(tmp_path, {"a": b"4"}, remove=["giay-moi/001", "giay-moi/sau/002", "không có", "a"])
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    commit_batch(tmp_path, {}, remove=["a"])
    assert list(tmp_path.iterdir()) == []
    for name in ("../a", f"{PREFIX}x/da-ghi.json"):
        with pytest.raises(StoreFault):
            commit_batch(tmp_path, {}, remove=[name])


def test_recovering_leaves_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}a-file").write_bytes(b"x")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_bytes(b"x")
    (tmp_path / f"{PREFIX}link").symlink_to(tmp_path / "elsewhere")
    recover(tmp_path / "không có")
    recover(tmp_path)
    assert (tmp_path / "elsewhere" / "kept").exists()
    assert (tmp_path / f"{PREFIX}a-file").exists()
