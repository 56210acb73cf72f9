"""Whatever is generated is what the code would generate now; `make docs` writes it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ("schemas.py", "reference.py", "pictures.py")


@pytest.mark.parametrize("tool", TOOLS)
def test_what_is_generated_is_fresh(tool: str) -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / tool, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, ""), "run `make docs`, and look at the diff"


def test_a_stale_schema_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    tool = tmp_path / "tools" / "schemas.py"
    tool.write_bytes((ROOT / "tools" / "schemas.py").read_bytes())
    assert subprocess.run([sys.executable, tool], capture_output=True, check=False).returncode == 0
    (tmp_path / "schemas" / "team.schema.json").write_text("{}", encoding="utf-8")
    done = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "stale: schemas/team.schema.json\n")
    names = {path.name for path in (ROOT / "schemas").glob("*.json")}
    assert {path.name for path in (tmp_path / "schemas").glob("*.json")} <= names
