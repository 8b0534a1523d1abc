"""What no single room can see: the size of files, clean text, and nothing that ties the tree to one machine."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tdkt_tui.model.text import tone_placed

REPOSITORY = Path(__file__).resolve().parents[2]
CEILING = 200
CODE = sorted([*(REPOSITORY / "tdkt_tui").rglob("*.py"), *(REPOSITORY / "plugins").rglob("*.py")])
TEXTS = {".py", ".toml", ".md", ".txt", ".tcss", ".cfg", ".json", ".csv", ".yml", ".yaml", ".sh", ""}
# Put together here so that this file does not hold what it looks for.
MACHINE = re.compile(
    "|".join(("/" + "work/", "/" + "root/", "/" + "farm/", r"\.\./" + "shared",
              "shared/" + "(seeds|facts|law|examples)", r"--(extra-)?index-" + "url",
              "py" + r"pi\.(org|python)", "registry" + r"\.", "localhost" + r":\d"))
)  # fmt: skip


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, capture_output=True, check=False)
    if listed.returncode:  # an sdist has no git: what is there is what was committed
        skip = {".venv", ".ci-venv", "dist", "build", "out"}
        return [path for path in REPOSITORY.rglob("*")
                if path.is_file() and not skip & set(path.relative_to(REPOSITORY).parts)]  # fmt: skip
    names = listed.stdout.decode("utf8").split("\0")
    return [REPOSITORY / name for name in names if name and (REPOSITORY / name).is_file()]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    found = {str(path.relative_to(REPOSITORY)): path.read_text("utf8") for path in tracked() if path.suffix in TEXTS}
    assert len(found) > 100
    return found


def lines_of(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            yield f"{name}:{number}", line


def test_no_file_grows_into_a_second_subject() -> None:
    lengths = {str(path.relative_to(REPOSITORY)): len(path.read_text("utf8").splitlines()) for path in CODE}
    assert {name: lines for name, lines in lengths.items() if lines > CEILING} == {}
    assert median(lengths.values()) <= 100


def test_nothing_ties_the_tree_to_one_machine(texts: dict[str, str]) -> None:
    found = [f"{place}: {hit[0]}" for place, line in lines_of(texts) if (hit := MACHINE.search(line))]
    assert found == []


def test_the_look_for_machine_names_can_fail() -> None:
    assert MACHINE.search("see /" + "work/main")
    assert MACHINE.search("pip install --index" + "-url x")


def test_no_range_of_capitals_holds_small_letters(texts: dict[str, str]) -> None:
    """Small letters with marks stand between capital ones: a class takes model.text.UPPER."""
    ranges = re.compile(r"[À-Ỹ]-[À-Ỹ]|\\u00c0-\\u1ef8")
    code = {name: text for name, text in texts.items() if name.startswith("tdkt_tui/") and name.endswith(".py")}
    found = [(place, hit[0]) for place, line in lines_of(code) if (hit := ranges.search(line))]
    assert [place for place, words in found if words.isupper() or "u00c0" in words] == []


def test_text_is_composed(texts: dict[str, str]) -> None:
    wrong = [place for place, line in lines_of(texts) if not unicodedata.is_normalized("NFC", line)]
    assert wrong == []


def test_tone_marks_stand_where_offices_put_them(texts: dict[str, str]) -> None:
    """Users read hòa, ủy, thúy; only a line that knows both placements may hold the other one."""
    shown = [name for name in texts if name.startswith(("tdkt_tui/", "plugins/", "templates/", "profiles/", "README"))]
    habit = re.compile(r"\w*(?:o[àáãảạ]|o[èéẽẻẹ]|u[ỳýỹỷỵ])\b", re.IGNORECASE)
    wrong = [
        f"{place}: {word}"
        for place, line in lines_of({name: texts[name] for name in shown})
        for word in habit.findall(line)
        if tone_placed(word) not in line
    ]
    assert wrong == []


def test_no_letter_that_only_looks_vietnamese(texts: dict[str, str]) -> None:
    """Ð (U+00D0) and Ɖ (U+0189) look like Đ (U+0110) and break every search."""
    homes = ("tdkt_tui/", "plugins/", "templates/", "profiles/", "docs/")
    shown = [name for name in texts if name.startswith(homes) and not name.endswith("widths.json")]  # a font's glyphs
    assert [name for name in shown if re.search("[\u00d0\u0189\u0256]", texts[name])] == []
