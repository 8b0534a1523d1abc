"""A document in preview becomes a PDF of the very same text, apart from the set that a build answers for."""

from __future__ import annotations

import stat
import subprocess

import pytest

from tdkt_tui.model.fault import MissingTool, StoreFault
from tdkt_tui.workflow import load_leniently
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.preview import sheet
from tdkt_tui.workflow.preview_pdf import pdf_path, write_pdf


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen").path


def test_the_pdf_holds_the_text_and_is_the_owners_alone(dossier):
    made = sheet(load_leniently(str(dossier)))
    path = write_pdf(str(dossier), made)
    assert path == dossier / "out" / "xem-truoc" / "ke-hoach.pdf"
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert "KẾ HOẠCH" in text
    assert "Thân Văn Mẫn" in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    first = path.stat().st_ino
    assert write_pdf(str(dossier), made) == path
    assert path.stat().st_ino != first  # written whole, over the one before


def test_each_copy_has_a_file_of_its_own(dossier):
    loaded = load_leniently(str(dossier))
    paths = {pdf_path(str(dossier), sheet(loaded, 5, copy)) for copy in range(2)}
    assert len(paths) == 2
    assert all(path.parent == dossier / "out" / "xem-truoc" / "giay-moi" for path in paths)


def test_a_file_in_the_way_is_told_and_stays(dossier):
    (dossier / "out").mkdir(exist_ok=True)
    (dossier / "out" / "xem-truoc").write_text("của người khác", "utf8")
    with pytest.raises(StoreFault):
        write_pdf(str(dossier), sheet(load_leniently(str(dossier))))
    assert (dossier / "out" / "xem-truoc").read_text("utf8") == "của người khác"


def test_without_libreoffice_nothing_is_made(dossier, tmp_path, monkeypatch):
    made = sheet(load_leniently(str(dossier)))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tdkt_tui.assembly.page_count._printed", {})
    with pytest.raises(MissingTool):
        write_pdf(str(dossier), made)
    assert not (dossier / "out" / "xem-truoc").exists()
