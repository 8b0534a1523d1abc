"""Running a build and telling its end in one way, whatever happened."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, ManyFaults, MissingTool, MissingValue
from tdkt_tui.tui.messages import BuildEnded

from .faults import as_findings
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow import BuildRequest

_REFUSED = "Chưa ghi tệp nào: sửa các lỗi sau, hoặc chọn Lập bản nháp"
_FAULTY = "Chưa ghi tệp nào: không lập được"
_TOOL = "Chưa ghi tệp nào: máy này chưa có LibreOffice để tạo PDF; bỏ chọn PDF để lập các định dạng khác"


def run_build(request: BuildRequest, stepped: Callable[[int, int, str], None], cancel: Event) -> BuildEnded:
    """Build and return how it ended; never raises."""
    from tdkt_tui.workflow import build

    with TURN:
        try:
            result = build(request, progress=stepped, cancel=cancel)
        except Cancelled as fault:
            return BuildEnded(None, (), fault.what)
        except MissingTool as fault:
            return BuildEnded(None, as_findings(fault), _TOOL)
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return BuildEnded(None, as_findings(error), _REFUSED if _only_gaps(error) else _FAULTY)
    return BuildEnded(result) if result.written else BuildEnded(None, result.findings, _REFUSED)


def _only_gaps(error: Exception) -> bool:
    """Tell whether a draft would do: values are missing, nothing else."""
    faults = error.faults if isinstance(error, ManyFaults) else (error,)
    return all(isinstance(fault, MissingValue) for fault in faults)
