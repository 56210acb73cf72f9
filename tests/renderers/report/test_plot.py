"""Plots: one picture each, said in words, escaped, and the same on every machine."""

import re
from xml.etree import ElementTree

import pytest

from journeycode.measures.report import Plot, Point
from journeycode.renderers.report.plot import draw_plot
from tests.renderers.report.sample import EFFORT, HOSTILE, ODDS, SCORES

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("plot", [ODDS, SCORES, EFFORT], ids=lambda plot: plot.kind)
def test_a_plot_is_a_picture_with_words(plot: Plot) -> None:
    drawn = draw_plot(plot, "one")
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "one-plot-title one-plot-desc"
    assert [root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")] == [plot.title, plot.alt]
    assert "prefers-color-scheme: dark" in drawn
    assert drawn == draw_plot(plot, "one")
    assert re.findall(r"\d\.\d\d", re.sub(r"<(title|desc|text|style).*?</\1>", "", drawn)) == []
    assert all(float(size) >= 10.5 for size in re.findall(r'font-size="([\d.]+)"', drawn))
    texts = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert all(point.label[:12] in texts for point in plot.points)


def test_groups_differ_by_shape_and_not_by_colour_alone() -> None:
    drawn = draw_plot(EFFORT, "one", styled=False)
    assert drawn.count("<circle") == 2
    assert "stands apart" in drawn
    assert "not separable" in drawn
    assert "<style>" not in drawn


def test_names_cannot_break_out() -> None:
    for kind in ("intervals", "bars", "scatter"):
        plot = Plot(
            HOSTILE, kind, (Point(HOSTILE, 1, 1, 0.5, 2, HOSTILE),), HOSTILE, HOSTILE, HOSTILE, reference=1, reference_label=HOSTILE
        )
        drawn = draw_plot(plot, "one")
        ElementTree.fromstring(drawn)
        assert "<script" not in drawn
        assert "\u202e" not in drawn


@pytest.mark.parametrize("kind", ["intervals", "bars", "scatter"])
def test_extreme_values_are_drawn(kind: str) -> None:
    for points in ((), (Point("zero", 0, 0),), (Point("a", -1e9, 1e-9), Point("b", 1e9, 5)), (Point("same", 3, 3), Point("same", 3, 3))):
        plot = Plot("A", "scatter" if kind == "scatter" else "bars" if kind == "bars" else "intervals", points, "x", "y")
        assert "nan" not in draw_plot(plot, "one")


def test_each_of_six_groups_has_a_shape_of_its_own() -> None:
    points = tuple(Point(f"Point {number}", number, 3.0 * number, group=f"group {number}") for number in range(7))
    drawn = draw_plot(
        Plot("Groups", "scatter", points, "x", "y", "Seven of them.", reference=2.0, reference_label="here"), "one", styled=False
    )
    shapes = []
    for group in re.findall(r"<g>(.*?)</g>", drawn, re.DOTALL):
        mark = re.search(r"<(circle|rect|path)([^>]*)", group.partition("</title>")[2])
        assert mark is not None
        # Where the lines turn, from where they begin: a diamond and a cross have four corners each.
        corners = [float(one) for one in re.findall(r"[ML](-?[\d.]+)", mark[2])]
        shapes.append((mark[1], tuple(round(corner - corners[0]) for corner in corners), 'fill="#fff' in mark[2]))
    assert len(set(shapes[:6])) == len(shapes[:6]) == 6
    assert shapes[6] == shapes[0]
    assert ">here</text>" in drawn


@pytest.mark.parametrize(("points", "lines"), [(1, 0), (24, 12)])
def test_a_label_that_stands_far_from_its_point_is_tied_to_it(points: int, lines: int) -> None:
    crowd = tuple(Point(f"One of many at one place, number {number}", 5.0, 5.0) for number in range(points))
    drawn = draw_plot(Plot("Crowd", "scatter", (*crowd, Point("Far", 0.0, 0.0)), "x", "y", "A crowd."), "one", styled=False)
    drawn_lines = re.findall(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"', drawn)
    tied = [line for line in drawn_lines if line[0] != line[2] and line[1] != line[3]]
    assert (len(tied) >= lines) if lines else tied == []
