"""``tdkt plugin confirm``: everything that nobody has confirmed in a province's plans, one passage after the other."""

from __future__ import annotations

import click

from .exits import Exit
from .lazy import VietnameseHelp, at_once


@click.command("confirm", cls=VietnameseHelp)
@click.argument("plugin", metavar="MÃ")
def command(plugin: str) -> int:
    """Hỏi từng điều chưa xác nhận của kế hoạch, cạnh lời của bản gốc; trả lời xong điều nào ghi ngay điều ấy.

    Enter là đúng; số gõ lại một giá trị, hay xem riêng một điều của nhóm hỏi chung; s mở trình soạn thảo đúng chỗ
    ($VISUAL, $EDITOR); q là nghỉ, chạy lại thì hỏi tiếp. Điều của xã, phường hỏi trước, đủ để lập văn bản đầu tiên
    thì báo; rồi đến các cấp khác, việc của từng cơ quan được nêu tên, căn cứ, nơi nhận. Đoạn chưa hiểu: Enter ghi bảng
    đang hiện khi bảng giữ đủ lời, số là xem, sửa rồi ghi, w là bỏ, không in. Câu trả lời đưa qua ống dẫn được, mỗi dòng
    một câu; ở đó Enter để lại đoạn chưa hiểu.
    """
    at_once("Đang đọc kế hoạch …")
    from tdkt_tui.workflow.confirming.plan_file import plan_files

    from .confirming.closing import last_page
    from .confirming.editing import mend
    from .confirming.session import Session
    from .confirming.talk import Talk
    from .confirming.unfinished import take_up
    from .confirming.walk import left_lines, walk

    talk = Talk()
    files = plan_files(plugin)
    groups = passages = False
    walked: list[Session] = []
    for number, path in enumerate(files, 1):
        session = Session(path, plugin, talk)
        walked.append(session)
        if talk.interactive:
            mend(session)
        take_up(session)
        before = session.read()
        if not (before.groups or before.left):
            continue
        talk.say(f"{path} ({number}/{len(files)})" if len(files) > 1 else str(path), "")
        goes_on = walk(session)
        after = session.read()
        for line in left_lines(after, listed=not talk.interactive):
            click.echo(line)
        groups, passages = groups or bool(after.groups), passages or bool(after.left)
        if not goes_on:
            break
    if not (groups or passages):
        click.echo("Không còn gì phải xác nhận." if files else "Phần mở rộng này không có kế hoạch nào để xác nhận.")
    last_page(talk, plugin, groups=groups, passages=passages, walked=walked)
    return Exit.FINE
