"""What `journeycode git setup` writes, says, and takes away again."""

import os
from pathlib import Path

import click

from journeycode.source.writing import write_whole
from journeycode.workspace.drivers import (
    ATTRIBUTES,
    Repository,
    present,
    remove_settings,
    repository_around,
    settings,
    with_lines,
    without_lines,
    write_settings,
)


def set_up(folder: Path, *, check: bool) -> int:
    """Write what is missing, and say what; the exit code: 1 where something is missing and only checked."""
    repository, missing = repository_around(folder), 0
    there = present(repository.root)
    for name, value in settings().items():
        if there.get(name) == value:
            click.echo(f"kept    {name}")
            continue
        missing += 1
        click.echo(f"{'missing' if check else 'wrote'}{'' if check else '  '} {name} = {value}")
        if not check:
            write_settings(repository.root, {name: value})
    for path in _attributes(repository):
        before = _text(path)
        after = with_lines(before)
        if after == before:
            click.echo(f"kept    {os.path.relpath(path, folder)}")
            continue
        missing += 1
        for line in after.removeprefix(before).strip().splitlines():
            click.echo(f"{'missing' if check else 'wrote  '} {os.path.relpath(path, folder)}: {line}")
        if not check:
            write_whole(path, _bytes(after))
    if check:
        said = f"{missing} missing: run `journeycode git setup`." if missing else "Everything is set up."
        click.echo(said, err=True)
        return 1 if missing else 0
    click.echo(f"Now `git diff` speaks of journeys. Commit {ATTRIBUTES}; each clone needs `journeycode git setup` once.", err=True)
    return 0


def remove_all(folder: Path) -> int:
    """Take away what `set_up` wrote, and say what; the exit code."""
    repository, removed = repository_around(folder), 0
    for name in remove_settings(repository.root):
        removed += 1
        click.echo(f"removed {name}")
    for path in _attributes(repository):
        before = _text(path)
        after = without_lines(before)
        if after == before:
            continue
        removed += 1
        click.echo(f"removed our lines from {os.path.relpath(path, folder)}")
        if after:
            write_whole(path, _bytes(after))
        else:
            path.unlink()
    if not removed:
        click.echo("nothing of ours is here.", err=True)
    return 0


def _attributes(repository: Repository) -> list[Path]:
    return [workspace / ATTRIBUTES for workspace in repository.workspaces]


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else ""


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
