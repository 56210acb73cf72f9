"""Rules of installed packages: they run when the workspace file names them, in `lint` alone, and never out of the folder under review."""

import json
import os
import subprocess
import sys
import textwrap
import venv
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.linting.catalogue import catalogue
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import workspace_of

ROOT = Path(__file__).parents[2]
RULE = '''
"""A refund without a promise of when.

Why: Whoever waits for money wants to know until when. We learned it the hard way.
Source: Refund study 2026
Caution: vouchers are no refunds.

Options:
    longest: the longest wait that needs no promise.

Bad:
    - {name: Waits for the refund, wait: 9d}      # <- refund-without-promise: Waits for the refund

Good:
    - {name: Waits for the refund, wait: 9d, promises: [Refunded within ten days]}
"""

from collections.abc import Iterator

from journeycode.authoring import Days, Found, Workspace, rule


@rule(family="promise", profile="recommended", severity="warning", hint="say until when: `promises: [...]`")
def check(workspace: Workspace, *, longest: Days = 2.0) -> Iterator[Found]:
    """The refunds that take longer than that."""
    for journey in workspace.journeys():
        for step in journey.steps:
            if "refund" in step.name and step.model.wait and step.model.wait.days > longest and not step.sets:
                yield Found(step.at(), f"'{step.name}' takes {step.model.wait.text} and promises nothing", label="until when?")
'''
JOURNEY = """apiVersion: journeycode/v1
kind: Journey
id: refund
name: Getting a refund
owner: care
stages:
  - name: Get help
    phase: resolve
    owner: care
    steps: [{name: Waits for the refund, wait: 9d}]
---
apiVersion: journeycode/v1
kind: Team
id: care
name: Care
"""


def package(folder: Path, name: str, entries: dict[str, str], modules: dict[str, str]) -> Path:
    """A package as pip leaves it behind: modules, and what a distribution says of itself."""
    for module, text in modules.items():
        (folder / module).parent.mkdir(parents=True, exist_ok=True)
        (folder / module).write_text(text, encoding="utf-8")
    about = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{entry} = {value}\n" for entry, value in entries.items())
    (about / "entry_points.txt").write_text(f"[journeycode.rules]\n{lines}", encoding="utf-8")
    return folder


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder in which `acme-journey-rules` is installed."""
    entries = {"refund-without-promise": "acme_rules.refund_without_promise:check"}
    return package(
        tmp_path / "site", "acme-journey-rules", entries, {"acme_rules/__init__.py": "", "acme_rules/refund_without_promise.py": RULE}
    )


def workspace(folder: Path, lint: str, **files: str) -> Path:
    """A folder with a journey, and a workspace file that says this of the linter."""
    folder.mkdir()
    texts = {"journey.yaml": JOURNEY, "journeycode.yaml": f"apiVersion: journeycode/v1\nkind: Workspace\nlint: {lint}\n", **files}
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def call(arguments: str, at: Path, *paths: Path, safe: bool = True) -> "subprocess.CompletedProcess[str]":
    """The command in a folder, with more folders in which packages are installed. safe: with `-P`, as the installed command is."""
    path = os.pathsep.join(map(str, (ROOT / "src", *paths)))
    command = [sys.executable, *(["-P"] if safe else []), "-m", "journeycode", *arguments.split()]
    environment = {**os.environ, "PYTHONPATH": path, "NO_COLOR": "1", "COLUMNS": "100"}
    return subprocess.run(command, cwd=at, env=environment, capture_output=True, text=True, timeout=60)


LINT = "lint --format concise --select refund-without-promise"
FOUND = "journey.yaml:10:20: warning refund-without-promise 'Waits for the refund' takes 9d and promises nothing"


@pytest.mark.parametrize("plugin", ["acme-journey-rules", "Acme_Journey.Rules", "refund-without-promise"])
def test_a_rule_runs_when_the_workspace_names_its_package_or_its_entry_point(tmp_path: Path, installed: Path, plugin: str) -> None:
    done = call(LINT, workspace(tmp_path / "work", f"{{plugins: [{plugin}]}}"), installed)
    assert (done.stdout.splitlines()[0], done.stderr, done.returncode) == (FOUND, "", 0)


def test_it_does_not_run_unnamed(tmp_path: Path, installed: Path) -> None:
    done = call("lint --format json", workspace(tmp_path / "work", "{profile: all}"), installed)
    assert "refund-without-promise" not in done.stdout


def test_it_is_known_to_options_severities_ignores_and_the_table(tmp_path: Path, installed: Path) -> None:
    lint = "{plugins: [acme-journey-rules], severity: {refund-without-promise: error}, options: {refund-without-promise: {longest: 8d}}}"
    at = workspace(tmp_path / "work", lint)
    assert "journey.yaml:10:20: error refund-without-promise" in call(LINT, at, installed).stdout
    (at / "journeycode.yaml").write_text((at / "journeycode.yaml").read_text().replace("8d", "9d"))
    assert call("lint --format concise --select promise,unknown-rule", at, installed).stdout.endswith("no findings.\n")
    (at / "journey.yaml").write_text(JOURNEY.replace("9d}]", "9d}]   # journeycode: ignore[refund-without-promise] vouchers"))
    assert "unused-ignore" in call("lint --format concise", at, installed).stdout
    table = {rule["name"]: rule for rule in json.loads(call("rules --format json", at, installed).stdout)}
    assert table["refund-without-promise"] == {
        "name": "refund-without-promise",
        "family": "promise",
        "profile": "recommended",
        "severity": "warning",
        "needs": "journey",
        "summary": "A refund without a promise of when.",
        "on": True,
        "severity_here": "error",
        "options": [{"name": "longest", "default": "2d", "meaning": "the longest wait that needs no promise."}],
    }
    page = call("explain refund-without-promise", at, installed).stdout
    assert "Whoever waits for money wants to know until when." in page
    assert page.endswith("Sources\n  Refund study 2026\n")


def test_a_misspelt_option_and_name_are_findings(tmp_path: Path, installed: Path) -> None:
    lint = "{plugins: [acme-journey-rules], severity: {refund-without-promis: off}, options: {refund-without-promise: {longst: 1d}}}"
    done = call(LINT, workspace(tmp_path / "work", lint), installed)
    assert "there is no rule `refund-without-promis`; did you mean `refund-without-promise`?" in done.stdout
    assert "the rule refund-without-promise has no option `longst` (did you mean `longest`?)" in done.stdout
    assert done.returncode == 2


MARKED = "import pathlib\npathlib.Path(r'{path}').write_text('ran')\n"


@pytest.mark.parametrize("command", ["validate", "format --check", "render refund -o build", "list", "export"])
def test_only_lint_rules_and_explain_load_anything(tmp_path: Path, command: str) -> None:
    marked = MARKED.format(path=tmp_path / "ran")
    site = package(tmp_path / "site", "acme", {"acme": "acme_rules:check"}, {"acme_rules.py": marked})
    at = workspace(tmp_path / "work", "{plugins: [acme], severity: {acme-rules: off}}")
    done = call(command, at, site)
    assert not (tmp_path / "ran").exists()
    assert "unknown-rule" not in done.stdout + done.stderr, "and a name that may be theirs is not called misspelt"
    call("lint", at, site)
    assert (tmp_path / "ran").exists(), "lint does"


@pytest.mark.parametrize("safe", [True, False], ids=["-P", "without -P"])
def test_the_folder_under_review_runs_nothing(tmp_path: Path, installed: Path, safe: bool) -> None:
    """It has a package of the name, one that calls itself installed, and modules that shadow what is imported."""
    marked = MARKED.format(path=tmp_path / "ran")
    libraries = ("click.py", "yaml.py", "pydantic.py")
    shadows = dict.fromkeys((*libraries, "evil_plugin.py", "conftest.py", "acme_rules/__init__.py", "rules/evil_too.py"), marked)
    at = workspace(tmp_path / "work", "{plugins: [acme-journey-rules]}", **shadows)
    (at / ".git").mkdir()
    package(at, "evil", {"evil": "evil_plugin:check"}, {})
    package(at / "rules", "evil-too", {"evil-too": "evil_too:check"}, {})
    done = call(LINT, at, installed, safe=safe)
    assert (done.stdout.splitlines()[0], done.stderr) == (FOUND, "")
    for name in libraries:
        (at / name).unlink()
    for plugin in ("evil", "evil_plugin", "./evil_plugin.py", "evil-too"):
        (at / "journeycode.yaml").write_text(f"apiVersion: journeycode/v1\nkind: Workspace\nlint: {{plugins: [{plugin}]}}\n")
        done = call("lint", at, installed, at, at / "rules", safe=safe)
        assert f"the plugin `{plugin}` is not installed" in done.stderr
        assert (done.stdout, done.returncode) == ("", 2)
    assert not (tmp_path / "ran").exists()


def test_an_installed_name_that_leads_into_the_repository_is_not_run(tmp_path: Path) -> None:
    """An editable installation: what the package says of itself is installed, its code is what the pull request changes."""
    at = workspace(tmp_path / "work", "{plugins: [acme]}", **{"src/acme_rules.py": MARKED.format(path=tmp_path / "ran")})
    (at / ".git").mkdir()
    site = package(tmp_path / "site", "acme", {"acme": "acme_rules:check"}, {})
    (site / "sitecustomize.py").write_text(
        textwrap.dedent(f"""
        import importlib.util, sys
        class Editable:
            @staticmethod
            def find_spec(name, path=None, target=None):
                place = {str(at / "src" / "acme_rules.py")!r}
                return importlib.util.spec_from_file_location(name, place) if name == "acme_rules" else None
        sys.meta_path.append(Editable)
        """),
        encoding="utf-8",
    )
    done = call("lint", at, site)
    assert done.stderr.startswith("journeycode: the plugin `acme` lies in the repository that is checked, so it is not run\n")
    assert done.returncode == 2
    assert not (tmp_path / "ran").exists()


HEAD = '"""A fault.\n\nWhy: So.\n"""\nfrom journeycode.authoring import Found, rule\n'
CHECK = "@rule(family='promise', profile='core', severity='error')\ndef check(workspace):\n    {body}\n"


@pytest.mark.parametrize(
    ("value", "text", "message"),
    [
        ("acme_rules.nothing:check", "", "the plugin `acme` cannot be loaded: No module named 'acme_rules.nothing'"),
        ("acme_rules.a:nothing", "", "the plugin `acme` cannot be loaded: module 'acme_rules.a' has no attribute 'nothing'"),
        ("acme_rules.a:check", "1 / 0", "the plugin `acme` cannot be loaded: division by zero"),
        ("acme_rules.a:check", "raise SystemExit", "the plugin `acme` cannot be loaded: it gives up"),
        ("acme_rules.a:check", "check = 1", "the plugin `acme` offers something that is no rule"),
        ("acme_rules.owner_silo:check", HEAD + CHECK.format(body="return []"), "the plugin `acme` has a rule `owner-silo`, and that is a name of journeycode itself"),
        ("acme_rules.a:RULES", f"{HEAD}{CHECK.format(body='return []')}RULES = (check, check)", "the plugin `acme` has a rule `a`, and that is a name of another plugin"),
        ("acme_rules.a:check", HEAD + CHECK.format(body="return []").replace("promise", "refunds"), "the rule `a` of the plugin `acme` has a name, family, profile or severity that there is not"),
        ("acme_rules.a:check", HEAD + CHECK.format(body="1 / 0"), "the rule `a` of the plugin `acme` failed: division by zero"),
        ("acme_rules.a:check", HEAD + CHECK.format(body="yield 'oops'"), "the rule `a` of the plugin `acme` found something that is no `Found`"),
    ],
)  # fmt: skip
def test_what_cannot_be_loaded_is_trouble_that_names_the_plugin(tmp_path: Path, value: str, text: str, message: str) -> None:
    name = value.partition(":")[0].replace(".", "/") + ".py"
    modules = {"acme_rules/__init__.py": "", name if "nothing" not in name else "acme_rules/a.py": text}
    site = package(tmp_path / "site", "acme", {"acme": value}, modules)
    done = call("lint", workspace(tmp_path / "work", "{plugins: [acme]}"), site)
    assert done.stderr.splitlines()[0] == f"journeycode: {message}"
    assert (done.stdout, done.returncode) == ("", 2)
    assert "Traceback" not in done.stderr


def test_a_contract_cannot_take_the_name_of_a_plugins_rule(tmp_path: Path, installed: Path) -> None:
    contract = "{name: refund-without-promise, reason: x, requires: {select: 'is:step', field: owner}}"
    done = call(LINT, workspace(tmp_path / "work", f"{{plugins: [acme-journey-rules], contracts: [{contract}]}}"), installed)
    assert "`refund-without-promise` is the name of a rule or family already" in done.stdout
    assert done.returncode == 2


def test_names_are_not_judged_where_plugins_were_not_loaded() -> None:
    one = workspace_of("apiVersion: journeycode/v1\nkind: Workspace\nlint: {plugins: [acme], severity: {acme-rule: off}}\n---\n- Uses it\n")
    assert [finding.rule for finding in run(one) if finding.place.path == "journeycode.yaml"] == []
    assert catalogue(one)[0].knows("acme-rule")
    assert not catalogue(one, ())[0].knows("acme-rule")
    with pytest.raises(Trouble):
        selected(one, select=["acme-rule"], installed=())


def test_a_package_that_pip_installed_works_in_an_environment_inside_the_repository(tmp_path: Path) -> None:
    """The virtual environment stands in the repository, as it often does: what pip installed there is installed."""
    at = workspace(tmp_path / "work", "{plugins: [acme-journey-rules]}")
    (at / ".git").mkdir()
    venv.create(at / ".venv", system_site_packages=False, with_pip=False)
    python = next(path for path in (at / ".venv" / "bin" / "python", at / ".venv" / "Scripts" / "python.exe") if path.exists())
    done = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], capture_output=True, text=True, check=True
    )
    source = tmp_path / "acme"
    (source / "acme_rules").mkdir(parents=True)
    (source / "acme_rules" / "__init__.py").write_text("")
    (source / "acme_rules" / "refund_without_promise.py").write_text(RULE)
    (source / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "acme-journey-rules"\nversion = "1.0"\n'
        '[project.entry-points."journeycode.rules"]\nrefund-without-promise = "acme_rules.refund_without_promise:check"\n'
        '[tool.hatch.build.targets.wheel]\npackages = ["acme_rules"]\n'
    )
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-build-isolation",
        "--no-deps",
        "--no-index",
        "--target",
        done.stdout.strip(),
        str(source),
    ]
    subprocess.run(pip, check=True, capture_output=True, timeout=120)
    ours = os.pathsep.join([str(ROOT / "src"), *(path for path in sys.path if path.endswith("site-packages"))])
    lint = subprocess.run(
        [python, "-P", "-m", "journeycode", *LINT.split()],
        cwd=at,
        env={**os.environ, "PYTHONPATH": ours},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (lint.stdout.splitlines()[0], lint.stderr) == (FOUND, "")
