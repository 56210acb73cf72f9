"""The schemas that are printed, by name; what is no name is answered with the nearest."""

import json

import pytest

from journeycode.cli.guard import run


@pytest.mark.parametrize("name", ["findings", "changes", "journey", "Persona", ""])
def test_a_schema_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", *filter(None, [name])]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("http")


def test_a_kind_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "qqqqq"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("journeycode: there is no kind `qqqqq`\n  kinds are Workspace")
