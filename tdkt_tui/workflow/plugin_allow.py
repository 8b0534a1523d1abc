"""The lines by which an administrator allows a plugin: its id and the hash of its files, nothing of it imported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tdkt_tui.model.fault import NotFound, PluginFault
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.hashing import plugin_hash


def allow_lines(plugin_ids: Iterable[str]) -> Iterator[str]:
    """Yield TOML lines for each plugin of these ids.

    Raises NotFound naming the plugins that were found, PluginFault for one whose files cannot be hashed.
    """
    found = registry().found
    for plugin_id in plugin_ids:
        named = [item for item in found if item.id == plugin_id]
        if not named:
            others = ", ".join(registry().ids())
            raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {others or 'chưa có'}")
        for item in named:
            if item.bundled:
                yield f"# {item.id}: đi kèm chương trình, không cần ghi"
                continue
            place = item.place()
            if place is None:
                raise PluginFault(f"Phần mở rộng “{plugin_id}” không có tệp để tính mã băm.", place=item.source,
                                  fix="cài lại từ nơi tin cậy")  # fmt: skip
            yield from (f"[plugin.{plugin_id}]  # {item.source}", f'sha256 = "{plugin_hash(place)}"')
