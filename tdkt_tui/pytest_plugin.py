"""``tdkt template test`` inside pytest: each template with each profile is a test of a province's own repository.

Nothing happens, and nothing of tdkt is imported, unless the repository asks: ``tdkt_plugin = "mã tỉnh"`` in its pytest
settings, or ``--tdkt MÃ``.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tdkt_tui.workflow.template_testing import Asked, Attempt

_DONE = pytest.StashKey[dict[tuple[str, str], "Attempt"]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare what a repository can ask for."""
    group = parser.getgroup("tdkt", "mẫu văn bản của tdkt")
    group.addoption("--tdkt", metavar="MÃ", default="", help="thử mẫu của phần mở rộng này (như tdkt template test)")
    group.addoption("--tdkt-no-pages", action="store_true", help="không dàn trang bằng LibreOffice")
    group.addoption("--tdkt-no-edges", action="store_true", help="không thử với hồ sơ sinh ra")
    parser.addini("tdkt_plugin", "mã phần mở rộng mà mẫu được thử ở kho này", default="")
    parser.addini("tdkt_golden", "thư mục các bản đã có người xem, tính từ tệp cấu hình", default="")
    parser.addini("tdkt_plugins_dir", "thư mục chứa phần mở rộng dạng thư mục, tính từ tệp cấu hình", default="")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the attempts, before -k and -m choose; where single files are named only if --tdkt is."""
    plugin = config.getoption("--tdkt") or (
        config.getini("tdkt_plugin") if config.args_source != pytest.Config.ArgsSource.ARGS else ""
    )
    if plugin:
        items.extend(
            _Templates.from_parent(session, name="tdkt", nodeid="tdkt", asked=_asked(config, plugin)).collect()
        )


def _asked(config: pytest.Config, plugin: str) -> Asked:
    from tdkt_tui.workflow.template_testing import Asked

    if folder := config.getini("tdkt_plugins_dir"):
        os.environ["TDKT_PLUGINS_DIR"] = str(_home(config) / folder)
    # What was looked at is of the repository's own province: another one that is tried once has nothing there.
    golden = config.getini("tdkt_golden") if plugin == config.getini("tdkt_plugin") else ""
    return Asked(
        plugin=plugin,
        edges=not config.getoption("--tdkt-no-edges"),
        pages=not config.getoption("--tdkt-no-pages"),
        golden=_home(config) / golden if golden else None,
    )


def _home(config: pytest.Config) -> Path:
    return config.inipath.parent if config.inipath else config.rootpath


class _Templates(pytest.Collector):
    """All attempts of a province."""

    def __init__(self, *, asked: Asked, **more: Any) -> None:
        super().__init__(**more)
        self.asked = asked

    def collect(self) -> Iterator[pytest.Item]:
        """Yield one test a template and profile, and one a golden file that is left over.

        One that fails stands for a plugin that is broken, so that no file is left over because of it, or for no test.

        A plan that cannot be read ends the collection, with its place.
        """
        from tdkt_tui.model.fault import TdktError
        from tdkt_tui.workflow.template_testing import Attempt
        from tdkt_tui.workflow.template_testing.broken import broken_plugins, nothing_tried
        from tdkt_tui.workflow.template_testing.golden_files import superfluous
        from tdkt_tui.workflow.template_testing.trials import listed

        try:
            every, broken = listed(self.asked), broken_plugins(self.asked)
        except TdktError as fault:
            raise pytest.UsageError(str(fault)) from None
        for template, profile, label in every:
            yield self._test(template, profile, label)
        tried = [Attempt(*one) for one in every]
        if not broken and not tried:
            broken = nothing_tried(self.asked)
        for known in broken or superfluous(self.asked, tried)[0][len(tried) :]:
            profile = known.profile or known.label
            self.session.stash.setdefault(_DONE, {})[known.template, profile] = known
            yield self._test(known.template, profile, known.label)

    def _test(self, template: str, profile: str, label: str) -> pytest.Item:
        return _Template.from_parent(self, name=f"{template}[{profile}]", key=(template, profile), label=label)


class _Template(pytest.Item):
    """One template with one profile."""

    def __init__(self, *, key: tuple[str, str], label: str, **more: Any) -> None:
        super().__init__(**more)
        self.key, self.label = key, label

    def runtest(self) -> None:
        """Fail with every error of the attempt; the first test does the work of all, in one run of LibreOffice."""
        from tdkt_tui.workflow.template_testing.junit import words

        done = self.session.stash.setdefault(_DONE, {})
        if self.key not in done:
            done.update(_attempts(self))
        attempt = done.get(self.key)
        if attempt is None:
            raise _Failed(["Lượt thử này không còn: mẫu hoặc hồ sơ đã đổi trong lúc chạy."])
        told = [words(finding) for finding in attempt.findings]
        if attempt.failed:
            raise _Failed(told)
        if told:
            self.add_report_section("call", "tdkt", "\n".join(told))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Say what is wrong, without a traceback through this program."""
        return str(excinfo.value) if isinstance(excinfo.value, _Failed) else super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Name the attempt for people."""
        return self.path, None, f"{self.key[0]} × {self.label}"


class _Failed(Exception):
    """An attempt with errors."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__("\n".join(lines))


def _attempts(item: _Template) -> dict[tuple[str, str], Attempt]:
    """Do the attempts of all chosen tests; of one alone where pytest-xdist spreads them over processes."""
    from dataclasses import replace

    from tdkt_tui.workflow.template_testing import attempt

    parent = item.parent
    assert isinstance(parent, _Templates)
    spread = hasattr(item.config, "workerinput")
    chosen = [one for one in item.session.items if isinstance(one, _Template)]
    only = frozenset({item.key} if spread else {one.key for one in chosen})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a library's warning is no fault of a template
        outcome = attempt(replace(parent.asked, only=only))
    return {(one.template, one.profile): one for one in outcome.attempts}
