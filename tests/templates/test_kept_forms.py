"""Documents of a kept form are those of a template taken apart: the same bytes, with every guard on."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tdkt_tui.assembly import Template, to_docx, to_text
from tdkt_tui.assembly.engine import template as engine
from tdkt_tui.model.fault import MissingValue, TemplateFault
from tdkt_tui.regulations import load

pytestmark = pytest.mark.skipif(not hasattr(os, "getuid"), reason="nothing is kept where owners are not told")
SOURCE = """[Tên loại] KẾ HOẠCH
[Trích yếu] {{ title|upper }}
{%p for person in people %}
[Thân bài] {{ loop.index }}. {{ person.name }}{% if person.post %}, {{ person.post|replace("a", "b") }}{% endif %}
{%p endfor %}
[Thân bài] Hết {{ count + 1 }}.
"""
DATA = {
    "title": "Tổ chức <hội nghị> & đại hội",
    "people": [{"name": "A {{ title }} {% x %} & <b>", "post": "a\nb"}, {"name": "e\u0301", "post": ""}],
    "count": 1,
}
SAMPLES = ("bac_giang/ubnd-huyen-viet-yen", "bac_ninh/nam-2026-phat-dong", "binh_thuan/ke-hoach-2024")


@pytest.fixture
def cache(tmp_path, monkeypatch) -> Path:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("TDKT_CACHE_DIR", str(tmp_path / "dem"))
    return tmp_path / "dem"


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "mau.docx"
    path.write_bytes(to_docx(SOURCE))
    return path


@pytest.fixture
def untouched(monkeypatch):
    """Let no template be taken apart: what is rendered comes from a form that was kept."""

    def on() -> None:
        monkeypatch.setattr(engine.Template, "_prepared", property(lambda _: pytest.fail("taken apart")))

    return on


@pytest.mark.parametrize("regulation", [None, "nd30_2020", "tt01_2011"])
def test_the_same_bytes_without_taking_it_apart(cache, file, untouched, regulation) -> None:
    chosen = load(regulation) if regulation else None
    plain = Template.from_bytes(file.read_bytes()).render(DATA, chosen)
    assert Template.load(file).render(DATA, chosen) == plain
    untouched()
    assert Template.load(file).render(DATA, chosen) == plain


def test_what_is_wrong_is_still_told_with_its_place(cache, file) -> None:
    for _ in range(2):
        template = Template.load(file)
        assert template.render(DATA)
        with pytest.raises(MissingValue) as told:
            template.render({**DATA, "title": None})
        assert (told.value.field, told.value.place) == ("title", "đoạn 2")
        with pytest.raises(TemplateFault):
            template.render({**DATA, "people": [{"name": [], "post": ""}]})
        assert "còn thiếu" in to_text(template.render({}, draft=True))
        assert template.fields()[0] == "title"


def test_another_template_or_regulation_has_a_form_of_its_own(cache, file) -> None:
    first = Template.load(file).render(DATA, load("nd30_2020"))
    assert Template.load(file).render(DATA, load("tt01_2011")) != first
    file.write_bytes(to_docx(SOURCE.replace("Hết", "Xong")))
    assert Template.load(file).render(DATA, load("nd30_2020")) != first


def test_an_unsound_template_is_never_kept(cache, tmp_path) -> None:
    path = tmp_path / "hong.docx"
    path.write_bytes(to_docx("[Thân bài] {{ name.__class__ }}\n"))
    for _ in range(2):
        with pytest.raises(TemplateFault):
            Template.load(path).render({"name": "x"})
    assert not cache.exists()


def test_spoiled_forms_are_made_anew(cache, file) -> None:
    good = Template.load(file).render(DATA)
    for kept in (cache / "da-lap-san").iterdir():
        data = kept.read_bytes()
        kept.write_bytes(data[: len(data) // 2])
    assert Template.load(file).render(DATA) == good
    for kept in (cache / "da-lap-san").iterdir():
        kept.write_bytes(kept.read_bytes()[:-1] + b"\xff")
    assert Template.load(file).render(DATA) == good


def test_every_document_of_a_shipped_profile_is_the_same(cache, tmp_path, tdkt) -> None:
    def built(profile: str, turn: str, place: str) -> dict[str, str]:
        out = tmp_path / turn / profile
        ran = tdkt("build", profile, "--format", "docx", "-o", out, env={"TDKT_CACHE_DIR": place})
        assert ran.returncode == 0, ran.stderr
        return {
            path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in out.rglob("*.docx")
        }

    for turn, place in (("tat", "off"), ("dau", str(cache)), ("sau", str(cache))):
        with ThreadPoolExecutor(2) as pool:
            made = list(pool.map(lambda profile, turn=turn, place=place: built(profile, turn, place), SAMPLES))
        if turn == "tat":
            expected = made
        assert made == expected
    assert all(expected)
    assert len(list((cache / "da-lap-san").iterdir())) > 10
