"""The hooks as a stranger uses them: the real pre-commit, in a real git repository, installed from a clone of what is here."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from journeycode.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
AT_COMMIT = [hook for hook in HOOKS if "pre-push" not in hook.get("stages", ())]
PERSONA = "personas/first-time-buyer.persona.yaml"
JOURNEY = "journeys/first-order.journey.yaml"
AUTHOR = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org"}


def call(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    # Git sets variables for its hooks; what is called here must not be led to another repository by them.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    everything = {**inherited, "GIT_CONFIG_GLOBAL": os.devnull, **AUTHOR, **environment}
    return subprocess.run(command, cwd=folder, env=everything, capture_output=True, text=True, check=False)


def succeed(folder: Path, *command: str, **environment: str) -> str:
    done = call(folder, *command, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@dataclass(frozen=True)
class Repository:
    """A stranger's repository with the hooks installed; `home` is where pre-commit keeps what it installed."""

    folder: Path
    home: Path

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Stage everything and try to commit it."""
        succeed(self.folder, "git", "add", "--all")
        return call(self.folder, "git", "commit", "--message", "a change", PRE_COMMIT_HOME=str(self.home))

    def change(self, name: str, before: str, after: str) -> None:
        """Change a file; what it said must be there."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository with the files that are here, and the commit that has them."""
    clone = tmp_path_factory.mktemp("published")
    files = succeed(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").split("\0")
    for name in filter(None, files):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, clone / name)
    succeed(clone, "git", "init", "--quiet", "--initial-branch", "main")
    succeed(clone, "git", "add", "--all", "--force")
    succeed(clone, "git", "commit", "--quiet", "--message", "everything")
    return clone, succeed(clone, "git", "rev-parse", "HEAD").strip()


@pytest.fixture(scope="session")
def installed(published: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The repository after `journeycode init`, `pre-commit install` and a first commit."""
    clone, revision = published
    folder, home = tmp_path_factory.mktemp("stranger"), tmp_path_factory.mktemp("pre-commit")
    succeed(folder, sys.executable, "-m", "journeycode", "init", ".")
    succeed(folder, sys.executable, "-m", "journeycode", "render")
    hooks = "".join(f"      - id: {hook['id']}\n" for hook in HOOKS)
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {clone}\n    rev: {revision}\n    hooks:\n{hooks}", encoding="utf-8"
    )
    succeed(folder, "git", "init", "--quiet", "--initial-branch", "main")
    succeed(
        folder,
        sys.executable,
        "-m",
        "pre_commit",
        "install",
        "--install-hooks",
        "-t",
        "pre-commit",
        "-t",
        "pre-push",
        PRE_COMMIT_HOME=str(home),
    )
    repository = Repository(folder, home)
    first = repository.commit()
    assert first.returncode == 0, first.stdout + first.stderr
    assert re.findall(r"^(journeycode \w+)\.+(\w+)$", first.stderr, re.MULTILINE) == [(hook["name"], "Passed") for hook in AT_COMMIT]
    return repository


@pytest.fixture
def repository(installed: Repository, tmp_path: Path) -> Repository:
    """A copy of it for one test."""
    shutil.copytree(installed.folder, tmp_path / "repository", symlinks=True)
    return Repository(tmp_path / "repository", installed.home)


def test_a_commit_that_only_deletes_a_persona_is_stopped(repository: Repository) -> None:
    (repository.folder / PERSONA).unlink()
    done = repository.commit()
    assert done.returncode == 1
    assert re.findall(r"^(journeycode \w+)\.+.*?(\w+)$", done.stderr, re.MULTILINE) == [
        ("journeycode lint", "Failed"),
        ("journeycode validate", "Skipped"),
        ("journeycode format", "Skipped"),
        ("journeycode render", "Failed"),
    ]
    assert "there is no persona `first-time-buyer`" in done.stderr
    assert JOURNEY in done.stderr


def test_a_slip_is_stopped_with_its_place(repository: Repository) -> None:
    repository.change(JOURNEY, "stages:", "onwer: nobody\nstages:")
    line = (repository.folder / JOURNEY).read_text(encoding="utf-8").split("onwer")[0].count("\n") + 1
    done = repository.commit()
    assert done.returncode == 1
    assert f"{JOURNEY}:{line}:1" in done.stderr
    assert re.search(r"^journeycode validate\.+Failed$", done.stderr, re.MULTILINE)


def test_a_file_out_of_form_is_put_into_form_and_can_then_be_committed(repository: Repository) -> None:
    right = (repository.folder / JOURNEY).read_text(encoding="utf-8")
    name = next(line for line in right.splitlines() if line.startswith("name: "))
    repository.change(JOURNEY, f"\n{name}\n", "\n")
    repository.change(JOURNEY, "\nstages:", f"\n{name}\nstages:")
    done = repository.commit()
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stderr
    assert (repository.folder / JOURNEY).read_text(encoding="utf-8") == right
    (repository.folder / "notes.md").write_text("So that there is something to commit.\n", encoding="utf-8")
    assert repository.commit().returncode == 0


def test_yaml_that_is_not_ours_is_nobodys_business(repository: Repository) -> None:
    (repository.folder / "chart.yaml").write_text("replicas: {{ .Values.replicas }}\n", encoding="utf-8")
    done = repository.commit()
    assert done.returncode == 0, done.stderr


def test_drawings_that_are_stale_or_missing_stop_a_commit(repository: Repository) -> None:
    repository.change(JOURNEY, "name: ", "name: Another ")
    done = repository.commit()
    assert done.returncode == 1
    assert "stale build/journeys/first-order.map.svg" in done.stderr
    succeed(repository.folder, sys.executable, "-m", "journeycode", "render")
    assert repository.commit().returncode == 0
    (repository.folder / "build/journeys/first-order.map.svg").unlink()
    assert "missing build/journeys/first-order.map.svg" in repository.commit().stderr


def test_a_push_says_what_it_changes_and_stops_only_where_that_is_asked_for(repository: Repository, tmp_path: Path) -> None:
    push = ("git", "push", "origin", "HEAD:main")
    succeed(tmp_path, "git", "init", "--quiet", "--bare", "remote.git")
    succeed(repository.folder, "git", "remote", "add", "origin", str(tmp_path / "remote.git"))
    # The hook of pre-commit looks at what the remote does not have: at first that is everything, and there is nothing to compare with.
    assert call(repository.folder, *push, PRE_COMMIT_HOME=str(repository.home)).returncode == 0
    repository.change(JOURNEY, "owner: shop", "owner: service")
    succeed(repository.folder, sys.executable, "-m", "journeycode", "render")
    assert repository.commit().returncode == 0
    done = call(repository.folder, *push, PRE_COMMIT_HOME=str(repository.home))
    assert done.returncode == 0
    assert "owner-changed" in done.stdout + done.stderr
    config = repository.folder / ".pre-commit-config.yaml"
    asked = "      - id: journeycode-diff\n        args: [--fail-on, change]\n"
    config.write_text(config.read_text(encoding="utf-8").replace("      - id: journeycode-diff\n", asked), encoding="utf-8")
    repository.change(JOURNEY, "owner: service", "owner: marketing")
    succeed(repository.folder, sys.executable, "-m", "journeycode", "render")
    assert repository.commit().returncode == 0
    assert call(repository.folder, *push, PRE_COMMIT_HOME=str(repository.home)).returncode == 1
    # Nothing is compared where a branch is only taken away.
    succeed(repository.folder, "git", "push", "--no-verify", "origin", "HEAD:old")
    assert call(repository.folder, "git", "push", "origin", ":old", PRE_COMMIT_HOME=str(repository.home)).returncode == 0


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_each_hook_is_a_command(hook: dict[str, str]) -> None:
    called = hook["entry"].split()
    assert (called[0], hook["name"]) == ("journeycode", f"journeycode {hook['id'].removeprefix('journeycode-')}")
    assert called[1] in COMMANDS
    assert succeed(ROOT, sys.executable, "-m", "journeycode", *called[1:], "--help").startswith(f"Usage: journeycode {called[1]}")
    # A hook that is nothing but a command says what the command says.
    if hook["entry"] == hook["name"]:
        assert hook["description"] == COMMANDS[called[1]][1]


def test_our_own_journeys_are_linted_by_our_own_hook() -> None:
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    own = next(hook for hook in local["hooks"] if hook["id"] == "journeycode-lint")
    published = next(hook for hook in HOOKS if hook["id"] == "journeycode-lint")
    assert {key: own[key] for key in ("pass_filenames", "always_run")} == {key: published[key] for key in ("pass_filenames", "always_run")}
    arguments = own["entry"].removeprefix(".venv/bin/journeycode ").split()
    assert succeed(ROOT, sys.executable, "-m", "journeycode", *arguments).endswith("no findings.\n")
