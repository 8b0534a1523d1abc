"""Running a build and telling its end in one way, whatever happened."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, MissingTool
from tdkt_tui.tui.messages import BuildEnded

from .faults import as_findings
from .plugins import own
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow import BuildRequest, BuildResult

_REFUSED = "Chưa ghi tệp nào: sửa các lỗi sau, hoặc chọn Lập bản nháp"
_UNSOUND = "Chưa ghi tệp nào: sửa các lỗi sau của hồ sơ"
_FAULTY = "Chưa ghi tệp nào: không lập được"
_TOOL = "Chưa ghi tệp nào: máy này chưa có LibreOffice để tạo PDF; bỏ chọn PDF để lập các định dạng khác"


def run_build(request: BuildRequest, stepped: Callable[[int, int, str], None], cancel: Event) -> BuildEnded:
    """Build and return how it ended; never raises."""
    with TURN:
        from tdkt_tui.workflow import build
        from tdkt_tui.workflow.plugins_tried import stopping

        try:
            with stopping():
                result = build(request, progress=stepped, cancel=cancel)
        except Cancelled as fault:
            return BuildEnded(None, (), fault.what)
        except MissingTool as fault:
            return BuildEnded(None, as_findings(fault), _TOOL)
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return BuildEnded(None, as_findings(error), _FAULTY)
    if result.written:
        return BuildEnded(result)
    return BuildEnded(None, own(result.findings), _why(request, result), _without(request))


def _why(request: BuildRequest, result: BuildResult) -> str:
    """Offer a draft only where one would do: it goes on past missing values, not past wrong ones."""
    wrong = any(finding.rule == "profile.invalid" for finding in result.findings)
    return _UNSOUND if request.draft or wrong else _REFUSED


def _without(request: BuildRequest) -> str:
    """Say which documents to leave out so that the others can be built; nothing where that would not help."""
    with TURN, suppress(Exception):  # the findings above are told all the same
        from tdkt_tui.workflow.buildable import buildable

        lacking, ready = buildable(request)
        if ready:
            return (
                f"Các lỗi này chỉ của: {'; '.join(lacking)}. Bấm v, bỏ chọn các văn bản ấy rồi F5 thì lập được: "
                f"{'; '.join(ready)}."
            )
    return ""
