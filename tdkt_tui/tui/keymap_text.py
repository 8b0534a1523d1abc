"""The keymap as text: the file to start one's own from, and the table of the manual."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.locations import config_dir

from .keymap import KEYS
from .own_keys import NAME
from .printed import printed

PLACES = {
    "app": "Mọi màn hình", "screen": "Mọi màn hình", "list": "Danh sách", "find": "Ô tìm", "page": "Phần chữ",
    "table": "Bảng", "rows": "Danh sách trong một mục", "pick": "Lấy theo kế hoạch", "choices": "Ô chọn",
    "findings": "Danh sách sai sót", "home": "Màn hình đầu", "new": "Hồ sơ mới", "archived": "Kho hồ sơ",
    "history": "Lịch sử hồ sơ", "road": "Từ một hồ sơ", "profile": "Xem hồ sơ", "compose": "Điền hồ sơ",
    "date": "Ô ngày", "change": "Đổi kế hoạch, cấp", "preview": "Xem trước", "timeline": "Lịch thực hiện",
    "people": "Danh sách đại biểu", "coming": "Nhập danh sách", "clean": "Sửa cách ghi",
    "pairs": "Người ghi hai lần", "one": "Gộp hai dòng",
    "making": "Việc với danh sách", "units": "Phân bổ đại biểu",
    "build": "Lập văn bản", "templates": "Mẫu văn bản",
    "reading": "Mẫu văn bản, thông tin chẩn đoán", "info": "Thông tin chẩn đoán", "name": "Hỏi tên",
    "ask": "Câu hỏi", "open": "Hỏi đường dẫn", "help": "Trợ giúp",
}  # fmt: skip
"""The first part of an id → where its keys work."""


def by_place() -> Iterator[tuple[str, list[str]]]:
    """Yield each place with its ids, in the order of the keymap."""
    places: dict[str, list[str]] = {}
    for name in KEYS:
        first = name.partition(".")[0]
        places.setdefault(PLACES.get(first, first), []).append(name)
    yield from places.items()


def keymap_text() -> str:
    """Return the whole keymap as TOML; every line is a comment's or a key's, and the file changes nothing as it is."""
    path = str(config_dir() / NAME).replace(str(config_dir().home()), "~")
    lines = [
        "# Bảng phím của tdkt. Lưu thành tệp này rồi sửa; xóa dòng nào thì dòng đó theo mặc định:",
        f"#   {path}",
        "# Nhiều phím cho một việc thì cách nhau bằng dấu phẩy. Tên phím: chữ cái, f1 … f12, enter, escape, space,",
        "# tab, slash, question_mark, pageup, pagedown, up, down, ctrl+p …",
        "# tmux, screen giữ Ctrl+B, Ctrl+A; cửa sổ dòng lệnh có thể giữ F1, F10, F11: nên thêm một phím chữ.",
    ]
    for place, names in by_place():
        lines += ["", f"# {place}"]
        lines += [f'"{name}" = "{KEYS[name].keys}"  # {KEYS[name].words}' for name in names]
    return "\n".join(lines) + "\n"


def keys_table() -> str:
    """Return the keys as the table of docs/giao-dien.md."""
    lines = ["| Nơi | Phím | Việc | Mã trong `keymap.toml` |", "|---|---|---|---|"]
    for place, names in by_place():
        for name in names:
            keys = ", ".join(f"`{printed(key)}`" for key in KEYS[name].keys.split(","))
            lines.append(f"| {place} | {keys} | {KEYS[name].words} | `{name}` |")
    return "\n".join(lines) + "\n"
