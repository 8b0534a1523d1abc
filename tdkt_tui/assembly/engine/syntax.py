"""What is wrong inside one tag: the parser's complaint, or what no template may do, in words that say what to write."""

from __future__ import annotations

import re
import unicodedata
from ast import literal_eval
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from tdkt_tui.assembly.engine.sandbox import FILTERS, TESTS, GuardedEnvironment, forbidden
from tdkt_tui.assembly.styles import nearest

_ENVIRONMENT = GuardedEnvironment(draft=False)  # to parse with; nothing is rendered in it
_MANUAL = "xem mục Thẻ của mẫu trong docs/template-text.md"
_NAME = r"([a-z]\w*(?:\.[a-z]\w*){0,9}) *"
_PLAIN = re.compile(rf"\{{\{{ *{_NAME}\}}\}}", re.ASCII)
"""A tag that prints a name, and nothing that no template may do."""
_PLAIN_IF = re.compile(rf"\{{% if +{_NAME}%\}}\{{% endif %\}}", re.ASCII)
_PLAIN_FOR = re.compile(rf"\{{% for +([a-z]\w*) +in +{_NAME}%\}}\{{% endfor %\}}", re.ASCII)
"""Blocks that only ask for a name, or go through one."""
_OF_JINJA = frozenset(("true", "false", "none", "not", "and", "or", "in", "is", "if", "else", "recursive"))
_TOKENS = {"name": "tên", "integer": "số", "float": "số", "string": "chữ trong nháy"}
_MEANT = {"–": "dấu trừ “-”", "—": "dấu trừ “-”", "−": "dấu trừ “-”", "×": "dấu nhân “*”", "÷": "dấu chia “/”",
          "≥": "“>=”", "≤": "“<=”", "≠": "“!=”", "…": "ba dấu chấm, hoặc bỏ đi", "&": "chữ and", "!": "chữ not",
          "?": "{{ … if … else … }}", "$": "tên không có dấu $", "@": "tên không có dấu @", "#": "tên không có dấu #",
          "，": "dấu phẩy “,”", "（": "ngoặc “(”", "）": "ngoặc “)”", "\\": "tên không có dấu \\"}  # fmt: skip
_INSTEAD = {
    "gọi hàm": "bỏ (…); dùng phép lọc sau dấu “|”, hoặc cho dữ liệu chuẩn bị sẵn",
    "lệnh include": "dùng @chèn trong nguồn văn bản của mẫu",
}
_UNARY = "bỏ đi; dữ liệu phải chuẩn bị sẵn"


class Wrong(NamedTuple):
    """what: a sentence without its full stop, ``{tag}`` in it where the tag is named; fix: what to do."""

    what: str
    fix: str


_ENDS = "end of (?:print statement|statement block|template)"
_LACKING = Wrong(
    "Thẻ {tag} sai cú pháp: thiếu tên hoặc phép tính", "viết đủ: {{ tên }}, {% if tên %}, {% for x in tên %}"
)
_COMPLAINTS: tuple[tuple[str, Wrong], ...] = (
    (rf"unexpected '{_ENDS}'|Expected an expression, got '{_ENDS}'", _LACKING),
    ("expected name or number", Wrong("Thẻ {tag} sai cú pháp: sau dấu chấm phải là tên",
                                      "viết tên trường sau dấu chấm, hoặc bỏ dấu chấm")),
    ("Invalid character in identifier", Wrong("Thẻ {tag} sai cú pháp: tên có dấu không dùng được",
                                              "tên chỉ gồm chữ, số và dấu “_”")),
    ("unexpected '(.)', expected '(.)'", Wrong("Thẻ {tag} sai cú pháp: thừa “<1>” hoặc thiếu “<2>”",
                                               "đóng ngoặc bằng “<2>”")),
    ("unexpected '(.)'", Wrong("Thẻ {tag} sai cú pháp: thừa “<1>”", "bỏ dấu thừa, hoặc thêm dấu mở tương ứng")),
    ("Expected an expression, got '(.+)'", Wrong("Thẻ {tag} sai cú pháp: có “<1>” ở chỗ phải là tên",
                                                 "bỏ “<1>”, hoặc thêm tên vào trước nó")),
    ("expected token 'in', ", Wrong("Thẻ {tag} sai cú pháp: lệnh for thiếu chữ “in”",
                                    "viết {% for x in danh_sách %}")),
    (f"expected token '(.+)', got '{_ENDS}'", Wrong("Thẻ {tag} sai cú pháp: thiếu “<1>”", "thêm “<1>”")),
    ("expected token '.+', got '='", Wrong("Thẻ {tag} sai cú pháp: dấu “=” không so sánh được",
                                           "so sánh viết “==”")),
    (f"expected token '{_ENDS}', got '(.+)'", Wrong("Thẻ {tag} sai cú pháp: thừa “<1>”",
                                                    "tên viết liền bằng dấu “_” hoặc “.”; bỏ chữ thừa")),
    ("expected token '(.+)', got '(.+)'", Wrong("Thẻ {tag} sai cú pháp: có “<2>” ở chỗ phải là “<1>”", _MANUAL)),
    ("", Wrong("Thẻ {tag} sai cú pháp", _MANUAL)),
)  # fmt: skip
"""Beginnings of what the parser says, the first that fits; <1> and <2> stand for what it names."""


def wrong_in(source: str) -> Wrong | None:
    """Return what is wrong in the Jinja source of one tag (a block with its end), or None."""
    read = read_tag(source)
    return read if isinstance(read, Wrong) else None


@lru_cache(maxsize=1024)  # the templates of a province share their tags
def read_tag(source: str) -> nodes.Template | Wrong:
    """Return the syntax tree of the Jinja source of one tag (a block with its end), or what is wrong in it.

    The same source gives the same tree again, which nobody changes.
    """
    if plain := _plain(source):
        return plain
    try:
        tree = _ENVIRONMENT.parse(source)
        found = forbidden(tree)
    except (RecursionError, ValueError):
        return Wrong("Một thẻ ở đây có ngoặc lồng quá sâu hoặc số quá dài", "viết thẻ ngắn lại")
    except TemplateSyntaxError as error:
        return _complaint(error.message or "")
    return refused(found) if found else tree


def _plain(source: str) -> nodes.Template | None:
    """Return the tree of a tag that prints a name, asks for one or goes through one; None of any other.

    Four tags of five are such ones, and the parser takes five times as long.
    """
    node: nodes.Node
    if printed := _PLAIN.fullmatch(source):
        names = printed[1].split(".")
        node = nodes.Output([_named(names)], lineno=1)
    elif asked := _PLAIN_IF.fullmatch(source):
        names = asked[1].split(".")
        node = nodes.If(_named(names), [], [], [], lineno=1)
    elif loop := _PLAIN_FOR.fullmatch(source):
        names = [loop[1], *loop[2].split(".")]
        node = nodes.For(nodes.Name(loop[1], "store", lineno=1), _named(names[1:]), [], [], None, False, lineno=1)
    else:
        return None
    if not _OF_JINJA.isdisjoint(names):
        return None
    tree = nodes.Template([node], lineno=1)
    tree.set_environment(_ENVIRONMENT)
    return tree


def _named(names: Sequence[str]) -> nodes.Expr:
    node: nodes.Expr = nodes.Name(names[0], "load", lineno=1)
    for name in names[1:]:
        node = nodes.Getattr(node, name, "load", lineno=1)
    return node


def refused(found: str) -> Wrong:
    """Return how to say what ``forbidden`` found, with the nearest allowed name."""
    kind, _, name = found.rpartition(" ")
    known = FILTERS if kind == "phép lọc" else TESTS if kind == "phép thử" else ()
    near = nearest(name, known, alike=0.6) if known else ""
    fix = f"có phải “{near}”? Các phép dùng được: docs/template-text.md" if near else _INSTEAD.get(found, _UNARY)
    verb = "" if found == "gọi hàm" else "dùng "
    return Wrong(f"Mẫu không được {verb}{found}: thẻ {{tag}}", fix)


def _complaint(message: str) -> Wrong:
    """Return the parser's English in words that an author acts on."""
    if char := re.match(r"unexpected char (.+) at \d+$", message):
        return _sign(str(literal_eval(char[1])))
    found, wrong = next((found, wrong) for begin, wrong in _COMPLAINTS if (found := re.match(begin, message)))
    what, fix = wrong
    for number, name in enumerate(found.groups(), start=1):
        told = _TOKENS.get(name, name)
        what, fix = what.replace(f"<{number}>", told), fix.replace(f"<{number}>", told)
    return Wrong(what, fix)


def _sign(sign: str) -> Wrong:
    shown = f"“{sign}”" if sign.isprintable() else f"ẩn U+{ord(sign[0]):04X}"
    if unicodedata.category(sign[0]) == "Cf":
        return Wrong(f"Thẻ {{tag}} sai cú pháp: có ký tự {shown}", "xóa thẻ rồi gõ lại bằng tay, đừng dán từ trang web")
    if sign in "\"'":
        return Wrong(
            f"Thẻ {{tag}} sai cú pháp: dấu nháy {sign} chưa đóng", "mở và đóng chữ bằng cùng một loại dấu nháy"
        )
    meant = _MEANT.get(sign)
    return Wrong(
        f"Thẻ {{tag}} sai cú pháp: dấu {shown} không dùng được", f"thay bằng {meant}" if meant else "bỏ dấu ấy khỏi thẻ"
    )
