"""Bytes for the loader, guided by the code that they reach: atheris, with Python's own parser as a second opinion.

Needs `pip install atheris`; `make fuzz` runs it. Whatever is raised, and every text that only one of the parsers takes, stops it.
"""

import sys

import atheris

with atheris.instrument_imports(include=["journeycode.source", "journeycode.reading", "yaml"]):
    from journeycode.reading.load import load_text
    from journeycode.source import Text, compose, decode

HEAD = "apiVersion: journeycode/v1\n"


def one_input(data: bytes) -> None:
    """Decode, compose with both parsers, and read as a document of ours."""
    decoded = decode(data)
    if not isinstance(decoded, tuple):
        return
    content = decoded[0]
    ours, other = compose(Text("a", "a", content)), compose(Text("a", "a", content), pure=True)
    if bool(ours.faults) != bool(other.faults):
        raise AssertionError(f"one parser takes it alone: {content!r}")
    if not ours.faults and repr(ours.documents) != repr(other.documents):
        raise AssertionError(f"the parsers read it differently: {content!r}")
    loaded = load_text(Text("a", "a", HEAD + content))
    for finding in loaded.findings if loaded else ():
        if not finding.message or finding.place.line < 1:
            raise AssertionError(f"a finding says nothing: {finding}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
