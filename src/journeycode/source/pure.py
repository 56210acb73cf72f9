"""Python's own YAML parser, for machines without libyaml: it must take and refuse what libyaml does."""

import re

import yaml
from yaml.scanner import ScannerError
from yaml.tokens import ScalarToken

# A stretch of a plain text within brackets, up to a space, a comma, a bracket, or a colon that ends a key.
IN_BRACKETS = re.compile(r"(?:[^\0 \t\r\n\x85\u2028\u2029,\[\]{}:]|:(?![\0 \t\r\n\x85\u2028\u2029,?\[\]{}]))+")


class PureLoader(yaml.BaseLoader):
    """PyYAML's parser, but a question mark may stand in a text within brackets, `[Is it fast enough?]`, and `{a:, b}` is refused."""

    def scan_plain(self) -> ScalarToken:
        """A plain text; what it leaves behind is what PyYAML's own method leaves behind."""
        if not self.flow_level:
            return super().scan_plain()
        chunks: list[str] = []
        spaces: list[str] = []
        start = end = self.get_mark()
        while self.peek() != "#" and (found := IN_BRACKETS.match(self.buffer, self.pointer)):
            self.allow_simple_key = False
            chunks += [*spaces, found[0]]
            self.forward(len(found[0]))
            end = self.get_mark()
            if self.peek() == ":" and self.peek(1) in ",?[]{}":
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", end)
            spaces = self.scan_plain_spaces(self.indent + 1, start) or []
            if not spaces:
                break
        return ScalarToken("".join(chunks), True, start, end)
