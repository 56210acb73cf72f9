"""The service blueprint of a journey: what customers see and do, whom they meet, and what has to happen behind."""

from collections.abc import Sequence
from dataclasses import replace

from journeycode.views.map.lanes import BLUEPRINT, fail_points, filled
from journeycode.views.map.summary import counted
from journeycode.views.map.values import Column, MapView
from journeycode.views.subject import Subject

SIGNS = (("W", "the customer waits"), ("F", "fail point"), ("▷", "hand-off that carries nothing"))


def blueprint_view(subject: Subject) -> MapView:
    """The same columns as on the map, in the lanes of a blueprint; a lane below the line of visibility stands there even when it is empty."""
    map = subject.map
    lanes = tuple(lane for lane in BLUEPRINT.values() if lane.id != "fail" or any(filled("fail", column) for column in map.columns))
    used = {sign for column in map.columns for sign, _ in fail_points(column)}
    columns = tuple(replace(column, findings=()) for column in map.columns)
    legend = tuple(pair for pair in SIGNS if pair[0] in used)
    return replace(
        map, view="blueprint", lanes=lanes, legend=legend, columns=columns, links=(), metrics=(), alt=sentence(map.columns), findings=()
    )


def sentence(columns: Sequence[Column]) -> str:
    """The picture in words."""
    waits, work = sum(bool(column.wait) for column in columns), sum(len(column.backstage) for column in columns)
    fails = [column for column in columns if any(sign == "F" for sign, _ in fail_points(column))]
    said = [counted(len(columns), "step"), f"{counted(work, 'piece')} of backstage work"]
    said += [f"{counted(waits, 'wait')}"] if waits else []
    said += [f"the service fails at {', '.join(column.name for column in fails)}"] if fails else []
    return "; ".join(said) + "."
