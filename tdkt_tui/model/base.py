"""What every piece of plan and profile data shares: strict keys, no values in error texts, a clause."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Data(BaseModel):
    """A table of a TOML file: unknown keys are faults, and a fault never shows the value (it may be personal)."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        validate_default=True,
        allow_inf_nan=False,
        defer_build=True,  # a process that finds its plans and tables kept validates little, and pays for little
    )


class Fact(Data):
    """A statement of an issued plan, with the clause it stands in ("II.2.1"; empty where the plan has no numbering)."""

    clause: str = Field(default="", description="Mục, khoản, điểm của kế hoạch nêu nội dung này")
