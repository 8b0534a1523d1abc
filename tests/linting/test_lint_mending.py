"""--fix: what has one meaning is mended and is gone, all else stays byte for byte; what was is kept beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx
from tdkt_tui.model.fault import BadInput, StoreFault
from tdkt_tui.workflow.linting.repairing import mend
from tdkt_tui.workflow.linting.subjects import Subject


@pytest.fixture
def saved(tmp_path: Path):
    """Write a template and return it as a subject; styled as those of plans are."""

    def save(docx: bytes, name: str = "mau.docx", *, source: str = "", styled: bool = True) -> Subject:
        path = tmp_path / name
        path.write_bytes(docx)
        text = path.with_suffix(".txt")
        if source:
            text.write_text(source, "utf8")
        return Subject("", path, text if source else None, (), styled)

    return save


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ðộc lập {{ un¦it.na¦me }} xong", "Độc lập {{ unit.name }} xong"),
        ("Va\u0306n ba\u0309n", "Văn bản"),
        ("thi\u200b đua", "thi đua"),
        ("Uỷ ban hoà giải {{ x|default('hoà') }}", "Ủy ban hòa giải {{ x|default('hoà') }}"),
        ("hai  dấu {{ a  }}  cách", "hai dấu {{ a  }} cách"),
        ("Văn Тhư", "Văn Thư"),
    ],
)
def test_one_meaning_is_mended(saved, of_lines, body_text, before: str, after: str) -> None:
    subject = saved(of_lines("Giữ nguyên năm 2025", before))
    old = subject.path.read_bytes()
    done = mend(subject)
    assert body_text(subject.path.read_bytes()) == ["Giữ nguyên năm 2025", after]
    assert done.gone
    assert [one.rule for one in done.left.findings if one.fixable] == []
    assert [path.read_bytes() for path in done.copies] == [old]
    assert {path.name for path in subject.path.parent.iterdir()} == {"mau.docx", "mau.docx.cu"}


def test_a_mended_file_renders_as_before_but_for_what_was_mended(saved, of_lines, body_text) -> None:
    subject = saved(of_lines("{% if yes %}", "Uỷ {{ na¦me }}", "{% endif %}"))
    mend(subject)
    made = Template.load(subject.path).render({"yes": True, "name": "X"})
    assert body_text(made) == ["Ủy X"]


def test_a_block_that_shares_its_paragraph_is_told_and_left(saved, of_lines) -> None:
    subject = saved(of_lines("{% if x %}", "A", "{% endif %} và lời"))
    old = subject.path.read_bytes()
    done = mend(subject)
    assert (done.gone, done.copies, subject.path.read_bytes()) == ((), (), old)
    assert [one.rule for one in done.left.findings] == ["block.blank"]


def test_bold_becomes_the_style_of_the_contract(saved, of_body) -> None:
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r>"
    subject = saved(of_body(f'<w:p><w:pPr><w:pStyle w:val="ThanBai"/></w:pPr>{run}</w:p>'))
    done = mend(subject)
    assert [one.rule for one in done.gone] == ["style.run"]
    assert done.left.findings == ()


def test_the_text_is_mended_where_there_is_one_and_its_docx_made_of_it(saved) -> None:
    text = "# uỷ ban: chú thích giữ nguyên\n[Thân bài] Ðảng uỷ, uỷ ban {{ x }}\n"
    subject = saved(to_docx(text), source=text)
    done = mend(subject)
    mended = subject.source.read_text("utf8")
    assert mended == "# uỷ ban: chú thích giữ nguyên\n[Thân bài] Đảng ủy, ủy ban {{ x }}\n"
    assert subject.path.read_bytes() == to_docx(mended)
    assert {path.name for path in done.copies} == {"mau.txt.cu", "mau.docx.cu"}
    assert done.left.findings == ()


def test_a_text_and_a_docx_that_differ_are_left_alone(saved) -> None:
    subject = saved(to_docx("[Thân bài] uỷ ban"), source="[Thân bài] uỷ ban tỉnh\n")
    done = mend(subject)
    assert done.copies == ()
    assert "file.stale" in {one.rule for one in done.left.findings}


def test_what_was_silenced_is_not_touched(saved, of_lines) -> None:
    subject = saved(of_lines("uỷ ban"))
    (subject.path.parent / "mau.lint.toml").write_text(
        '[[ignore]]\nrule = "unicode.tone"\nreason = "tên riêng viết như trong quyết định thành lập"\n', "utf8"
    )
    old = subject.path.read_bytes()
    assert mend(subject).copies == ()
    assert subject.path.read_bytes() == old


def test_older_copies_stay(saved, of_lines) -> None:
    for number, line in enumerate(("uỷ ban", "hoà giải"), start=1):
        assert len(mend(saved(of_lines(line))).copies) == 1, number
    folder = saved(of_lines("x")).path.parent
    assert {path.name for path in folder.iterdir()} == {"mau.docx", "mau.docx.cu", "mau.docx.cu2"}


def test_nothing_is_written_where_the_disk_refuses(saved, of_lines, monkeypatch) -> None:
    subject = saved(of_lines("uỷ ban"))
    old = subject.path.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise StoreFault("Hết chỗ trên đĩa.")

    monkeypatch.setattr("tdkt_tui.workflow.linting.repairing.commit_batch", refuse)
    with pytest.raises(StoreFault):
        mend(subject)
    assert subject.path.read_bytes() == old
    assert len(list(subject.path.parent.iterdir())) == 1


def test_a_protected_file_is_refused(saved, of_lines) -> None:
    import io
    import zipfile

    data, out = of_lines("uỷ ban"), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("_xmlsignatures/sig1.xml", "<x/>")
    with pytest.raises(BadInput, match="ký số"):
        mend(saved(out.getvalue()))


def test_tags_that_share_a_run_are_each_joined(saved, of_lines, body_text) -> None:
    subject = saved(of_lines("a {{ on¦e }} và {{ tw¦o¦ }}¦{{ th¦ree }} cuối"))
    mend(subject)
    assert body_text(subject.path.read_bytes()) == ["a {{ one }} và {{ two }}{{ three }} cuối"]
    assert [one.rule for one in mend(subject).left.findings] == []
