"""Files as they would be, in a folder of their own, so that they are judged by the very way that the real ones are."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from .subjects import Subject


@contextmanager
def beside(subject: Subject, files: Mapping[Path, bytes]) -> Iterator[Subject]:
    """Yield a template whose files are these; the texts beside the real ones are there to be included."""
    with tempfile.TemporaryDirectory(prefix="tdkt-mau-") as made:
        folder = Path(made) / subject.file.resolve().parent.name
        folder.mkdir()
        real = subject.file.resolve().parent
        for home, target in ((real, folder), (real.parent / "common", folder.parent / "common")):
            for text in home.glob("*.txt") if home.is_dir() else ():
                target.mkdir(exist_ok=True)
                shutil.copyfile(text, target / text.name)
        for path in (subject.path, subject.source):
            if path is not None:
                data = files.get(path)
                (folder / path.name).write_bytes(path.read_bytes() if data is None else data)
        yield replace(subject, path=None if subject.path is None else folder / subject.path.name,
                      source=None if subject.source is None else folder / subject.source.name)  # fmt: skip
