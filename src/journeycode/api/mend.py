"""Mend: the fixes of findings, applied until nothing is left that can be mended."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from journeycode.finding import ENVIRONMENT, Finding, Trouble
from journeycode.reading.load import load_text
from journeycode.source import Text, compose
from journeycode.source.edits import Edit, applied
from journeycode.source.writing import write_whole
from journeycode.workspace import Reading, read
from journeycode.workspace.places import Root

PASSES = 10
Lint = Callable[[Reading], Iterable[Finding]]


@dataclass(slots=True)
class Mended:
    """What came of mending: the workspace as it would be read, the new contents by path, and how many fixes were applied."""

    reading: Reading
    contents: dict[Path, str] = field(default_factory=dict)
    before: dict[Path, Text] = field(default_factory=dict)
    fixes: int = 0


def mend(reading: Reading, lint: Lint, *, unsafe: bool) -> Mended:
    """Apply the fixes of what `lint` finds, in memory, pass after pass: a fix may make another one possible.

    unsafe: also those that people must look at afterwards. No two edits of one pass overlap; an edit after which a file could not be
    read is left out.
    """
    mended = Mended(reading)
    for _ in range(PASSES):
        findings = [finding for finding in lint(mended.reading) if finding.fix and (unsafe or finding.fix.safe)]
        if not _pass(mended, findings):
            break
        root = Root(reading.root, reading.asked, tuple(path for path in mended.before if not path.is_relative_to(reading.root)))
        mended.reading = read(root, reading.current, mended.contents)
    return mended


def _pass(mended: Mended, findings: Iterable[Finding]) -> int:
    """One pass over the files; how many fixes were applied."""
    texts = {loaded.text.path: loaded.text for loaded in mended.reading.files}
    edits: dict[str, list[Edit]] = {}
    count = 0
    for finding in findings:
        text, chosen = texts.get(finding.place.path), edits.setdefault(finding.place.path, [])
        if (
            text is not None
            and finding.fix
            and _fits(finding.fix.edits, chosen)
            and _reads(text, applied(text.content, [*chosen, *finding.fix.edits]))
        ):
            chosen += finding.fix.edits
            count += 1
    for path, chosen in edits.items():
        if chosen:
            file = mended.reading.root / texts[path].file
            mended.before.setdefault(file, texts[path])
            mended.contents[file] = applied(texts[path].content, chosen)
    mended.fixes += count
    return count


def _fits(edits: Iterable[Edit], chosen: Iterable[Edit]) -> bool:
    """Whether edits touch none of those already chosen; two insertions at one place would change order."""
    return not any(edit.span.start <= other.span.end and other.span.start <= edit.span.end for edit in edits for other in chosen)


def _reads(before: Text, content: str) -> bool:
    """Whether a file reads as well after an edit as before it."""
    after = Text(before.path, before.file, content)
    return len(compose(after).faults) <= len(compose(before).faults) and load_text(after) is not None


def write(mended: Mended) -> list[Text]:
    """Write what was mended, whole or not at all; the files that changed, as they were.

    Raises Trouble where a file has changed on the disk since it was read: nothing of it is lost.
    """
    changed = [path for path, content in mended.contents.items() if content != mended.before[path].content]
    for path in changed:
        before = mended.before[path]
        if path.read_bytes() != _bytes(before, before.content):
            raise Trouble(f"{before.path} has changed while it was being mended", "nothing was written; try again", ENVIRONMENT)
    for path in changed:
        write_whole(path, _bytes(mended.before[path], mended.contents[path]))
    return [mended.before[path] for path in changed]


def _bytes(text: Text, content: str) -> bytes:
    return (b"\xef\xbb\xbf" if text.bom else b"") + content.encode()


def differences(mended: Mended) -> Mapping[str, tuple[str, str]]:
    """The contents before and after, by the shown path of each file that changes."""
    return {
        before.path: (before.content, mended.contents[path])
        for path, before in mended.before.items()
        if mended.contents[path] != before.content
    }
