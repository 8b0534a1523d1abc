"""The plugins of this process: what was found, what is loaded, what is broken and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from time import perf_counter
from typing import Any, TypeVar

from tdkt_tui.model.extension import Province
from tdkt_tui.model.fault import NotFound, PluginFault, TdktError

from .allowed import allowed
from .calling import call_each
from .calls import Calls
from .choosing import chosen
from .doubles import Doubles
from .found import Found, find_all
from .loading import Outdated, load, plugin_name
from .manager import Manager
from .telling import place_of

T = TypeVar("T")


class Registry:
    """Loads only what is asked for: importing plugins is what costs (a province in use, and those that extend)."""

    def __init__(self, found: list[Found] | None = None) -> None:
        self.found = find_all() if found is None else found
        self.manager = Manager()
        self.faults: list[PluginFault] = []
        self._state: dict[int, PluginFault | None] = {}
        self._failed: dict[str, list[PluginFault]] = {}
        self._owner: dict[str, Found] = {}
        self.calls = Calls(self.manager, self._note)
        self._seconds: dict[int, float] = {}
        self.uses: dict[str, list[Outdated]] = {}
        self._allowed = allowed()
        self.choice = chosen(self.found)
        self.faults.extend(self.choice.faults)
        self._doubles = Doubles(item for item in self.found if not self.choice.passes_over(item))

    def ids(self) -> list[str]:
        """Return the ids of plugins that may be provinces, in order, each once."""
        return list(dict.fromkeys(item.id for item in self.found))

    def load_province(self, province_id: str) -> None:
        """Load a province's plugin and the extending ones.

        Raises NotFound naming the known ids, or the PluginFault of the province's own plugin.
        """
        self.calls.asked.add(province_id)
        named = [item for item in self.found if item.id == province_id and not self.choice.passes_over(item)]
        if not named:
            from tdkt_tui.model.near import meant  # only a slip pays for the looking

            near = meant(province_id, {name: name for name in self.ids()})
            raise NotFound(f"Chưa cài phần mở rộng cho tỉnh “{province_id}”.",
                           fix=(f"có phải {near}? Các" if near else "các") + " tỉnh đã có: "
                            + (", ".join(self.ids()) or "chưa có tỉnh nào"))  # fmt: skip
        for item in [*named, *(item for item in self.found if item.extends and item.id != province_id)]:
            self._load(item)
        broken = self._state[id(named[0])]
        if broken is not None:
            raise broken

    def load_all(self) -> None:
        """Load every plugin; the broken ones are kept in ``faults``."""
        self.calls.asked.update(self.ids())
        for item in self.found:
            self._load(item)

    def _load(self, item: Found) -> None:
        if id(item) in self._state:
            return
        self._state[id(item)] = None
        if self.choice.passes_over(item):
            return
        if self.doubled(item):
            self._doubles.told(item, self.faults)
            return
        begun = perf_counter()
        if refused := self._allowed and not item.bundled and self._allowed.refuse(item.id, item.source, item.place()):
            self._broken(item, refused)
            return
        try:
            self.uses.setdefault(item.id, []).extend(load(item, self.manager))
        except PluginFault as fault:
            self._broken(item, fault)
        else:
            self._claim(item)
        self._seconds[id(item)] = perf_counter() - begun

    def load_seconds(self, plugin_id: str) -> float:
        """Return how long the plugins of an id took to load; 0 where none was."""
        return sum(self._seconds.get(id(item), 0.0) for item in self.found if item.id == plugin_id)

    def _claim(self, item: Found) -> None:
        """Ask a plugin for its province at once: it carries the plugin's own id, and one plugin only has it."""
        name = plugin_name(item)
        for _, province in call_each(self.manager, "tdkt_province", Province, self._note, only=name, go_on=bool):
            if province.id != item.id:
                self._note(name, PluginFault(f"Phần mở rộng “{item.id}” khai báo tỉnh mang mã khác: “{province.id}”.",
                                             place=self._at(name, "tdkt_province") or item.source,
                                             fix="đặt hai mã giống nhau"))  # fmt: skip
            elif (used := self._owner.setdefault(province.id, item)) is not item:
                self._doubles.found_too(item, used, self.faults)
        if name in self._failed:
            self._state[id(item)] = self._failed[name][0]
        if (name in self._failed or self.doubled(item)) and self.manager.has_plugin(name):
            self.manager.unregister(name=name)

    def _at(self, name: str, hook: str) -> str:
        """Return "file, dòng N" of a plugin's implementation of a hook."""
        every = getattr(self.manager.hook, hook).get_hookimpls()
        return next((place_of(one.function) for one in every if one.plugin_name == name), "")

    def _broken(self, item: Found, fault: PluginFault) -> None:
        self._state[id(item)] = fault
        self.faults.append(fault)

    def call(self, hook: str, accept: type[T], **arguments: Any) -> Iterator[tuple[str, T]]:
        """Call a hook of every loaded plugin, one at a time; yield (plugin id, result), keep faults.

        Raises PluginFault for a plugin that takes longer than its time, unless ``calls.lenient``: it is told then.
        """
        for name, result in self.calls.each(hook, accept, **arguments):
            yield name.partition("@")[0], result

    def failing(self, hook: str, accept: type[Any], **arguments: Any) -> list[PluginFault]:
        """Call a hook of every loaded plugin for its faults alone, those told before among them."""
        heard: list[PluginFault] = []
        list(self.calls.each(hook, accept, heard, **arguments))
        return heard

    def serves(self, plugin_id: str) -> frozenset[str]:
        """Return the provinces that the loaded plugins of an id say they are for; empty where one does not say."""
        served = [self.calls.serves(name) for name, _ in self.manager.list_name_plugin()
                  if name.partition("@")[0] == plugin_id]  # fmt: skip
        return frozenset().union(*served) if all(served) else frozenset()

    def implemented(self, hook: str) -> int:
        """Return how many of the loaded plugins have a hook, those that are called no more among them."""
        return len(getattr(self.manager.hook, hook).get_hookimpls()) + self.calls.late(hook)

    def unreadable(self, plugin_id: str, fault: TdktError) -> None:
        """Keep that a plugin's plans cannot be read; told like any other fault of it."""
        self.blame(plugin_id, PluginFault(f"Phần mở rộng “{plugin_id}”: không đọc được kế hoạch. {fault}"))

    def blame(self, plugin_id: str, fault: PluginFault) -> None:
        """Keep a fault of a loaded plugin; one without a place is placed at the plugin's source."""
        for name, _ in self.manager.list_name_plugin():
            if name.partition("@")[0] == plugin_id:
                fault.place = fault.place or name.partition("@")[2]
                self._note(name, fault)

    def extends(self, plugin_id: str) -> list[str]:
        """Return the ids of the provinces that a plugin says it adds to."""
        return [one for owner, ids in self.call("tdkt_extends", list) if owner == plugin_id for one in ids]

    def not_there(self, plugin_id: str) -> list[str]:
        """Return those of them that nobody has installed."""
        return [one for one in self.extends(plugin_id) if one not in self.ids()]

    def _note(self, name: str, fault: PluginFault) -> None:
        mine = self._failed.setdefault(name, [])
        if str(fault) not in {str(known) for known in mine}:
            mine.append(fault)
        if str(fault) not in {str(known) for known in self.faults}:
            self.faults.append(fault)

    def objects(self, plugin_id: str) -> list[object]:
        """Return what carries the hooks of the loaded plugins of an id."""
        return [plugin for name, plugin in self.manager.list_name_plugin()
                if plugin is not None and name.partition("@")[0] == plugin_id]  # fmt: skip

    def fault_of(self, item: Found) -> PluginFault | None:
        """Return why a plugin is broken, None where nothing of it was met that is."""
        return next(iter(self.faults_of(item)), None)

    def faults_of(self, item: Found) -> list[PluginFault]:
        """Return everything that was met of a plugin so far."""
        loading = self._state.get(id(item))
        return self._failed.get(plugin_name(item)) or ([loading] if loading else [])

    def passes_over(self, item: Found) -> str:
        """Say why a plugin is not used although nothing is wrong with it; empty where it is used."""
        return self.choice.passes_over(item)

    def doubled(self, item: Found) -> str:
        """Say why a plugin is not used because another of its id is; empty where that is not so."""
        return self._doubles.why(item)


@cache
def registry() -> Registry:
    """Return the registry of this process."""
    return Registry()
