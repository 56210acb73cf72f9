"""Files are written whole or not at all."""

import contextlib
import os
from pathlib import Path

LITTER = ".journeycode-"


def write_whole(path: Path, data: bytes) -> bool:
    """Write a file through a temporary one beside it; whether anything changed.

    Links are followed and stay, the mode is kept, folders are made. Raises OSError, and then the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    mode = None
    with contextlib.suppress(FileNotFoundError):
        if target.read_bytes() == data:
            return False
        mode = target.stat().st_mode & 0o7777
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target)
    waiting = target.with_name(f"{LITTER}{os.getpid()}-{target.name}"[:200])
    try:
        with waiting.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            waiting.chmod(mode)
        waiting.replace(target)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    return True


def _sweep(target: Path) -> None:
    """Take away what a killed run left beside a file."""
    for left in target.parent.glob(f"{LITTER}*-{target.name.replace('[', '[[]')}"[:200]):
        with contextlib.suppress(OSError, ValueError):
            pid = int(left.name.removeprefix(LITTER).split("-", 1)[0])
            if pid != os.getpid() and not Path(f"/proc/{pid}").exists():
                left.unlink()
