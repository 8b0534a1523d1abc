"""A drop-in folder and the real command line over it."""

from __future__ import annotations

import json
import os
import textwrap
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from warm_command import run_tdkt

from tdkt_tui.model.plan import Plan

_TWO_LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường", "thị trấn"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "so"
label = "các sở, ban, ngành"
units = ["sở", "ban", "ngành"]
choose_form = ["hoi-nghi"]
clause = "II.2"
"""
_FORM = [{"id": "hoi-nghi", "name": "Hội nghị điển hình tiên tiến", "kind": "conference"}]
_LEVELS = [
    {"id": "xa", "label": "các xã, phường", "units": ["xã", "phường"], "clause": "II.1", "choose_form": ["hoi-nghi"],
     "size": {"caps": [{"category": "all", "at_most": 120}]}},
    {"id": "so", "label": "các sở", "units": ["sở"], "clause": "II.2", "choose_form": ["hoi-nghi"]},
    {"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II.3", "choose_form": ["hoi-nghi"]},
]  # fmt: skip


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@dataclass(frozen=True)
class DropIn:
    """A folder of plugins; ``tdkt`` runs with it, ``states`` is what ``tdkt plugin list --format json`` tells."""

    folder: Path

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.stat().st_mtime if path.exists() else 0
        path.write_text(textwrap.dedent(text), "utf8")
        if path.stat().st_mtime - before < 1:  # Python keeps code compiled in the same second from a file as long
            os.utime(path, (before + 1, before + 1))
        return path

    def tdkt(self, *arguments: str | Path, answers: str = "") -> Ran:
        home = self.folder.parent
        env = {**os.environ, "TDKT_PLUGINS_DIR": str(self.folder), "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
        ran = run_tdkt(*arguments, cwd=home, env=env, answers=answers)
        assert "Traceback" not in ran.stderr + ran.stdout
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def states(self) -> dict[str, dict[str, Any]]:
        ran = self.tdkt("plugin", "list", "--format", "json")
        assert ran.code == 0
        return {item["id"]: item for item in json.loads(ran.out)["plugins"]}


@pytest.fixture(scope="session")
def dropin_class() -> type[DropIn]:
    """Return the class itself, for a folder that serves many tests."""
    return DropIn


@pytest.fixture
def dropin(tmp_path: Path) -> DropIn:
    (tmp_path / "plugins").mkdir()
    return DropIn(tmp_path / "plugins")


@pytest.fixture
def province_text() -> Callable[[str, str], str]:
    """Return the least plan of a province, as TOML."""

    def text(province: str, name: str) -> str:
        return textwrap.dedent(f"""\
            [plan]
            id = "{province}/1-2026"
            number = 1
            symbol = "KH-UBND"
            date = 2026-01-05
            place = "{name}"
            title = "Tổ chức phong trào thi đua năm 2026"
            issuer = {{ kind = "people-committee", name = "Ủy ban nhân dân tỉnh {name}" }}
            signature = {{ on_behalf_of = "ỦY BAN NHÂN DÂN", post = "CHỦ TỊCH" }}
            """)

    return text


@pytest.fixture
def two_levels(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    """Return a plan of communes and departments with more tables, as TOML; instead: words of theirs, each by others."""

    def made(more: str = "", instead: Sequence[tuple[str, str]] = ()) -> Plan:
        levels = _TWO_LEVELS
        for old, new in instead:
            assert old in levels
            levels = levels.replace(old, new)
        return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + levels + more))

    return made


@pytest.fixture(scope="session")
def confirmed(dropin_class: type, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str, str], Path]:
    """Return what makes the folder of a province, by id, name and text, whose plan was taken for right as it is."""

    def made(name: str, province: str, text: str) -> Path:
        home = tmp_path_factory.mktemp(name)
        (home / "plugins").mkdir()
        (home / "ke-hoach.txt").write_text(text, "utf8")
        dropin = dropin_class(home / "plugins")
        ran = dropin.tdkt("plugin", "new", name, "--name", f"tỉnh {province}", "--from", home / "ke-hoach.txt")
        assert ran.code == 0, ran.err
        dropin.tdkt("plugin", "confirm", name, answers="\n" * 30)
        return home / "plugins" / name

    return made


@pytest.fixture
def three_levels(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    """Return a plan of three levels with more tables."""

    def made(**tables: Any) -> Plan:
        return Plan.model_validate(
            tomllib.loads(province_text("mau", "Mẫu")) | {"form": _FORM, "level": _LEVELS} | tables
        )

    return made


@pytest.fixture
def plan_body() -> str:
    """Return what a plan of one form, one level and one document says beside its head, as TOML."""
    return """
[[form]]
id = "a"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã"]
choose_form = ["a"]
clause = "II.2"
[[document]]
kind = "timeline"
template = ""
"""


ISSUED = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
{parts}\
Nơi nhận:
- Lưu: VT.
"""


@pytest.fixture
def issued(tmp_path: Path) -> Callable[..., Any]:
    """Return what is read of an issued plan with these parts, from "I." on; their gaps are filled by name."""
    return lambda parts, **said: _read(tmp_path, ISSUED.format(parts=parts.format(**said)))


def _read(folder: Path, text: str) -> Any:
    from tdkt_tui.workflow.reading_plan import read_issued

    (folder / "ke-hoach.txt").write_text(text, "utf8")
    return read_issued(folder / "ke-hoach.txt")


@pytest.fixture
def told(issued: Callable[..., Any]) -> Callable[[str], Any]:
    """Return what is read of an issued plan whose part on who does what says this."""
    return lambda said: issued("I. NỘI DUNG\n1. Việc chung\nII. TỔ CHỨC THỰC HIỆN\n{said}\n", said=said)


NUMBERS = """I. HỘI NGHỊ CÁC CẤP
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031; không quá 100 đại biểu.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.fixture
def numbers(issued: Callable[..., Any]) -> Callable[..., Any]:
    """Return what is read of a plan with two levels whose part under this heading says how many."""
    return lambda said, head="ĐẠI BIỂU GIỚI THIỆU DỰ ĐẠI HỘI CẤP TỈNH": issued(NUMBERS, head=head, said=said)


PAPERS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


class Papers:
    """What is read of a plan of four levels whose part II is of papers that are sent."""

    def __init__(self, reading: Any) -> None:
        self.of = reading.of
        self._reading = reading

    @property
    def tasks(self) -> list[dict[str, Any]]:
        return [item.values for item in self.of("task") if item.values["clause"].startswith("II.")]

    @property
    def left(self) -> list[str]:
        """What of that part is told as not understood."""
        from tdkt_tui.workflow.reading_plan import unread

        return [item.words for item in unread(self._reading) if item.piece.clause.startswith("II.")]


@pytest.fixture
def papers(issued: Callable[..., Any]) -> Callable[..., Papers]:
    """Return what is read of an issued plan with such a part: its head and what it says."""
    return lambda head, said: Papers(issued(PAPERS, head=head, said=said))


SEATS = "PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"
CONGRESS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
{said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
SIGNED = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Thị Mẫu\n"


@pytest.fixture
def congress(tmp_path: Path) -> Callable[..., Any]:
    """Return what is read of a signed plan for the province's congress: more of "I.", and what is annexed to it."""

    def read(
        rows: str = "", *, said: str = "", title: str = "PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"
    ) -> Any:
        annex = f"PHỤ LỤC\n{title}\n{rows}" if rows else ""
        return _read(tmp_path, ISSUED.format(parts=CONGRESS.format(said=said)) + SIGNED + annex)

    return read


WHOLE = """\
ỦY BAN NHÂN DÂN TỈNH LAM GIANG
Số: 112/KH-UBND
Lam Giang, ngày {day}
KẾ HOẠCH
{title}
I. NỘI DUNG
{parts}
Nơi nhận:
- UBND {units};
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Lam
"""


@pytest.fixture
def whole_plan(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes an issued plan of the province "lam_giang" with these parts of "I.", signature and all."""

    def write(title: str, parts: str, *, day: str = "05 tháng 3 năm 2026", units: str = "các xã, phường") -> Path:
        path = tmp_path / "ke-hoach.txt"
        path.write_text(WHOLE.format(title=title, parts=parts, day=day, units=units), "utf8")
        return path

    return write


@pytest.fixture
def listener() -> type[Any]:
    """Return the class of who answers the walk at a terminal."""
    from tdkt_tui.cli.confirming.talk import Talk

    class Person(Talk):
        """Answers a list; what it is told is kept. A callable among the answers is done before the next one."""

        def __init__(self, answers: tuple[Any, ...]) -> None:
            super().__init__()
            self.interactive, self.answers, self.said = True, list(answers), list[str]()

        def tell(self, lines: Any) -> None:
            self.said += list(lines)

        def ask(self, prompt: str) -> str | None:
            self.said.append(prompt)
            while self.answers and callable(self.answers[0]):
                self.answers.pop(0)()
            return self.answers.pop(0) if self.answers else None

        @property
        def heard(self) -> str:
            return " ".join(" ".join(self.said).split())

    return Person


_COMMUNES = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]{note}
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
window = {{ month = "2026-04" }}
{size}clause = "II.1"
"""


@pytest.fixture
def communes_by_month() -> Callable[..., str]:
    """Return what writes what a plan says of communes with a conference in a month.

    asked: as a level that is not confirmed; size: its number, as a line of TOML.
    """

    def made(*, asked: bool = False, size: str = "") -> str:
        return _COMMUNES.format(note="  # CHƯA XÁC NHẬN: mục II.1, đoạn 4: cấp xã" if asked else "", size=size)

    return made


@pytest.fixture
def levels_by_month(communes_by_month: Callable[..., str]) -> str:
    """Return what a plan says of communes, of offices and of the province, each with a conference in a month."""
    return (
        communes_by_month()
        + """\
[[level]]
id = "so"
label = "các sở, ngành"
units = ["sở", "ngành"]
choose_form = ["hoi-nghi"]
window = { month = "2026-05" }
clause = "II.2"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
window = { month = "2026-08" }
clause = "II.3"
"""
    )


@pytest.fixture
def communes_and_offices() -> Callable[..., str]:
    """Return what writes two levels of a plan that say of themselves nothing but their units; communes: the first's."""

    def made(communes: str = '"xã"') -> str:
        return _BARE.format(communes=communes)

    return made


_BARE = """
[[level]]
id = "xa"
label = "cấp xã"
units = [{communes}]
clause = "II.1"
[[level]]
id = "so"
label = "các sở, ngành"
units = ["sở", "ngành"]
clause = "II.2"
"""


@pytest.fixture
def walk_through(tmp_path: Path, province_text: Any, listener: Any) -> Callable[..., tuple[str, Path]]:
    """Return a function: (what the plan says, answers at a terminal) → (what was told, the plan's file).

    original: the lines of the original, as they stand beside the plan.
    """
    from tdkt_tui.cli.confirming.session import Session
    from tdkt_tui.cli.confirming.walk import walk

    def walked(body: str, *answers: Any, original: str = "") -> tuple[str, Path]:
        file = tmp_path / "plan_1.toml"
        file.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
        if original:
            file.with_suffix(".ban-goc.txt").write_text(original, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, file

    return walked


_TWO_ASKED = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình"
[[level]]
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "huyen"
label = "{second}"
units = ["huyện"]
choose_form = ["hoi-nghi"]
clause = "II.2"
"""


@pytest.fixture
def walk_two(walk_through: Callable[..., tuple[str, Path]]) -> Callable[..., tuple[str, Path]]:
    """Return the same function for a plan of two levels that says more. second: how the second is called."""

    def walked(more: str, *answers: Any, second: str = "các huyện") -> tuple[str, Path]:
        return walk_through(_TWO_ASKED.format(second=second) + more, *answers)

    return walked


@pytest.fixture
def walk_numbered(walk_through: Callable[..., tuple[str, Path]], province_text: Any) -> Callable[..., tuple[str, Path]]:
    """Return the same function where "{code}" in an answer stands for the number of the level of that code."""

    def walked(body: str, *answers: str) -> tuple[str, Path]:
        levels = tomllib.loads(province_text("vinh_du", "Vinh Dự") + body)["level"]
        numbers = {one["id"].replace("-", "_"): number for number, one in enumerate(levels, 1)}
        return walk_through(body, *(one.format(**numbers) for one in answers))

    return walked


@pytest.fixture
def walk_passages(walk_through: Callable[..., tuple[str, Path]], levels_by_month: str) -> Callable[..., Any]:
    """Return a function: (passages, answers at a terminal) → (what was told, what the file says, its text)."""

    def walked(passages: Sequence[str], *answers: str) -> tuple[str, dict[str, Any], str]:
        left = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        told, file = walk_through(levels_by_month + left, *answers)
        text = file.read_text("utf8")
        return told, tomllib.loads(text), text

    return walked


_HUTS = """
[[form]]
id = "neu-guong"
name = "Hội nghị nêu gương trên núi"
clause = "II.4"

[[level]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Các {huts} họp trong quý II năm 2026.
id = "lan"
label = "các {huts}"
units = {hut_units}
choose_form = ["neu-guong"]
window = {{ until = "2026-Q2" }}
clause = "II.4"

[[level]]  # CHƯA XÁC NHẬN: mục II.5, đoạn 21: Các trạm giống họp một buổi.
id = "tram"
label = "các trạm giống"
units = ["trạm giống"]
days = 0.5
clause = "II.5"

[[level]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 22: Các {crews} họp một ngày{said}.
id = "doi"
label = "các {crews}"
units = {crew_units}
days = 1
clause = "II.6"
{more}"""


@pytest.fixture
def walk_huts(walk_numbered: Callable[..., tuple[str, Path]]) -> Callable[..., tuple[str, Path]]:
    """Return ``walk_numbered`` for a plan of three levels that are not confirmed: "lan", "tram" and "doi".

    huts, crews: the kinds of units of the first and the last; said: what the original says more of the last; more:
    keys of the last, tables.
    """

    def walked(
        *answers: str,
        huts: Sequence[str] = ("lán",),
        crews: Sequence[str] = ("đội máy",),
        said: str = "",
        more: str = "",
    ) -> tuple[str, Path]:
        body = _HUTS.format(huts=", ".join(huts), crews=", ".join(crews), said=said, more=more,
                            hut_units=json.dumps(huts, ensure_ascii=False),
                            crew_units=json.dumps(crews, ensure_ascii=False))  # fmt: skip
        return walk_numbered(body, *answers)

    return walked


_AN_PHU = """\
ỦY BAN NHÂN DÂN TỈNH AN PHÚ
Số: 61/KH-UBND
An Phú, ngày 10 tháng 02 năm 2026
KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp năm 2026
I. NỘI DUNG
1. Đối với các xã, phường:
- Hình thức: “Hội nghị biểu dương người tốt, việc tốt”.
- Thời gian hoàn thành: trong quý II năm 2026.
2. Đối với các sở, ban, ngành:
- Hình thức: “{form}”.
- Thời gian hoàn thành: trong quý III năm 2026.
II. TỔ CHỨC THỰC HIỆN
1. {said}
2. Sở Tài chính thẩm định dự toán./.
Nơi nhận:
- Sở Nội vụ;
- Lưu: VT, NC.
"""


@pytest.fixture(scope="session")
def an_phu(confirmed: Callable[[str, str, str], Path]) -> Callable[..., Path]:
    """Return what makes the folder of a province, by its id, whose plan was taken for right, as it says II.1.

    form: the offices' conference.
    """
    return lambda name, said, form="Hội nghị điển hình tiên tiến": confirmed(
        name, "An Phú", _AN_PHU.format(said=said, form=form)
    )
