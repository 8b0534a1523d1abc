"""The fields that a plugin adds to profiles: each can be asked and answered, and what names one names one that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tdkt_tui.model.extension import ExtraField
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.folder_parts import FolderParts
from tdkt_tui.plugins.placing import added_at


def field_findings(plugin_id: str, plans: Sequence[Plan]) -> Iterator[Finding]:
    """Yield what is wrong with a plugin's fields, sections, and with the keys that rules without code look at."""
    told: set[str] = set()
    for plan in plans:
        where = added_at(plugin_id, "tdkt_profile_fields", "field") or f"kế hoạch {plan.plan.id}"
        fields = [one for owner, listed in registry().call("tdkt_profile_fields", list, plan=plan)
                  for one in listed if owner == plugin_id]  # fmt: skip
        sections = [one for owner, listed in registry().call("tdkt_form_sections", list, plan=plan)
                    for one in listed if owner == plugin_id]  # fmt: skip
        keys = Counter(field.key for field in fields)
        wrong = [what for field in fields for what in _field(plan, field, keys)]
        wrong += [(f"Nhóm “{section.title}” nêu mục “{key}” không có.", "sửa khóa, hoặc khai báo mục ấy")
                  for section in sections for key in section.fields if key not in keys]  # fmt: skip
        for what, fix in wrong:
            if what not in told:
                told.add(what)
                yield Finding("plugin.field", Severity.ERROR, what, place=where, field=f"extra.{plugin_id}", fix=fix)
    yield from _looked_at(plugin_id)


def _field(plan: Plan, field: ExtraField, keys: Counter[str]) -> Iterator[tuple[str, str]]:
    if keys[field.key] > 1:
        yield f"Mục “{field.key}” được khai báo {keys[field.key]} lần.", "giữ một"
    if not field.label.strip():
        yield f"Mục “{field.key}” không có tên hiển thị.", "thêm label"
    if field.kind == "choice" and not field.choices:
        yield f"Mục “{field.key}” là lựa chọn nhưng không có gì để chọn.", "thêm choices"
    known = [level.id for level in plan.level]
    if strange := [level for level in field.levels if level not in known]:
        yield (f"Mục “{field.key}” nêu cấp không có: {', '.join(strange)}.",
               f"các cấp: {', '.join(known) or 'chưa có'}")  # fmt: skip


def _looked_at(plugin_id: str) -> Iterator[Finding]:
    """Yield an error for each key of a rule of extend.toml that no profile has: it would be silent for ever."""
    for plugin in registry().objects(plugin_id):
        if not isinstance(plugin, FolderParts):
            continue
        own = {f"extra.{plugin_id}.{field.key}" for field in plugin.parts.field}
        for number, rule in enumerate(plugin.parts.rule, 1):
            for name in ("field", "at_least", "at_most"):
                key = getattr(rule, name)
                if isinstance(key, str) and key not in own and not _in_profile(key):
                    yield Finding("plugin.rule", Severity.ERROR, f"Quy tắc “{rule.id}” xem mục “{key}” không có.",
                                  place=added_at(plugin_id, "tdkt_rules", f"rule.{number}.{name}"),
                                  field=f"rule.{number}.{name}",
                                  fix="các khóa: docs/profile.md; mục riêng thì khai báo ở [[field]]")  # fmt: skip


def _in_profile(key: str) -> bool:
    from tdkt_tui.model.schema_walk import field_at

    if key.startswith("extra."):
        return False
    try:
        field_at(Profile, key)
    except KeyError:
        return False
    return True
