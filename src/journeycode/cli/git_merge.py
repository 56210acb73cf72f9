"""The merge driver: three files become one, by what they say; where that cannot be, line by line as git does it."""

from pathlib import Path

import click

from journeycode.merging import merged
from journeycode.source import Text, decode
from journeycode.source.text import Undecodable
from journeycode.source.writing import write_whole
from journeycode.workspace.git import git


def merge(base: Path, ours: Path, theirs: Path, marker_size: str, path: str) -> int:
    """Merge into `ours`; the exit code that git wants: 0 where nothing contradicts, else 1. Raises OSError where a file cannot be read."""
    sides = [_text(file, path) for file in (base, ours, theirs)]
    by_lines = _by_lines(base, ours, theirs, marker_size)
    if by_lines is None:
        return 2
    lines, clean = by_lines
    read = decode(lines)
    texts = [side for side in sides if side is not None]
    found = (
        merged(texts[0], texts[1], texts[2], None if isinstance(read, Undecodable) or not clean else read[0]) if len(texts) == 3 else None
    )
    if found is None:
        write_whole(ours, lines)
        if any(side is None or "journeycode/" in side.content for side in sides):
            click.echo(
                f"journeycode: {path} was merged line by line: one of its versions cannot be read as YAML, or not merged by ids", err=True
            )
        return 0 if clean else 1
    write_whole(ours, (b"\xef\xbb\xbf" if texts[1].bom else b"") + found.content.encode("utf-8"))
    for sentence in found.conflicts:
        click.echo(f"journeycode: {path}: {sentence}", err=True)
    for comment in found.lost:
        click.echo(f"journeycode: {path}: a comment was not taken over: # {comment[:120]}", err=True)
    if found.conflicts:
        click.echo(f"journeycode: {path}: look for CONFLICT in it, write what is right, delete the comments, then `git add` it", err=True)
    return 1 if found.conflicts else 0


def _text(file: Path, path: str) -> Text | None:
    read = decode(file.read_bytes())
    return None if isinstance(read, Undecodable) else Text(path, path, *read)


def _by_lines(base: Path, ours: Path, theirs: Path, marker_size: str) -> tuple[bytes, bool] | None:
    """What git makes of the lines, and whether it met no conflict; None where it cannot."""
    size = marker_size if marker_size.isdecimal() else "7"
    names = ("-L", "ours", "-L", "base", "-L", "theirs")
    files = [str(file.absolute()) for file in (ours, base, theirs)]
    done = git(Path.cwd(), "merge-file", "-p", f"--marker-size={size}", *names, *files)
    return None if done.returncode < 0 or done.returncode > 127 else (done.stdout, done.returncode == 0)
