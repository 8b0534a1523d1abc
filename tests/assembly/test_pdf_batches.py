"""More documents than LibreOffice takes in one run, and documents that end a run: none is lost, none stops another."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.assembly import pdf, to_pdf
from tdkt_tui.model.fault import TdktError

# Writes one PDF for each document, at most four in a run; stops at one that says "ends", passes over one that says
# "broken", and takes one that says "once" only when it is alone.
OFFICE = """#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
out=$2; shift 2; mkdir -p "$out"; echo $# >> {told}
many=$#; at=0
for one; do
    at=$((at + 1))
    [ $at -gt 4 ] && exit 0
    case $(cat "$one") in
        ends) exit 0 ;;
        broken) ;;
        once) [ $many = 1 ] && echo %PDF > "$out/$(basename "$one" .docx).pdf" ;;
        *) { echo %PDF; cat "$one"; } > "$out/$(basename "$one" .docx).pdf" ;;
    esac
done
"""


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[int]]:
    """A LibreOffice as above, in runs of three; return how many documents each of its runs had."""
    told = tmp_path / "told"
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(OFFICE.replace("{told}", str(told)), "utf8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(pdf, "MOST", 3)
    return lambda: [int(line) for line in told.read_text().split()]


def test_many_documents_are_made_in_several_runs(runs: Callable[[], list[int]]) -> None:
    documents = {f"văn bản {number}": f"{number}".encode() for number in range(8)}
    counts: list[int] = []
    made = to_pdf(documents, made=counts.append)
    assert made == {name: b"%PDF\n" + data for name, data in documents.items()}
    assert runs() == [3, 3, 2]
    assert counts == sorted(set(counts))


def test_what_another_document_held_up_is_made_alone(runs: Callable[[], list[int]]) -> None:
    refused: list[str] = []
    documents = {"a": b"a", "b": b"ends", "c": b"c", "d": b"once", "e": b"e", "f": b"broken"}
    assert list(to_pdf(documents, refused=refused.append)) == ["a", "c", "d", "e"]
    assert refused == ["b", "f"]
    assert runs() == [3, 1, 1, 3, 1, 1]  # b alone, then what stood behind it; d and f alone


def test_all_that_gave_no_pdf_are_named(runs: Callable[[], list[int]]) -> None:
    with pytest.raises(TdktError, match="2 văn bản") as caught:
        to_pdf({"giay-moi": b"broken", "ke-hoach": b"x", "to-trinh": b"broken"})
    assert caught.value.place == "giay-moi, to-trinh"
    with pytest.raises(TdktError, match="7 văn bản") as caught:
        to_pdf({str(number): b"broken" for number in range(7)})
    assert caught.value.place == "0, 1, 2, 3, 4 và 2 văn bản khác"


def test_a_run_has_fewer_documents_than_libreoffice_heeds_arguments() -> None:
    assert pdf.MOST + len(("--headless", "--norestore", "-env", "--convert-to", "pdf", "--outdir", "folder")) < 240
