"""Whether each fact of a plan that binds units reaches a page of theirs."""

from .findings import reach_findings

__all__ = ["reach_findings"]
