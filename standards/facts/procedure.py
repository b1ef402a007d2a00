"""The steps and the flow chart of a service."""

from typing import TypedDict

from standards.facts import parts
from standards.notation import flow as flow_chart


class Procedure(TypedDict):
    """`alur` are the boxes of the chart, `langkah` the written steps without their markers."""

    alur: list[str]
    langkah: list[str]


def read(text: str, flow: str) -> Procedure:
    """The chart and the steps in order; a text without the heading "Prosedur" is all steps."""
    return Procedure(alur=flow_chart.boxes(flow), langkah=parts.step_lines(text))
