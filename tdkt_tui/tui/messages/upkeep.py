"""What threads report to the screens of templates, plugins and diagnostics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # the first paint must not pay for the workflow
    from tdkt_tui.workflow.info import Part
    from tdkt_tui.workflow.plugin_info import PluginInfo
    from tdkt_tui.workflow.templating.looking import TemplateLook, TemplateUse


@dataclass
class TemplatesRead(Message):
    """Every template is known; why: what kept them from being read, "" where nothing did."""

    uses: tuple[TemplateUse, ...]
    why: str = ""


@dataclass
class TemplateLooked(Message):
    """One template was looked at."""

    id: str
    look: TemplateLook | None
    why: str = ""


@dataclass
class TemplatesTried(Message):
    """Every template was looked at."""

    looks: tuple[TemplateLooked, ...]


@dataclass
class PluginsRead(Message):
    """Every plugin was tried."""

    infos: tuple[PluginInfo, ...]
    why: str = ""


@dataclass
class InfoRead(Message):
    """What is installed, and where, is known; text: the same as one copies it."""

    parts: tuple[Part, ...]
    text: str
