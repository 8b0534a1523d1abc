"""How a plan says that a number or a day binds ("phấn đấu", "không quá", "trước"), held against what its data say."""

from .otherwise import Otherwise, otherwise, way_findings

__all__ = ["Otherwise", "otherwise", "way_findings"]
