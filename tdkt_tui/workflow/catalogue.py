"""What the installed plugins offer: provinces, plans, sample profiles, templates, document kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tdkt_tui.delegates.order import title_key
from tdkt_tui.locations import shipped
from tdkt_tui.model.extension import Province
from tdkt_tui.model.fault import ManyFaults, NotFound, TdktError, raise_all
from tdkt_tui.model.kinds import DocumentKind
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry

from .added_documents import known_kinds, with_added
from .plan_source import PlanSource, sourced, unsound


@dataclass(frozen=True, slots=True)
class ShippedProfile:
    """A sample profile: its id ("bac_giang/ke-hoach-16-2019"), file and province."""

    id: str
    path: Path
    province: str


def provinces() -> list[Province]:
    """Return every province whose plugin works, by name in the Vietnamese order."""
    everything = registry()
    everything.load_all()
    found = {province.id: province for _, province in everything.call("tdkt_province", Province)}
    return sorted(found.values(), key=lambda province: title_key(province.name))


def plans_of_province(province_id: str) -> list[Plan]:
    """Return a province's plans in the plugin's order.

    Raises NotFound for an unknown province, PluginFault where a plan cannot be read, or amends what is not there, with
    file and line.
    """
    return [source.plan for source in plan_sources(province_id)]


def plan_sources(province_id: str) -> list[PlanSource]:
    """Return a province's plans with the files they come from. Raises like ``plans_of_province``."""
    plugins = registry()
    plugins.load_province(province_id)
    found: list[PlanSource] = []
    for plugin_id, sources in plugins.call("tdkt_plans", list):
        try:
            read = [sourced(source, plugin_id) for source in sources]
        except TdktError as fault:
            if plugin_id == province_id:
                raise
            plugins.unreadable(plugin_id, fault)  # another plugin's trouble
            continue
        found += [source for source in read if source.plan.province == province_id]
    for source, faults in unsound(found):
        if source.plugin == province_id:
            raise_all(faults)
        plugins.unreadable(source.plugin, ManyFaults(faults) if len(faults) > 1 else faults[0])
        found.remove(source)
    return with_added(found, template_path)


def provinces_with_plans() -> list[tuple[Province, list[Plan]]]:
    """Return every province that works, with its plans; where plans cannot be read, the plugin's fault is kept."""
    found = []
    for province in provinces():
        try:
            found.append((province, plans_of_province(province.id)))
        except TdktError as fault:
            registry().unreadable(province.id, fault)
    return found


def plan_named(plan_id: str) -> Plan:
    """Return a plan by its id. Raises NotFound naming the province's plans."""
    known = plans_of_province(plan_id.partition("/")[0])
    for plan in known:
        if plan.plan.id == plan_id:
            return plan
    raise NotFound(f"Không có kế hoạch “{plan_id}”.", field="plan",
                   fix="các kế hoạch đã có: " + ", ".join(plan.plan.id for plan in known))  # fmt: skip


def shipped_profiles(province_id: str | None = None) -> list[ShippedProfile]:
    """Return the sample profiles of one province, or of all whose plans can be read; the others' faults are kept."""
    wanted = [province_id] if province_id else [province.id for province, _ in provinces_with_plans()]
    return [profile for province in wanted for profile in _profiles_of(province)]


def _profiles_of(province_id: str) -> Iterator[ShippedProfile]:
    plugins = registry()
    plugins.load_province(province_id)
    for plugin_id, folders in plugins.call("tdkt_profiles", list):
        if plugin_id == province_id:
            for folder in folders:
                for path in sorted(Path(folder).glob("*.toml")):
                    yield ShippedProfile(f"{province_id}/{path.stem}", path, province_id)


def template_folders() -> list[Path]:
    """Return the folders that templates are looked for in, in that order: the shipped one, then others."""
    offered = [folder for _, folder in offered_folders()]
    return list(dict.fromkeys([shipped("templates"), *offered]))  # a province without code uses the common ones too


def offered_folders() -> list[tuple[str, Path]]:
    """Return (plugin id, folder of templates) of the loaded plugins, in the order in which a name is looked for.

    Shipped templates come first, then those of plugins in the order found, whichever of them was loaded first: the
    same name means the same template in every command.
    """
    order, own = registry().ids(), shipped("templates")
    offered = [(owner, Path(one)) for owner, listed in registry().call("tdkt_templates", list) for one in listed]
    return sorted(offered, key=lambda offer: (offer[1] != own, order.index(offer[0])))


def template_path(name: str) -> Path:
    """Return the .docx of a template by its name ("bac_giang/giay-moi").

    Raises NotFound naming the folders that were searched.
    """
    folders = template_folders()
    for folder in folders:
        path = folder / f"{name}.docx"
        if path.is_file():
            return path
    for folder in folders:
        source = folder / f"{name}.txt"
        if source.is_file():
            raise NotFound(f"Mẫu “{name}” mới có văn bản thuần, chưa có tệp .docx.", place=str(source),
                           fix=f"chạy: tdkt template from-text {source}")  # fmt: skip
    from tdkt_tui.model.near import meant  # only a slip pays for the looking

    every = {
        path.relative_to(folder).with_suffix("").as_posix() for folder in folders for path in folder.rglob("*.docx")
    }
    near = meant(name, {one: one for one in sorted(every)})
    raise NotFound(f"Không có mẫu “{name}”.", fix=(f"có phải “{near}”? " if near else "")
                   + "Đã tìm trong: " + ", ".join(map(str, folders)))  # fmt: skip


def templates() -> list[tuple[str, Path]]:
    """Return every template of the loaded plugins, (name, path), each name once."""
    found: dict[str, Path] = {}
    for _, folder in offered_folders():
        for path in sorted(folder.rglob("*.docx")):
            found.setdefault(path.relative_to(folder).with_suffix("").as_posix(), path)
    return sorted(found.items())


def kinds(province: str = "") -> dict[str, DocumentKind]:
    """Return the document kinds of the core and of the loaded plugins, by id; a second one of an id is told.

    province: of what concerns it only, as its documents need it; without it the first that has an id stands for all.
    """
    return known_kinds(province)
