"""Every key of the interface in one place: id → keys and the Vietnamese words that footer, help and palette show.

No action hangs only on a key that multiplexers or terminals keep (^b ^a ^o ^s ^j, Ctrl+Enter).
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Key:
    """keys: as Textual names them, separated by commas; words: what the action does.

    hint: shorter words, for a footer that would not fit 80 columns otherwise.
    """

    keys: str
    words: str
    hint: str = ""


KEYS: dict[str, Key] = {
    "app.help": Key("f1,question_mark", "Trợ giúp"),
    "app.palette": Key("f2,ctrl+p", "Lệnh"),
    "app.theme": Key("f3", "Đổi màu"),
    "app.quit": Key("q", "Thoát"),
    "app.quit-anywhere": Key("ctrl+q", "Thoát ngay"),
    "app.interrupt": Key("ctrl+c", "Nhắc cách thoát"),
    "app.repaint": Key("ctrl+l", "Vẽ lại màn hình"),
    "screen.back": Key("escape", "Về"),
    "list.down": Key("j", "Xuống một dòng"),
    "list.up": Key("k", "Lên một dòng"),
    "page.down": Key("down,j", "Xuống một dòng"),
    "page.up": Key("up,k", "Lên một dòng"),
    "page.next": Key("pagedown,space", "Xuống nữa"),
    "page.previous": Key("pageup", "Lên nữa"),
    "page.top": Key("home,g", "Về đầu"),
    "page.bottom": Key("end,G", "Tới cuối"),
    "choices.toggle": Key("space", "Chọn"),
    "home.open": Key("enter", "Mở"),
    "home.build": Key("b", "Lập văn bản"),
    "home.file": Key("o", "Mở tệp khác", "Mở tệp"),
    "home.new": Key("n", "Hồ sơ mới", "Mới"),
    "home.copy": Key("c", "Chép hồ sơ", "Chép"),
    "home.archive": Key("a", "Cất hồ sơ vào kho", "Cất"),
    "home.archived": Key("v", "Xem kho hồ sơ", "Kho"),
    "home.history": Key("h", "Lịch sử hồ sơ", "Lịch sử"),
    "home.find": Key("slash", "Tìm hồ sơ", "Tìm"),
    "home.unfind": Key("escape", "Thôi tìm", "Thôi"),
    "find.list": Key("down,tab", "Xuống danh sách"),
    "home.templates": Key("m", "Xem mẫu văn bản", "Mẫu"),
    "home.plugins": Key("t", "Tỉnh và phần mở rộng"),
    "home.info": Key("i", "Thông tin chẩn đoán"),
    "home.reload": Key("r", "Đọc lại"),
    "road.preview": Key("f8,x", "Xem trước văn bản", "Xem trước"),
    "road.timeline": Key("f9,l", "Lịch thực hiện", "Lịch"),
    "road.people": Key("f10,d", "Danh sách đại biểu", "Đại biểu"),
    "profile.build": Key("b", "Lập văn bản", "Lập"),
    "profile.reload": Key("r", "Đọc lại"),
    "profile.findings": Key("s", "Sai sót"),
    "profile.compose": Key("e", "Điền hồ sơ", "Sửa"),
    "compose.edit": Key("enter", "Điền mục này", "Điền"),
    "compose.leave": Key("escape", "Về danh sách mục", "Về danh sách"),
    "compose.save": Key("f4", "Lưu hồ sơ", "Lưu"),
    "compose.undo": Key("f6", "Hoàn tác một bước", "Hoàn tác"),
    "compose.redo": Key("f7", "Làm lại bước vừa hoàn tác", "Làm lại"),
    "compose.find": Key("slash", "Tìm mục", "Tìm"),
    "compose.own": Key("ctrl+g", "Giữ số liệu của mẫu làm của đơn vị", "Giữ"),
    "compose.findings": Key("tab", "Sai sót"),
    "compose.to-preview": Key("f8", "Xem trước văn bản", "Xem trước"),
    "compose.to-timeline": Key("f9", "Lịch thực hiện", "Lịch"),
    "compose.to-people": Key("f10", "Danh sách đại biểu", "Đại biểu"),
    "date.later": Key("up", "Lùi ngày về sau một ngày"),
    "date.earlier": Key("down", "Đưa ngày lên trước một ngày"),
    "date.week-later": Key("pageup", "Lùi ngày về sau một tuần"),
    "date.week-earlier": Key("pagedown", "Đưa ngày lên trước một tuần"),
    "rows.edit": Key("enter", "Sửa dòng này", "Sửa"),
    "rows.add": Key("a,insert", "Thêm một dòng", "Thêm"),
    "rows.copy": Key("c", "Chép dòng này", "Chép"),
    "rows.remove": Key("b,delete", "Bỏ dòng này", "Bỏ"),
    "rows.up": Key("l,shift+up", "Đưa dòng lên", "Lên"),
    "rows.down": Key("x,shift+down", "Đưa dòng xuống", "Xuống"),
    "rows.offer": Key("t", "Lấy dòng kế hoạch đã nêu", "Có sẵn"),
    "pick.take": Key("enter,f4", "Lấy các mục đã chọn", "Lấy"),
    "change.take": Key("enter,f4", "Đổi", "Đổi"),
    "compose.preview": Key("f12", "Văn bản bên cạnh biểu, hiện hoặc cất"),
    "compose.build": Key("f5", "Lập văn bản", "Lập"),
    "preview.next": Key("right", "Văn bản kế tiếp", "Văn bản"),
    "preview.previous": Key("left", "Văn bản trước"),
    "preview.copy-next": Key("full_stop,greater_than_sign", "Giấy mời, biểu mẫu kế tiếp"),
    "preview.copy-previous": Key("comma,less_than_sign", "Giấy mời, biểu mẫu trước"),
    "preview.find": Key("slash", "Tìm trong văn bản", "Tìm"),
    "preview.find-next": Key("enter", "Chỗ tìm thấy kế tiếp"),
    "preview.gap-next": Key("n", "Chỗ thiếu kế tiếp", "Chỗ thiếu"),
    "preview.gap-previous": Key("N", "Chỗ thiếu trước"),
    "preview.reload": Key("r", "Đọc lại"),
    "preview.pdf": Key("p", "Tạo PDF của văn bản này", "PDF"),
    "preview.pdf-copy": Key("y", "Chép đường dẫn tệp PDF vừa tạo"),
    "timeline.date": Key("enter", "Gõ ngày mới", "Đổi ngày"),
    "timeline.day-later": Key("plus,equals_sign", "Muộn hơn một ngày", "+1 ngày"),
    "timeline.day-earlier": Key("minus", "Sớm hơn một ngày", "-1 ngày"),
    "timeline.week-later": Key("right_square_bracket", "Muộn hơn một tuần"),
    "timeline.week-earlier": Key("left_square_bracket", "Sớm hơn một tuần"),
    "timeline.take": Key("f4", "Nhận ngày mới", "Nhận"),
    "timeline.zoom": Key("z", "Phóng to, thu nhỏ số tháng", "Phóng"),
    "timeline.months-later": Key("right", "Sang các tháng sau"),
    "timeline.months-earlier": Key("left", "Về các tháng trước"),
    "timeline.calendar": Key("i", "Ghi tệp lịch .ics", "Tệp .ics"),
    "name.cancel": Key("escape", "Bỏ"),
    "ask.yes": Key("enter", "Đồng ý"),
    "ask.no": Key("escape", "Bỏ"),
    "new.take": Key("enter", "Chọn"),
    "new.back": Key("escape", "Lùi một bước"),
    "history.changes": Key("enter", "Xem các mục đã khác", "Xem"),
    "history.restore": Key("r", "Lấy lại bản này", "Lấy lại"),
    "archived.take": Key("enter", "Lấy về danh sách", "Lấy về"),
    "findings.jump": Key("enter", "Tới mục"),
    "build.start": Key("f5", "Lập"),
    "build.back": Key("escape", "Dừng / Về"),
    "build.copy": Key("y,enter", "Chép đường dẫn tệp", "Chép đường dẫn"),
    "build.copy-folder": Key("Y", "Chép đường dẫn thư mục", "Chép thư mục"),
    "build.choose": Key("v", "Chọn lại văn bản", "Chọn lại"),
    "templates.text": Key("v,enter", "Xem lời văn của mẫu", "Lời văn"),
    "reading.reload": Key("r", "Đọc lại"),
    "info.copy": Key("y", "Chép toàn bộ thông tin", "Chép"),
    "table.down": Key("down,j", "Xuống một dòng"),
    "table.up": Key("up,k", "Lên một dòng"),
    "table.left": Key("left", "Sang cột trước"),
    "table.right": Key("right", "Sang cột sau"),
    "table.next-page": Key("pagedown,space", "Xuống một trang"),
    "table.previous-page": Key("pageup", "Lên một trang"),
    "table.first": Key("home,g", "Về dòng đầu"),
    "table.last": Key("end,G", "Tới dòng cuối"),
    "people.edit": Key("enter", "Sửa ô", "Sửa"),
    "people.next": Key("tab", "Sang ô sau"),
    "people.previous": Key("shift+tab", "Về ô trước"),
    "people.keep": Key("down", "Giữ và xuống dòng"),
    "people.drop": Key("escape", "Bỏ nội dung đang gõ"),
    "people.filter": Key("slash", "Lọc danh sách", "Lọc"),
    "people.sort": Key("s", "Xếp theo cột đang chọn", "Xếp"),
    "people.add": Key("n,insert", "Thêm người sau dòng này", "Thêm"),
    "people.remove": Key("delete", "Bỏ người này khỏi danh sách", "Bỏ"),
    "people.undo": Key("f6", "Hoàn tác một bước", "Hoàn tác"),
    "people.redo": Key("f7", "Làm lại bước vừa hoàn tác", "Làm lại"),
    "people.reveal": Key("v", "Hiện hoặc che các cột nhạy cảm", "Hiện"),
    "people.finding": Key("f", "Tới ô có sai sót kế tiếp", "Sai sót"),
    "people.import": Key("i", "Nhập danh sách từ tệp", "Nhập tệp"),
    "help.close": Key("escape,q,f1,enter", "Đóng"),
    "open.cancel": Key("escape", "Bỏ"),
}


def bound(name: str, action: str, *, show: bool = True, priority: bool = False) -> Binding:
    """Return the binding of an id; its id lets a user's own keymap change the keys."""
    key = KEYS[name]
    return Binding(key.keys, action, key.hint or key.words, show=show, priority=priority, id=name)
