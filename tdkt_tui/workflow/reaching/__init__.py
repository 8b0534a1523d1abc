"""Whether each fact of a plan that binds units reaches a page of theirs."""

from .findings import reach_findings
from .reached import Reached

__all__ = ["Reached", "reach_findings"]
