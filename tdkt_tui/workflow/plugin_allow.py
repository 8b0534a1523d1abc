"""The lines by which an administrator allows a plugin: its id and the hash of its files, nothing of it imported."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from tdkt_tui.model.fault import NotFound, PluginFault
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.hashing import plugin_hash


def allow_lines(plugin_ids: Iterable[str]) -> Iterator[str]:
    """Yield TOML lines for each plugin of these ids: one table of an id, a copy of it that is not used as a remark.

    Raises NotFound naming the plugins that were found, PluginFault for one whose files cannot be hashed.
    """
    found = registry().found
    for plugin_id in dict.fromkeys(plugin_ids):
        named = [item for item in found if item.id == plugin_id]
        if not named:
            others = ", ".join(registry().ids())
            raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {others or 'chưa có'}")
        hashes: dict[str, str] = {}  # hash → source, of the copies that are used
        for item in named:
            if item.bundled:
                yield f"# {item.id}: đi kèm chương trình, không cần ghi"
            elif why := registry().passes_over(item) or registry().doubled(item):
                yield f"# {item.source}: {why}"
            else:
                place = item.place()
                if place is None:
                    raise PluginFault(f"Phần mở rộng “{plugin_id}” không có tệp để tính mã băm.", place=item.source,
                                      fix="cài lại từ nơi tin cậy")  # fmt: skip
                hashes.setdefault(plugin_hash(place), item.source)
        if hashes:
            yield f"[plugin.{_key(plugin_id)}]  # {'; '.join(hashes.values())}"
            given = ", ".join(f'"{one}"' for one in hashes)
            yield f"sha256 = {given}" if len(hashes) == 1 else f"sha256 = [{given}]"


def _key(plugin_id: str) -> str:
    """Return an id as a key of TOML."""
    return plugin_id if re.fullmatch(r"[A-Za-z0-9_-]+", plugin_id) else json.dumps(plugin_id, ensure_ascii=False)
