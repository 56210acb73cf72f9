"""Examples at the edge of a rule, which its page can do without: `edges/<rule>.yaml`, each below a line `# -- what it is`."""

import re
from pathlib import Path

from journeycode.rulebook.examples import marks_of
from journeycode.rulebook.rule import Rule
from journeycode.testing import Example

EDGES = Path(__file__).with_name("edges")
HEAD = re.compile(r"^# -- (.+)\n", re.MULTILINE)


def edges(rule: Rule) -> list[Example]:
    """The edges of a rule, in order; none for most."""
    path = EDGES / f"{rule.name}.yaml"
    _, *parts = HEAD.split(path.read_text(encoding="utf-8")) if path.is_file() else [""]
    return [Example(f"{'Bad' if marks_of(text) else 'Good'} ({name})", text) for name, text in zip(parts[::2], parts[1::2], strict=True)]
