"""A file as bytes, within limits."""

import os
import stat
from pathlib import Path

from journeycode.source.limits import FILE_BYTES


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a regular file, opened without blocking; None where there are more than the limit.

    Raises OSError where it cannot be read, without a message of the system where it is no regular file.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError("not a regular file")
        if status.st_size > FILE_BYTES:
            return None
        data = stream.read(FILE_BYTES + 1)
    return data if len(data) <= FILE_BYTES else None
