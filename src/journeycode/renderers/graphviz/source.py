"""Writes a diagram as DOT, with quoting of our own: python-graphviz lets markup and escapes through."""

from collections.abc import Iterator

from journeycode.renderers.escaping import dot
from journeycode.renderers.graphviz.diagram import POINTS, Box, Diagram, Join

HEAD = "Helvetica,Arial,sans-serif"


def dot_source(diagram: Diagram, title: str) -> str:
    """The diagram for people and their own Graphviz: with its words, and without sizes."""
    return source(diagram, title, sized=False)


def layout_source(diagram: Diagram) -> str:
    """The diagram for finding places: boxes and labels of the sizes that we measured, and not a word."""
    return source(diagram, "", sized=True)


def source(diagram: Diagram, title: str, sized: bool) -> str:
    # Importing graphviz takes as long as starting Python twice: only who draws with it pays for it.
    import graphviz

    gap = "nodesep=0.35 ranksep=0.4" if diagram.down else "nodesep=0.16 ranksep=1.1"
    body = [f"graph [rankdir={'TB' if diagram.down else 'LR'} {gap} fontname={quoted(HEAD)} label={quoted(title)} labelloc=t]\n"]
    fixed = ' fixedsize=true label=""' if sized else ' style="rounded"'
    body += [f"node [shape=box fontname={quoted(HEAD)} fontsize=12{fixed}]\n", f"edge [fontname={quoted(HEAD)} fontsize=10]\n"]
    body += [*group_lines(diagram, sized), *rank_lines(diagram)]
    for number, join in enumerate(diagram.joins):
        body += join_lines(join, number, sized, "" if diagram.down or join.loose else " tailport=e headport=w")
    written: str = graphviz.Digraph(body=body).source
    return written


def quoted(text: str) -> str:
    return f'"{dot(text)}"'


def several(lines: tuple[str, ...]) -> str:
    """Lines of a label, each cleaned by itself, broken by DOT's own line break."""
    return '"' + "\\n".join(dot(line) for line in lines) + '"'


def box_line(box: Box, sized: bool) -> str:
    if sized:
        return f"{quoted(box.id)} [width={box.width / POINTS:.3f} height={box.height / POINTS:.3f}]\n"
    return f"{quoted(box.id)} [label={several(box.words)}]\n"


def group_lines(diagram: Diagram, sized: bool) -> Iterator[str]:
    """The boxes, those of a group within its frame, and with them the labels of what joins two of them."""
    group = {box.id: box.group for box in diagram.boxes}
    inner = {number: (group[join.source] if group[join.source] == group[join.target] else -1) for number, join in enumerate(diagram.joins)}

    def labels(number: int) -> list[str]:
        held = [(at, diagram.joins[at]) for at, where in inner.items() if where == number and sized]
        return [label_line(join, at) for at, join in held if join.words and not join.loose]

    for number, name in enumerate(diagram.groups):
        inside = [box for box in diagram.boxes if box.group == number]
        if inside:
            label = 'label=" " fontsize=13 margin=12' if sized else f'label={quoted(name)} style="rounded" color="#c3ccd6"'
            yield (
                f"subgraph cluster_{number} {{\ngraph [{label}]\n"
                + "".join([*(box_line(box, sized) for box in inside), *labels(number)])
                + "}\n"
            )
    for box in diagram.boxes:
        if not 0 <= box.group < len(diagram.groups):
            yield box_line(box, sized)
    yield from labels(-1)


def label_line(join: Join, number: int) -> str:
    """The label of a line as a box in its middle: only boxes have the size that we say."""
    return f'"l{number}" [width={join.width / POINTS:.3f} height={join.height / POINTS:.3f}]\n'


def rank_lines(diagram: Diagram) -> Iterator[str]:
    """What stands side by side."""
    for rank in dict.fromkeys(box.rank for box in diagram.boxes if box.rank):
        members = " ".join(quoted(box.id) for box in diagram.boxes if box.rank == rank)
        yield f"{{ rank=same {members} }}\n"


def join_lines(join: Join, number: int, sized: bool, ports: str) -> list[str]:
    """A line; for finding places it goes through the box of its label, and from below to above where it leads back."""
    loose = " constraint=false" if join.loose else ""
    if not sized:
        label = f" label={several(join.words)}" if join.words else ""
        return [f"{quoted(join.source)} -> {quoted(join.target)} [weight={join.weight}{loose}{label}]\n"]
    weight = f" weight={join.weight}{loose}{ports}"
    first, last = (join.target, join.source) if join.back else (join.source, join.target)
    arrow = " dir=back" if join.back else ""
    if not join.words or join.loose:
        return [f'{quoted(first)} -> {quoted(last)} [id="e{number}"{weight}{arrow}]\n']
    middle = f'"l{number}"'
    pieces = [f"{quoted(first)} -> {middle}", f"{middle} -> {quoted(last)}"]
    ids = ("f", "e") if join.back else ("e", "f")
    return [
        f'{piece} [id="{id}{number}"{weight}{arrow if id == "f" else " dir=none" if id == "e" else ""}]\n'
        for id, piece in zip(ids, pieces, strict=True)
    ]
