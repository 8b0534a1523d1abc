"""Every shipped template is rendered by its own function, and says what the guarded environment says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tdkt_tui.assembly import Template
from tdkt_tui.assembly.engine.prepared import Prepared
from tdkt_tui.regulations import Regulation
from tdkt_tui.workflow import BuildRequest, build, shipped_profiles

ROOT = Path(__file__).resolve().parents[2]
LONGER_WAY = {
    "binh_thuan/phan-cong-tinh": "a table in a loop, which may stand next to another one",
    "common/the-dai-bieu": "a table in a loop, which may stand next to another one",
}
PROVINCES = sorted({profile.id.partition("/")[0] for profile in shipped_profiles()})


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", sorted(ROOT.glob("templates/*/*.docx")), ids=named)
def test_a_shipped_template_is_proved(path: Path) -> None:
    proved = all(part.swift for part in Template.load(path)._parts)
    assert proved is (named(path) not in LONGER_WAY)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def canonical(part: bytes) -> bytes:
    return etree.tostring(etree.fromstring(part), method="c14n")


@pytest.mark.parametrize("province", PROVINCES)
def test_real_documents_come_out_alike(province: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Template, Mapping[str, Any], Regulation | None]] = []
    render = Template.render

    def seen(self: Template, context: Mapping[str, Any], regulation: Regulation | None = None, **more: Any) -> bytes:
        asked.append((self, context, regulation))
        return render(self, context, regulation, **more)

    monkeypatch.setattr(Template, "render", seen)
    for profile in shipped_profiles(province):
        build(BuildRequest(profile.id, tmp_path / profile.id, (), ("docx",)))
    monkeypatch.undo()
    assert asked
    for template, context, regulation in asked:
        quick = template.render(context, regulation)
        with monkeypatch.context() as longer:
            longer.setattr(Template, "_filled", lambda *_: None)
            longer.setattr(Prepared, "_swift", lambda *_: False)
            slow = template.render(context, regulation)
        ours, theirs = parts(quick), parts(slow)
        assert ours.keys() == theirs.keys()
        for name in [name for name in ours if ours[name] != theirs[name]]:
            assert canonical(ours[name]) == canonical(theirs[name]), name
