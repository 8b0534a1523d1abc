"""The calls of this process: which plugins a hook is called of, who goes on without a late one, and what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import local
from typing import Any, TypeVar

import pluggy

from tdkt_tui.model.fault import PluginFault

from .calling import call_each
from .folder import TomlPlugin
from .folder_parts import read_together

T = TypeVar("T")
_Told = Callable[[str, PluginFault], None]


class Calls:
    """Calls hooks of the loaded plugins, those for a plan of the plugins that it concerns, and remembers what failed.

    lenient: a plugin that takes too long is told, each time that it would be called; otherwise its fault is raised.
    asked: the provinces that the command is about. A plugin that says that it is for others never stops the command.
    """

    def __init__(self, manager: pluggy.PluginManager, note: _Told) -> None:
        self.lenient = False
        self.asked: set[str] = set()
        self._manager, self._note = manager, note
        self._late: dict[str, PluginFault] = {}
        self._met: dict[str, dict[str, PluginFault]] = {}
        self._serves: dict[str, frozenset[str]] = {}
        self._reading = local()

    @contextmanager
    def asking_once(self) -> Iterator[None]:
        """While it holds, in this thread, ask a plugin once for what it offers without being told of a plan.

        Who reads every profile of a province looks for the plan of each; one answer serves them all.
        """
        before, self._reading.answers = getattr(self._reading, "answers", None), {}
        try:
            yield
        finally:
            self._reading.answers = before

    def each(self, hook: str, accept: type[T], heard: list[PluginFault] | None = None, **arguments: Any
             ) -> Iterator[tuple[str, T]]:  # fmt: skip
        """Yield (plugin name, result), see ``call_each``. heard: takes every fault, told before or not.

        A plan, the plan of a dossier, or ``province`` leaves out plugins that say they are for other provinces.
        """
        plan = arguments.get("plan") or getattr(arguments.get("dossier"), "plan", None)
        province = getattr(plan, "province", arguments.get("province", ""))

        def tell(name: str, fault: PluginFault) -> None:
            self._note(name, fault)
            if fault.lost:
                self._late[name] = fault
            if heard is not None:
                heard.append(fault)
            elif plan and province:
                self._met.setdefault(plan.plan.id, {})[str(fault)] = fault

        for name, fault in list(self._late.items()):
            if hook in fault.lost and self._concerns(name, province):
                tell(name, fault)
                if not self._goes_on(name):
                    raise fault
        there = getattr(self._manager.hook, hook).get_hookimpls() if province else []
        if not all(one.plugin_name in self._serves for one in there):
            read_together(one.plugin for one in there)
        skip = [one.plugin_name for one in there if not self._concerns(one.plugin_name, province)]
        call = partial(call_each, self._manager, hook, accept, tell, skip=skip, go_on=self._goes_on, **arguments)
        yield from call() if arguments or heard is not None else self._offered(hook, call)

    def _offered(self, hook: str, call: Callable[[], Iterator[tuple[str, T]]]) -> Iterable[tuple[str, T]]:
        answers = getattr(self._reading, "answers", None)
        if answers is None:
            return call()
        there = getattr(self._manager.hook, hook).get_hookimpls()
        asked = (hook, self.lenient, *(one.plugin_name for one in there))
        if asked not in answers:
            answers[asked] = list(call())
        kept: list[tuple[str, T]] = answers[asked]
        return kept

    def met(self, plan_id: str) -> list[PluginFault]:
        """Return the faults of hooks that were called for a plan, or should have been."""
        return list(self._met.get(plan_id, {}).values())

    def late(self, hook: str) -> int:
        """Return how many plugins had a hook and are called no more."""
        return sum(hook in fault.lost for fault in self._late.values())

    def serves(self, name: str) -> frozenset[str]:
        """Return the provinces that a plugin is for by its own word; empty where it does not say, or cannot."""
        if name not in self._serves:
            plugin = self._manager.get_plugin(name)
            hooks = self._hooks(plugin)
            named = call_each(self._manager, "tdkt_extends", list, self._note, name, go_on=lambda _: self.lenient)
            added = {str(one) for _, ids in named for one in ids} if "tdkt_extends" in hooks else set()
            own = {name.partition("@")[0]} if "tdkt_province" in hooks else set()
            self._serves[name] = frozenset(own | added)
        return self._serves[name]

    def _hooks(self, plugin: object) -> set[str]:
        """Return the names of the hooks that a plugin has; pluggy looks through those of all plugins for it."""
        if isinstance(plugin, TomlPlugin):
            return set(dir(plugin))
        return {caller.name for caller in self._manager.get_hookcallers(plugin) or ()} if plugin else set()

    def _goes_on(self, name: str) -> bool:
        """Tell whether a command does without a plugin: told to, or since the plugin is for other provinces."""
        return bool((served := self.serves(name)) and self.asked and self.asked.isdisjoint(served)) or self.lenient

    def _concerns(self, name: str, province: str) -> bool:
        served = self.serves(name) if province else ()
        return not served or province in served
