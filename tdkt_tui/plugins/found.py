"""Where plugins are: entry points and drop-in folders. Finding one imports nothing of it; plans alone are read."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from zlib import crc32

from tdkt_tui import locations
from tdkt_tui.model.fault import BadInput

from .folder import adds_only, is_plugin, toml_plugin
from .hashing import package_place
from .installed import declared_at
from .registered import EXTEND_GROUP, registered


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin that was found and not yet imported.

    extends: registered to extend other provinces, so it is loaded whichever province is in use.
    load: imports it and returns the object that carries its hooks. place: its file or folder, asked for when it is
    hashed; declared: where a package registers it; bundled: shipped with the program itself; plain: a folder without
    code, which our own code loads.
    """

    id: str
    source: str
    version: str
    extends: bool
    load: Callable[[], object]
    place: Callable[[], Path | None] = lambda: None
    declared: Callable[[], str] = lambda: ""
    bundled: bool = False
    plain: bool = False


def find_all() -> list[Found]:
    """Return every plugin in a steady order: entry points by name, then drop-in folders by name."""
    found = sorted(_entry_points(), key=lambda item: (item.id, item.source))
    for directory in locations.plugin_dirs():
        found.extend(_drop_ins(directory))
    return found


def _entry_points() -> Iterator[Found]:
    for point in registered():
        yield Found(
            id=point.name,
            source=f"gói {point.package}" if point.known else point.value,
            version=point.version or "",
            extends=point.group == EXTEND_GROUP,
            load=point.load,
            place=partial(package_place, point.value),
            declared=partial(declared_at, point),
            bundled=point.package == "tdkt",
        )


def _drop_ins(directory: Path) -> Iterator[Found]:
    try:
        entries = sorted(directory.iterdir())
    except OSError as error:
        yield _unreadable(directory, error)
        return
    for path in entries:
        if path.name.startswith((".", "_")):
            continue
        try:
            found = _drop_in_at(path)
        except OSError as error:
            found = _unreadable(path, error)
        if found is not None:
            yield found


def _drop_in_at(path: Path) -> Found | None:
    if path.suffix == ".py" and path.is_file():
        return _drop_in(path.stem, path, path)
    if (path / "__init__.py").is_file():
        return _drop_in(path.name, path, path / "__init__.py")
    if is_plugin(path):
        return Found(id=path.name, source=str(path), version="", extends=adds_only(path),
                     load=partial(toml_plugin, path), place=partial(Path, path), plain=True)  # fmt: skip
    return None


def _unreadable(path: Path, error: OSError) -> Found:
    """Stand for what may be a plugin and cannot be looked into: loading it tells so."""

    def load() -> object:
        raise BadInput("Không đọc được thư mục này.", place=str(error.filename or path),
                       fix="kiểm tra quyền đọc, hoặc chuyển ra khỏi thư mục phần mở rộng") from error  # fmt: skip

    return Found(id=path.name, source=str(path), version="", extends=True, load=load)


def _drop_in(name: str, path: Path, code: Path) -> Found:
    return Found(id=name, source=str(path), version="", extends=True, load=partial(_import_file, name, code),
                 place=partial(Path, path))  # fmt: skip


def _import_file(name: str, code: Path) -> ModuleType:
    """Import a drop-in under a name of its own, so that it cannot shadow an installed module or another drop-in."""
    full = f"tdkt_dropin_{name}"
    if getattr(sys.modules.get(full), "__file__", str(code)) != str(code):  # of another folder, and still in use
        full += f"_{crc32(str(code).encode()):08x}"
    locations_of = [str(code.parent)] if code.name == "__init__.py" else None
    spec = importlib.util.spec_from_file_location(full, code, submodule_search_locations=locations_of)
    if spec is None or spec.loader is None:
        raise ImportError(full)
    _refuse_strange(code)
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    try:
        spec.loader.exec_module(module)
    except BaseException as error:
        sys.modules.pop(full, None)  # it may have thrown itself out already
        if isinstance(error, SyntaxError | ValueError) and (at := _first_nul(code)):
            raise SyntaxError("NUL", (str(code), at, 0, "")) from None  # Python tells it without file and line
        raise
    return module


def _refuse_strange(code: Path) -> None:
    """Raise SyntaxError for a file in another encoding than it says: where only remarks are, the import lets it pass.

    Python itself, and other versions of it, refuse such a file.
    """
    data = code.read_bytes()
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        try:
            importlib.util.decode_source(data)
        except (SyntaxError, UnicodeError):
            raise SyntaxError("encoding", (str(code), data.count(b"\n", 0, wrong.start) + 1, 0, "")) from None


def _first_nul(code: Path) -> int:
    """Return the line of the first NUL byte of a file, 0 where it has none."""
    before, nul, _ = code.read_bytes().partition(b"\0")
    return before.count(b"\n") + 1 if nul else 0
