"""The single values of a plan's head that can be typed anew without an editor: what each is called, how it is read."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from tdkt_tui.model.answers import shown, value_of
from tdkt_tui.model.extension import FieldKind
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.fields import FieldInfo
from tdkt_tui.model.pasted import no_name, no_words
from tdkt_tui.model.text import one_line
from tdkt_tui.store.toml_lines import index_lines
from tdkt_tui.workflow.plan_notes import EXAMPLE, MISSING, notes_of
from tdkt_tui.workflow.scaffold.literals import literal

from .codes_typed import no_code
from .grouping import Group
from .signing import SIGNATURE, lines_added, signature_of, signature_said
from .typed_lists import typed_list

NAMES = {
    "plan.id": "mã kế hoạch", "plan.number": "số", "plan.digits": "số chữ số của số", "plan.symbol": "ký hiệu",
    "plan.date": "ngày ban hành", "plan.place": "địa danh", "plan.title": "trích yếu", "plan.subject": "việc, nói gọn",
    "plan.day_off": "hạn trùng ngày nghỉ thì tính ngày làm việc liền trước (before) hay liền sau (after)",
    "plan.issuer.name": "cơ quan ban hành", "plan.signature.on_behalf_of": "ký thay mặt (TM.)",
    "plan.signature.deputy_of": "ký thay (KT.)", "plan.signature.by_order_of": "thừa lệnh (TL.)",
    "plan.signature.post": "chức vụ người ký", "plan.signature.name": "người ký", "round.ordinal": "đại hội lần thứ",
    "round.year": "năm đại hội", "round.name": "tên đại hội",
}  # fmt: skip
"""Keys that can be typed: what a person calls each."""
_TOLD_TOGETHER = ("plan.signature.", "round.")
_OWN = "plan.id"
"""What no original says: the program's own, right as long as nobody wants another."""
_CODE = re.compile(r"[a-z0-9_]+/[A-Za-z0-9Đđ][\w.-]*")
_NAMED = ("plan.place", "plan.issuer.name", "plan.signature.")
"""What names a place, a body or a person."""
_PERSON = "plan.signature.name"
_OF_ROW = re.compile(r"\d{1,2}\s+\S")


@dataclass(frozen=True, slots=True)
class Value:
    """One value. note: what its line, or its table's, says of it; "" where it is confirmed."""

    key: str
    label: str
    value: Any
    note: str

    @property
    def asked(self) -> bool:
        """Tell whether it must be typed, or left on purpose: it was not read in the original."""
        return self.note in (EXAMPLE, MISSING) and self.key != _OWN

    @property
    def empty(self) -> bool:
        """Tell a value that only keeps the place of one."""
        return self.value in ("…", ["…"])

    def words(self) -> str:
        """Return it as a person reads it."""
        return one_line(signature_said(self.value) if self.key == SIGNATURE else shown(self.value))

    def read(self, typed: str) -> Any:
        """Return what was typed as the kind of value that it is. Raises ValueError with words for a person."""
        if self.key == SIGNATURE:
            return signature_of(typed, self.value)
        if isinstance(self.value, list):
            names = [name.strip() for part in typed_list(typed) for name in re.split(r"\s+và\s+", part)]
            _refuse(next((f"“{name}” {why}" for name in names if (why := no_name(name))), ""))
            return names
        number = self.key == "plan.number" or isinstance(self.value, int)
        kind: FieldKind = "date" if self.key == "plan.date" else "number" if number else "long-text"
        if kind == "long-text":
            _refuse(no_code(typed) or self._no_text(typed))
        return value_of(FieldInfo(self.key, self.label, "", kind), typed)

    def _no_text(self, typed: str) -> str:
        """Return why words can be no value of this key, "" where they may be."""
        if self.key == _OWN:
            first, _, _ = str(self.value).partition("/")
            if _CODE.fullmatch(typed) and typed.partition("/")[0] == (first or typed.partition("/")[0]):
                return ""
            return f"không phải mã kế hoạch: gồm mã tỉnh, dấu /, rồi chữ, số viết liền, như {first or 'tinh'}/12-2026"
        if self.key == "plan.day_off" and typed not in ("before", "after"):
            return "không phải before (ngày làm việc liền trước) hay after (liền sau)"
        if self.key == _PERSON and any(map(str.isdecimal, typed)):
            return no_name(typed) or "có chữ số, không phải họ tên"
        row = "bắt đầu bằng số của một dòng: Enter để thôi, rồi gõ lại cả dòng ấy" if _OF_ROW.match(typed) else ""
        return no_name(typed) or row if self.key.startswith(_NAMED) else no_words(typed)


def values_of(text: str, group: Group) -> list[Value]:
    """Return the values of a group that can be typed, in the order in which a plan is read.

    Those of the signature and of the congress only where they were not read: one line says them all, which is typed
    for the signature.
    """
    tree = tomllib.loads(text)
    notes = {note.key: note.kind for note in notes_of(text)}
    named = {f"{fact}.units": f"tên từng đơn vị gọi là “{_at(tree, fact)['name']}”, cách nhau bằng dấu phẩy"
             for fact in group.facts if fact.startswith("unit_group.")}  # fmt: skip
    found = (Value(key, label, value, notes.get(key) or notes.get(key.rpartition(".")[0], ""))
             for key, label in (NAMES | named).items()
             if key.rpartition(".")[0] in group.facts and (value := _at(tree, key)) is not None)  # fmt: skip
    told = [one for one in found if one.asked or not one.key.startswith(_TOLD_TOGETHER)]
    signed = _at(tree, SIGNATURE) if SIGNATURE in group.facts else None
    if signed and not any(one.key.startswith(f"{SIGNATURE}.") for one in told):
        told.append(Value(SIGNATURE, "ký", signed, notes.get(SIGNATURE, "")))
    return told


def with_value(text: str, key: str, value: Any) -> str:
    """Return the text with another value at a key, on its line; all else, comments too, stays as it is written.

    Raises BadInput where the value stands in another way.
    """
    if key == SIGNATURE:
        return _with_table(text, key, value)
    lines = text.split("\n")
    line = index_lines(text).get(key, 0)
    meant = tomllib.loads(text)
    holder = _at(meant, key.rpartition(".")[0])
    name = key.rpartition(".")[2]
    try:
        lines[line - 1] = _replaced(lines[line - 1], name, literal(value))
        holder[name] = value
        result = "\n".join(lines)
        if line and tomllib.loads(result) == meant:
            return result
    except (ValueError, TypeError):
        pass
    raise BadInput("Giá trị này viết theo cách mà chương trình chưa sửa thay được.", field=key,
                   fix="sửa bằng trình soạn thảo (s)")  # fmt: skip


def _with_table(text: str, key: str, table: dict[str, Any]) -> str:
    """Return the text with other values in a table that stands there, on their lines; new keys right below its head."""
    old: dict[str, Any] = _at(tomllib.loads(text), key)
    for name, value in table.items():
        if name in old and old[name] != value:
            text = with_value(text, f"{key}.{name}", value)
    lines = text.split("\n")
    at = next((number for number, line in enumerate(lines) if line.startswith(f"[{key}]")), None)
    if at is None:  # written as a table in one line
        raise BadInput("Chữ ký viết theo cách mà chương trình chưa sửa thay được.", field=key,
                       fix="sửa bằng trình soạn thảo (s)")  # fmt: skip
    lines[at : at + 1] = lines_added(lines[at], old, table)
    return "\n".join(lines)


def without_key(text: str, key: str) -> str:
    """Return the text without the line of a key; as it is where the key has none. Raises BadInput as ``with_value``."""
    line = index_lines(text).get(key, 0)
    if not line:
        return text
    lines = with_value(text, key, "").split("\n")  # a line of its own, which says nothing else
    del lines[line - 1]
    return "\n".join(lines)


def _replaced(line: str, name: str, value: str) -> str:
    """Return a line "name = value  # comment" with another value. Raises ValueError for any other line."""
    head, sign, rest = line.partition("=")
    if not sign or head.strip() != name:
        raise ValueError
    ends = [at for at, mark in enumerate(rest) if mark == "#"]
    end = next((at for at in ends if _reads(f"x = {rest[:at]}")), len(rest))
    old, comment = rest[:end], rest[end:]
    return f"{head}= {value}{old[len(old.rstrip()) :] if comment else ''}{comment}"


def _reads(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _refuse(why: str) -> None:
    if why:
        raise ValueError(why)


def _at(tree: Any, key: str) -> Any:
    for step in key.split("."):
        if isinstance(tree, list):
            tree = tree[int(step) - 1] if step.isdecimal() and 0 < int(step) <= len(tree) else None
        else:
            tree = tree.get(step) if isinstance(tree, dict) else None
    return tree
