"""What is known of names of templates: that of the page, of the kinds that there are, and nobody's own."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.context.contexts import contexts
from tdkt_tui.context.described import described, description, list_label, names_of
from tdkt_tui.context.names import NAMES
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.regulations import load

ROOT = Path(__file__).resolve().parents[2]
PROFILES = [path.stem for path in sorted((ROOT / "profiles/bac_giang").glob("*.toml"))]
TYPES = {"text": str, "number": int, "yes-no": bool}


def test_no_example_is_a_persons_name():
    signed = described()["signature.name"].example
    assert signed == "Nguyễn Văn A"
    for profile in (ROOT / "profiles").rglob("*.toml"):
        assert signed not in profile.read_text("utf8")


def test_what_is_known_of_names_is_what_the_page_says():
    page = (ROOT / "docs/context.md").read_text("utf8")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| `")]
    told = [[f"`{one.name}`", one.label, one.about, one.example] for one in described().values()]
    assert told == [[*row[:3], row[3].strip("`")] for row in rows]


def test_a_kind_of_document_has_the_names_of_its_documents_and_each_is_of_the_kind_told(shipped):
    kinds = {kind.id: kind for kind in KINDS}
    seen = set()
    for dossier in map(shipped, PROFILES):
        for offer in dossier.offers():
            if not offer.template:
                continue
            known = names_of(kinds[offer.kind])
            roots = {name.partition(".")[0].removesuffix("[]") for name in known}
            for item in contexts(dossier, offer, kinds[offer.kind], regulation=load("nd30_2020")):
                has = {name for name, value in item.context.items() if value not in ({}, [])} - {"annex"}
                assert has <= roots, (offer.kind, has - roots)
                for name in known:
                    value = item.context
                    for step in name.split("."):
                        value = value.get(step) if isinstance(value, dict) else None
                    if value is not None:
                        assert type(value) is TYPES[described()[name].kind], name
                seen.add(offer.kind)
    assert len(seen) >= 8


def test_names_are_known_under_a_plans_own_ids_and_lists_by_what_they_hold():
    assert description("plan.named.dai-hoi").name == "plan.named.<mã>"
    assert description("plan.named") is None
    lists = {name[: name.rindex("[].")] for name in NAMES if "[]." in name}
    assert [name for name in sorted(lists) if not list_label(name)] == []
