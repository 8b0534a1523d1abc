"""The names of what is shipped, read from the files alone: a list to choose from needs no model, and stands at once.

Nothing is judged here. What cannot be named is left out; whoever reads it whole (``catalogue``, ``load``) tells why.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tdkt_tui.delegates.order import title_key
from tdkt_tui.model.extension import Province
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.kinds import KINDS
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import lowered_first
from tdkt_tui.plugins import registry
from tdkt_tui.store.toml import read_head, read_toml

from .kept_names import Named, Names, keep_names

_HALVES = {"H1": "6 tháng đầu ", "H2": "6 tháng cuối "}


def shipped_names() -> Names:
    """Return the name of every province whose plugin works, in order, with its plans and then its sample profiles.

    They are kept for the next start (``kept_names``).
    """
    plugins = registry()
    plugins.load_all()
    provinces = {province.id: province for _, province in plugins.call("tdkt_province", Province)}
    plans = [item for _, listed in plugins.call("tdkt_plans", list) for item in listed if isinstance(item, Path)]
    folders = [(owner, Path(folder)) for owner, listed in plugins.call("tdkt_profiles", list) for folder in listed]
    trees = [tree for path in plans if (tree := _tree(path))]
    found: Names = []
    for province in sorted(provinces.values(), key=lambda province: title_key(province.name)):
        samples = [item for owner, folder in folders if owner == province.id
                   for item in _profiles(folder, owner, trees)]  # fmt: skip
        found.append((province.name, [*_plans(trees, province.id), *samples]))
    codes = [Path(code) for plugin in plugins.manager.get_plugins() if (code := getattr(plugin, "__file__", None))]
    homes = {path.parent for path in (*plans, *codes)}
    inside = [path for home in homes for path in (*home.glob("*.py"), home / "name.txt")]
    samples_in = [path for _, folder in folders for path in (folder, *folder.glob("*.toml"))]
    keep_names(found, {*plans, *homes, *inside, *samples_in})
    return found


def _plans(trees: list[dict[str, Any]], province: str) -> Iterator[Named]:
    for tree in trees:
        plan = tree["plan"]
        code = str(plan.get("id", ""))
        if code.partition("/")[0] == province:
            kind, number = str(plan.get("type", "Kế hoạch")), plan.get("number")
            if isinstance(number, int):
                yield Named("plan", code, one_line(f"{kind} số {number:02d}/{plan.get('symbol', '')}"))
            else:  # left to the clerk: a province has several of them
                yield Named("plan", code, one_line(f"{kind} {lowered_first(str(plan.get('title', '')))}"))


def _profiles(folder: Path, province: str, plans: list[dict[str, Any]]) -> Iterator[Named]:
    labels = {kind.id: kind.label for kind in KINDS}
    for path in sorted(folder.glob("*.toml")):
        try:
            tree = read_toml(path)
        except TdktError:
            continue
        issuer = _table(tree, "issuer") or next((_table(plan["plan"], "issuer") for plan in plans
                                                 if plan["plan"].get("id") == tree.get("plan")), {})  # fmt: skip
        code = f"{province}/{path.stem}"
        whose = _table(tree, "unit").get("name") or issuer.get("called") or issuer.get("name") or code
        made = lowered_first(labels.get(str(next(iter(tree.get("documents") or ()), "")), ""))
        period = str(_table(tree, "report").get("period") or "")
        year, _, half = period.partition("-")
        spoken = f"{_HALVES.get(half, '')}năm {year}" if period else ""
        made = " ".join(part for part in (made, spoken) if part)
        yield Named("profile", code, one_line(" – ".join(str(part) for part in (whose, made) if part)))


def _tree(path: Path) -> dict[str, Any]:
    """Return a plan's tree; empty where it cannot be read, or names nothing."""
    try:
        tree = read_head(path)
    except TdktError:
        return {}
    return tree if isinstance(tree.get("plan"), dict) else {}


def _table(tree: dict[str, Any], key: str) -> dict[str, Any]:
    found = tree.get(key)
    return found if isinstance(found, dict) else {}
