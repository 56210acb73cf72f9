"""What teams add under `meta:`, checked against the schema of their workspace."""

import json
from pathlib import Path

import pytest

from journeycode.workspace.places import roots
from journeycode.workspace.reading import read
from tests.marks import corners, marked
from tests.tree import WORKSPACE, team, write_tree

SCHEMA = {
    "type": "object",
    "properties": {
        "cost_centre": {"type": "string", "pattern": "^NL-[0-9]{4}$"},
        "okr": {"enum": ["growth", "calm"]},
        "size": {"type": "integer", "maximum": 10},
        "tree": {"$ref": "#/definitions/tree"},
        "many": {"type": "array", "uniqueItems": True},
    },
    "patternProperties": {"^x_": {"type": "string"}},
    "additionalProperties": False,
    "definitions": {"tree": {"type": "object", "properties": {"below": {"$ref": "#/definitions/tree"}}, "required": ["name"]}},
}


def findings(folder: Path, meta: str, schema: object = SCHEMA) -> list[tuple[str, str, tuple[int, int, int, int]]]:
    """File, message and hint, and place of what is found in a team with this `meta:`."""
    write_tree(
        folder,
        "journeycode.yaml\nmeta.json\na.yaml\n",
        {
            "journeycode.yaml": WORKSPACE + "meta_schema: meta.json\n",
            "meta.json": schema if isinstance(schema, str) else json.dumps(schema),
            "a.yaml": team("a") + meta,
        },
    )
    (root,) = roots((), folder)
    found = read(root, folder).findings
    return [(one.place.path, f"{one.message} | {one.hint}".removesuffix(" | "), corners(one.place)) for one in found]


SAID = {
    "pattern": ("meta: {cost_centre: «NL-22»}", '`meta.cost_centre` is "NL-22", which does not have the form "^NL-[0-9]{4}$"'),
    "closed list": ("meta: {okr: «speed»}", '`meta.okr` is "speed" | write one of ["growth", "calm"]'),
    "type": (
        "meta: {cost_centre: «2204»}",
        '`meta.cost_centre` is 2204, and not of the type "string" | text that looks like a number goes in quotes',
    ),
    "bound": ("meta: {size: «11»}", "`meta.size` does not meet `maximum: 10` of the workspace's schema"),
    "unknown key": (
        "meta: {«owner»: b}",
        "`owner` is not a field of `meta:` in this workspace | known are cost_centre, many, okr, size, tree",
    ),
    "below": ("meta:\n  tree:\n    name: a\n    «below»: {}\n", '`meta.tree.below` lacks a field: ["name"] are needed | add it'),
    "twice": ("meta:\n  «many»: [a, {b: 1}, {b: 1}]\n", "`meta.many` does not meet `uniqueItems: true` of the workspace's schema"),
}


@pytest.mark.parametrize(("meta", "said"), SAID.values(), ids=SAID)
def test_what_does_not_fit_is_said_at_its_place(tmp_path: Path, meta: str, said: str) -> None:
    plain, (place,) = marked(team("a") + meta)
    assert findings(tmp_path, plain.removeprefix(team("a"))) == [("a.yaml", said, place)]


@pytest.mark.parametrize("meta", ["", "meta: {}", "meta: {cost_centre: NL-2204, size: 3, x_own: yes}", "meta: {many: [a, b]}"])
def test_what_fits_is_let_be(tmp_path: Path, meta: str) -> None:
    assert findings(tmp_path, meta) == []


SCHEMAS: dict[str, tuple[object, str]] = {
    "no JSON": ("{", "`meta.json` is not JSON"),
    "a list": ([], "`meta.json` holds no JSON Schema"),
    "a pattern that backtracks": ({"properties": {"a": {"pattern": "(?=a)b"}}}, "the pattern `(?=a)b` in `meta.json` cannot be matched in linear time"),
    "without end": ({"$ref": "#"}, "the schema `meta.json` refers to itself without end"),
    "a reference to the network": ({"$ref": "https://schema.example/a.json"}, "the schema `meta.json` cannot be used: a `$ref` leads nowhere, or a keyword has a value of the wrong kind"),
    "a keyword of the wrong kind": ({"type": "object", "required": 7}, "the schema `meta.json` cannot be used: a `$ref` leads nowhere, or a keyword has a value of the wrong kind"),
}  # fmt: skip


@pytest.mark.parametrize(("schema", "message"), SCHEMAS.values(), ids=SCHEMAS)
def test_a_schema_that_cannot_be_used_is_said_where_the_workspace_names_it(tmp_path: Path, schema: object, message: str) -> None:
    ((file, said, place),) = findings(tmp_path, "meta: {a: 1}", schema)
    assert (file, said.partition(" | ")[0], place) == ("journeycode.yaml", message, (3, 14, 3, 23))


@pytest.mark.parametrize("name", ["../outside.json", "https://schema.example/a.json", "/etc/passwd", "link.json"])
def test_nothing_outside_of_the_workspace_is_read(tmp_path: Path, name: str) -> None:
    write_tree(
        tmp_path,
        "outside.json\nwork/\n  journeycode.yaml\n  link.json -> ../outside.json\n  a.yaml\n",
        {"outside.json": "{}", "work/journeycode.yaml": WORKSPACE + f"meta_schema: {name}\n", "work/a.yaml": team("a") + "meta: {a: 1}\n"},
    )
    (root,) = roots((), tmp_path / "work")
    assert [finding.message for finding in read(root, tmp_path / "work").findings] == [f"`{name}` is no file of this workspace"]


def test_a_schema_that_is_missing_is_said(tmp_path: Path) -> None:
    write_tree(
        tmp_path,
        "journeycode.yaml\na.yaml\n",
        {"journeycode.yaml": WORKSPACE + "meta_schema: no.json\n", "a.yaml": team("a") + "meta: {a: 1}\n"},
    )
    (root,) = roots((), tmp_path)
    assert [finding.message for finding in read(root, tmp_path).findings] == ["there is no file `no.json`"]
