"""Where a section ends, and how its pages lie: settings that stand in the last paragraph of each."""

from __future__ import annotations

from copy import deepcopy

from tdkt_tui.assembly.twin.blocks import Block, Section
from tdkt_tui.assembly.twin.over.job import Job
from tdkt_tui.assembly.xml import Node, child, element, w


def follow(node: Node, cursor: Node | None, container: Node, after: Node | None) -> None:
    """Put an element behind the last one that stands; outside a content control that ends there.

    after: the next element that stays, None at the end.
    """
    if node.getparent() is not None:
        node.getparent().remove(node)
    node.tail = None
    if cursor is None:
        at = 1 if len(container) and container[0].tag == w("tcPr") else 0
        container.insert(at, node)
        return
    around = set(after.iterancestors()) if after is not None else set()
    while cursor.getparent() is not container and cursor.getparent() not in around:
        cursor = cursor.getparent()
    cursor.addnext(node)


def end_section(was: Block | None, leads: bool, cursor: Node | None, container: Node, job: Job) -> Node | None:
    """End the section after the last element that stands, with its old settings or those of what follows.

    Returns the paragraph that now holds them, None for the first section of a document, which none comes before.
    """
    old = was.node if isinstance(was, Section) else None
    host = next(old.iterancestors(w("p")), None) if old is not None else None
    if leads and (host is None or host in job.shown):
        if host is not None:
            unend_section(host)
        return None
    if host is not None and (host is cursor or host not in job.shown):
        return host
    settings = old
    if old is not None:
        if old.getparent() is not None:
            old.getparent().remove(old)
    else:
        settings = _following(cursor, container)
    if cursor is None or cursor.tag != w("p") or cursor.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        host = job.spacer()
        follow(host, cursor, container, None)
    else:
        host = cursor
    look = host.find(w("pPr"))
    if look is None:
        look = element("pPr")
        host.insert(0, look)
    at = next((index for index, node in enumerate(look) if node.tag == w("pPrChange")), len(look))
    look.insert(at, settings if settings is not None else element("sectPr"))
    return host


def unend_section(paragraph: Node) -> None:
    """Take the end of a section out of a paragraph."""
    for settings in paragraph.findall(f"{w('pPr')}/{w('sectPr')}"):
        settings.getparent().remove(settings)


def _following(cursor: Node | None, container: Node) -> Node | None:
    for node in cursor.itersiblings() if cursor is not None else ():
        found = node if node.tag == w("sectPr") else node.find(f"{w('pPr')}/{w('sectPr')}")
        if found is not None:
            return deepcopy(found)
    last = container.find(w("sectPr"))
    return deepcopy(last) if last is not None else None


def turn_pages(body: Node, blocks: list[Block]) -> None:
    """Let every section lie as the text says where it begins."""
    wanted = [block for block in blocks if isinstance(block, Section)]
    settings = list(body.iterfind(f".//{w('pPr')}/{w('sectPr')}"))
    if len(wanted) <= len(settings):
        wanted.insert(0, Section(landscape=False))
    last = body.find(w("sectPr"))
    if last is None and wanted[-1] != Section(landscape=False):
        last = child(body, "sectPr")
    settings += [last] if last is not None else []
    for number, (section, node) in enumerate(zip(wanted, settings, strict=False)):
        size = node.find(w("pgSz"))
        lies = size is not None and size.get(w("orient")) == "landscape"
        if lies != section.landscape:
            _turn(node, size, landscape=section.landscape)
        kind = node.find(w("type"))
        runs_on = kind is not None and kind.get(w("val")) == "continuous"
        if number and runs_on and not section.running:
            node.remove(kind)
        elif number and section.running and not runs_on:
            if kind is None:
                kind = element("type")
                at = sum(1 for item in node if item.tag in (w("headerReference"), w("footerReference")))
                at += sum(1 for item in node if item.tag in (w("footnotePr"), w("endnotePr")))
                node.insert(at, kind)
            kind.set(w("val"), "continuous")


def _turn(node: Node, size: Node | None, *, landscape: bool) -> None:
    if size is None:
        size = child(node, "pgSz", w=11906, h=16838)
    width, height = size.get(w("w"), "11906"), size.get(w("h"), "16838")
    size.set(w("w"), height)
    size.set(w("h"), width)
    size.attrib.pop(w("orient"), None)
    if landscape:
        size.set(w("orient"), "landscape")
