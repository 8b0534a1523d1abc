"""A province's own field that nobody has to fill: the recipe of the page works whether it is given or not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import docx
import pytest

from tdkt_tui.workflow.catalogue import plan_sources
from tdkt_tui.workflow.template_testing.edges import EDGES, cases, made_up

REPOSITORY = Path(__file__).resolve().parents[2]
PAGE = (REPOSITORY / "docs" / "mau-hay-dung.md").read_text("utf8")
RECIPE = PAGE.partition("### Trường riêng của tỉnh, có khi đơn vị không ghi\n")[2]
FIELDS = """
[[field]]
key = "slogan"
label = "chủ đề"

[[field]]
key = "elsewhere"
label = "mục của cấp khác"
required = true
levels = ["nowhere"]

[[field]]
key = "asked"
label = "mục phải ghi"
required = {required}
"""


@pytest.fixture
def with_recipe(province):
    """Return the province with the fields declared, and the recipe as it stands on the page in its plan's template."""
    recipe = re.search(r"```\n(.*?)```", RECIPE, re.DOTALL)[1].replace("mau_son", "dong_thap")
    other = "{%p if extra.dong_thap.elsewhere %}\n[Thân bài] Của cấp khác.\n{%p endif %}\n"
    line = "[Thân bài] 3. Địa điểm"
    province.change("ke-hoach-don-vi", line, recipe + other + line)
    (province.folder / "extend.toml").write_text(FIELDS.format(required="false"), "utf8")
    return province


def built(province, *more: str, entry: str = "") -> str:
    profile = province.home / "ho-so.toml"
    profile.write_text((province.folder / "profiles/ho-so-mau.toml").read_text("utf8") + entry, "utf8")
    ran = province.tdkt("build", profile, "--document", "plan", "-o", "ra", *more)
    assert ran.code == 0, ran.err
    return "\n".join(paragraph.text for paragraph in docx.Document(province.home / "ra/ke-hoach.docx").paragraphs)


def test_the_recipe_works_with_and_without_the_value_and_its_table(with_recipe) -> None:
    assert "Chủ đề" not in built(with_recipe)
    assert "Chủ đề" not in built(with_recipe, entry="\n[extra.dong_thap]\nasked = 'có'\n")
    told = built(with_recipe, entry='\n[extra.dong_thap]\nslogan = "Sen hồng đua nở"\n')
    assert "Chủ đề: “Sen hồng đua nở”." in told
    assert "Của cấp khác" not in told


def test_profiles_at_the_edges_hit_it(with_recipe) -> None:
    ran = with_recipe.test("dong_thap/ke-hoach-don-vi", "--format", "json")
    assert ran.code == 0, ran.out
    assert any(one["profile"].endswith(":toi-thieu") for one in json.loads(ran.out)["attempts"])


def test_a_made_up_profile_that_gives_nothing_has_no_table() -> None:
    plans = [source.plan for source in plan_sources("binh_thuan")]
    least, most = ([made_up(case, edge).profile.extra for plan in plans for case in cases(plan)] for edge in EDGES[:2])
    assert {"binh_thuan"} in [set(extra) for extra in most]
    assert [extra for extra in least if extra] == []


def test_a_field_that_must_be_given_stays_a_gap(with_recipe) -> None:
    (with_recipe.folder / "extend.toml").write_text(FIELDS.format(required="true"), "utf8")
    with_recipe.change("ke-hoach-don-vi", "[Thân bài] 3. Địa điểm",
                       "[Thân bài] Ghi {{ extra.dong_thap.asked }}.\n[Thân bài] 3. Địa điểm")  # fmt: skip
    told = built(with_recipe, "--draft")
    assert "Ghi ⟪còn thiếu: asked⟫." in told


def test_lint_holds_names_against_what_plugins_declare(with_recipe) -> None:
    """What was found is kept for the next run; a field that is declared since is known by then."""
    line = "[Thân bài] 3. Địa điểm"
    with_recipe.change("ke-hoach-don-vi", line, "[Thân bài] {{ extra.dong_thap.slogam }}.\n"
                       "[Thân bài] {{ extra.dong_thp.asked }}.\n" + line)  # fmt: skip
    ran = with_recipe.tdkt("template", "lint", "dong_thap/ke-hoach-don-vi", "--format", "json")
    unknown = [one for one in json.loads(ran.out)["findings"] if one["rule"] == "field.unknown"]
    assert [(one["message"].split("“")[1].rstrip("”."), one["fix"]) for one in unknown] == [
        ("extra.dong_thap.slogam", "có phải “extra.dong_thap.slogan”?"),
        ("extra.dong_thp.asked", "có phải “extra.dong_thap.asked”?"),
    ]
    fields = with_recipe.folder / "extend.toml"
    fields.write_text(fields.read_text("utf8") + '\n[[field]]\nkey = "slogam"\nlabel = "lời"\n', "utf8")
    ran = with_recipe.tdkt("template", "lint", "dong_thap/ke-hoach-don-vi")
    assert "slogam" not in ran.out.replace("{{ extra.dong_thap.slogam }}", "")
