"""One guard around every command, so that nobody ever sees a traceback."""

import contextlib
import gc
import io
import os
import signal
import sys

import click

USAGE, ENVIRONMENT = 2, 3


def main() -> None:
    """The entry point of `journeycode`."""
    # One call lives for a second and makes no cycles: looking for garbage costs a third of the time of reading.
    gc.disable()
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def _open_what_is_closed() -> None:
    """Whoever closes our output (`>&-`) does not want it; and no file of ours may be opened in its place."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def run(arguments: list[str]) -> int:
    """Run a command and return the exit code; what goes wrong is one or two lines on stderr."""
    from journeycode.cli.app import app

    stdout = sys.stdout
    try:
        code = app.main(arguments, prog_name="journeycode", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        _say_usage(error)
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return 128 + signal.SIGINT
    except BrokenPipeError:
        return _silenced()
    except SystemExit:
        # Where the reader has gone click puts another stream in place of stdout and leaves, with the code of findings.
        if sys.stdout is stdout:
            raise
        return _silenced()
    except OSError as error:
        if not _stands_somewhere():
            _say("the current folder is gone", "go to a folder that is there: `cd`")
            return ENVIRONMENT
        _say(
            f"{error.filename or 'the output'}: {(error.strerror or 'cannot be read or written').lower()}",
            "look at rights and room on the disk",
        )
        return _silenced(ENVIRONMENT)
    except Exception as error:  # noqa: BLE001
        return _stopped(error)
    return code if isinstance(code, int) else 0


def _stands_somewhere() -> bool:
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _stopped(error: Exception) -> int:
    """Trouble says what to do; anything else is a fault of ours: one line that helps to report it."""
    # Imported only now: `--version` and `--help` need click alone.
    from journeycode.finding import Trouble

    if isinstance(error, Trouble):
        _say(error.message, error.hint)
        return error.exit_code
    _say_fault(error)
    return ENVIRONMENT


def _say(message: str, hint: str = "") -> None:
    from journeycode.reporters.screen import cleaned

    with contextlib.suppress(OSError, ValueError):
        click.echo(f"journeycode: {cleaned(message)}" + (f"\n  {cleaned(hint)}" if hint else ""), err=True)


def _say_usage(error: click.ClickException) -> None:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    context = error.ctx if isinstance(error, click.UsageError) else None
    _say(error.format_message(), f"`{context.command_path} --help` says what is known" if context else "")


def _say_fault(error: Exception) -> None:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else "?"
    kind = type(error).__name__.removesuffix("Error").removesuffix("Exception").lower() or "fault"
    _say(f"a fault of journeycode itself ({kind} in {where}): please report it with the file that caused it")
    if os.environ.get("JOURNEYCODE_DEBUG"):
        import traceback

        traceback.print_exception(error)


def _silenced(code: int = 0) -> int:
    """Whoever read our output has gone: what is still in the buffers goes nowhere."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
