"""A province of its own, made by ``tdkt plugin new``, and the command line over it."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from warm_command import run_tdkt


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Province:
    """A folder of TOML and templates; ``test`` is ``tdkt template test --plugin dong_thap`` without pages."""

    folder: Path

    @property
    def home(self) -> Path:
        return self.folder.parent.parent

    @property
    def env(self) -> dict[str, str]:
        return {**os.environ, "TDKT_PLUGINS_DIR": str(self.folder.parent), "HOME": str(self.home),
                "XDG_CONFIG_HOME": str(self.home)}  # fmt: skip

    def tdkt(self, *arguments: object) -> Ran:
        ran = run_tdkt(*arguments, cwd=self.home, env=self.env)
        assert "Traceback" not in ran.stdout + ran.stderr, ran.stderr
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def test(self, *more: object) -> Ran:
        return self.tdkt("template", "test", "--plugin", "dong_thap", "--workers", 1, "--no-pages", *more)

    def template(self, name: str) -> Path:
        return self.folder / "templates" / "dong_thap" / f"{name}.txt"

    def change(self, name: str, old: str, new: str, *, make: bool = True) -> None:
        path = self.template(name)
        text = path.read_text("utf8")
        assert old in text
        path.write_text(text.replace(old, new), "utf8")
        if make:
            assert self.tdkt("template", "from-text", path).code == 0


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tinh") / "plugins"
    folder.mkdir()
    ran = Province(folder / "dong_thap").tdkt("plugin", "new", "dong_thap", "--name", "tỉnh Đồng Tháp")
    assert ran.code == 0, ran.err
    return folder / "dong_thap"


@pytest.fixture
def province(pristine: Path, tmp_path: Path) -> Province:
    (tmp_path / "plugins").mkdir()
    return Province(Path(shutil.copytree(pristine, tmp_path / "plugins" / "dong_thap")))
