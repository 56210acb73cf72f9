#!/usr/bin/env python3
"""Write the bad-input cases:  python3 gen_cases.py OUT [--big]

OUT gets one folder per case and OUT/expected.tsv.  Standard library only; the same bytes every time.
The language is in neutral.py; what a class of cases runs, and how it is judged, in run_cases.py.
"""
import pathlib
import random
import re
import sys

import neutral as N
from neutral import HERE, LINE, NET, head, q, team

COLUMNS = "case class input args exit where must must_not out out_not check max_s max_mb make why source".split()
J = N.journey
STEP = "        "                         # the indentation of a step's fields
WORKSPACE = "apiVersion: journeycode/v1\nkind: Workspace\nname: Example\n"


class Corpus:
    """Cases on their way to a folder."""

    def __init__(self, out: pathlib.Path, big: bool = False):
        self.out, self.big, self.rows = out, big, []

    def add(self, case, cls, body, exit, must="", never="", out="", never_out="", check="", s=2, mb=250, why="", src="",
            name="j.yaml", files=None, args="", make="", where="", big=False):
        """One case.  exit: the exit codes that are right, as "0,1".  must, never: patterns of what is printed;
        out, never_out: of what is drawn, exported or formatted.  files: further files.  args: "*" all files, "-" none,
        "" the input.  make: what a folder cannot keep, as "link NAME TARGET; fifo NAME; dir NAME; mode NAME OCTAL"."""
        if big and not self.big:
            return
        for pattern in (must, never, out, never_out):
            re.compile(pattern)
        folder = self.out / case
        folder.mkdir(parents=True, exist_ok=True)
        text = body() if callable(body) else body
        if isinstance(text, str):
            places = []
            while HERE in text:
                before = text[:text.index(HERE)]
                places.append(f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
                text = text.replace(HERE, "", 1)
            where = ";".join(places) or where
            text = text.encode("utf-8", "surrogatepass")
        for path, content in {name: text, **(files or {})}.items():
            if content is not None:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content if isinstance(content, bytes) else content.encode())
        self.rows.append([case, cls, name, args, exit, where, must, never, out, never_out, check, str(s), str(mb), make, why, src])

    def write(self):
        """The table of expectations, one row per case."""
        def cell(text):
            text = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
            return text.encode("ascii", "backslashreplace").decode()
        lines = ["\t".join(COLUMNS)] + ["\t".join(map(cell, row)) for row in self.rows]
        (self.out / "expected.tsv").write_text("\n".join(lines) + "\n", encoding="ascii")
        print(len(self.rows), "cases in", self.out)


def everywhere(payload):
    """The same text in every place of the target step that a drawing may show."""
    p = q(payload)
    lines = [f"thinks: {p}", f"says: {p}", f"sees: {p}", "emotion: -1", f"backstage: [{{name: {p}, owner: service}}]",
             f"pains: [{{id: lost, text: {p}, severity: 3, cause: {p}}}]", f"opportunities: [{{id: mend, name: {p}, answers: [lost]}}]"]
    return {"name": p, "stage_name": p, "step_name": p, "team_name": p, "persona_name": p,
            "extra_top": f"scenario: {p}\n", "extra_step": "".join(STEP + line + "\n" for line in lines)}


# ---------------------------------------------------------------- accepted as they are
def accepted(add):
    add("ok_plain", "validate", J(), "0", why="control: the document that all others are made from")
    add("ok_lint", "lint", J(), "0", why="control: no error under profile core")
    add("ok_crlf", "validate", J().replace("\n", "\r\n"), "0", why="CRLF checkout on Windows", src="pre-commit-hooks/mixed_line_ending.py")
    add("ok_bom", "validate", b"\xef\xbb\xbf" + J().encode(), "0", why="UTF-8 BOM from Windows editors", src="YAML 1.2.2 s5.2; yamllint/decoder.py")
    add("ok_unicode", "validate", J(name="Rückgabe 返品 📦 👩‍👩‍👧", step_name="החזרה می‌خواهم"), "0", why="real text of any script, joiners in emoji and Persian included")
    add("ok_no_eol", "validate", J().rstrip("\n"), "0", why="no newline at the end of the file")
    add("ok_anchor", "validate", J(extra_top="x-common: &c {a: 1}\nx-use: [*c, *c]\n"), "0", why="anchors and aliases work, within bounds")
    add("ok_two_journeys", "validate", J(documents=J(id="exchange", name="Exchange", with_support=False)), "0", why="a second journey in the same file")
    add("ok_empty_documents", "validate", LINE + "# only a comment\n" + LINE + J() + LINE + "...\n", "0", why="empty documents before and after belong to nobody")
    whole = {"journeycode.yaml": WORKSPACE + "lifecycle: commerce\n", "teams.yaml": LINE.join([N.CX, team("marketing"), team("sales"), team("service")]), "people/ana.persona.yaml": N.ANA}
    add("ok_workspace", "lint", J(with_support=False), "0", name="journeys/returns.journey.yaml", files=whole, args=".", why="control: the same as a folder of several files")
    add("ok_one_file_of_many", "validate", J(with_support=False), "0", name="journeys/returns.journey.yaml", files=whole, why="a hook passes one changed file: what it refers to is found in the workspace around it")
    add("ok_no_arguments", "validate", J(with_support=False), "0", name="journeys/returns.journey.yaml", files=whole, args="-", why="without PATHS the enclosing workspace")
    foreign = {"chart.yaml": "replicas: {{ .Values.replicas }}\n{{- if .Values.x }}\n", "list.yaml": "- a\n- b\n", "empty.yaml": "", "broken.yaml": "a: [\n", "mkdocs.yml": "x: !!python/name:material.emoji\n", "cloud.yaml": "Value: !Ref Bucket\nOther: !Sub '${A}'\n", "twice.yaml": "a: 1\na: 2\n", "tab.yaml": "a:\n\tb: 1\n", "latin.yaml": b"name: R\xfcck\n"}
    add("ok_foreign_files", "validate", J(), "0", files=foreign, args=".", never=r"(chart|list|empty|broken|mkdocs|cloud|twice|tab|latin)\.ya?ml", why="YAML that never says journeycode/ is not ours: skipped in silence, broken or not")
    add("ok_same_file_twice", "validate", J(), "0", args="j.yaml ./j.yaml ../ok_same_file_twice/j.yaml .", why="one file named four times is one file, not four duplicates")
    for cls in ("render-svg", "render-html", "render-mermaid", "render-dot", "report-github", "report-sarif", "report-junit", "report-json", "report-md", "export-json", "export-graphml"):
        add("ok_" + cls.replace("-", "_"), cls, J(**everywhere("JCMARK")), "0", out="JCMARK" if cls.startswith(("render", "export")) else "",
            check="sections=7 tasks=7" if cls == "render-mermaid" else "", why="control: this output exists, is well formed and shows the text")
    comments = "# first\n" + J(extra_top="tags: [a,   b]   # second\n", extra_step=STEP + "# third\n" + STEP + "says:   'it''s'\n").replace("stages:\n", "stages: # fourth\n\n\n\n", 1) + "# last\n"
    add("ok_format", "format", comments, "0", out=r"(?s)# first.*# second.*# fourth.*# third.*# last", why="every comment stays, in order, and the second run changes nothing")
    add("ok_format_crlf", "format", comments.replace("\n", "\r\n"), "0", never_out=r"(?<!\r)\n", why="line ends stay what they are")


# ---------------------------------------------------------------- the shape of the YAML and of the document
def structure(add):
    for case, text, why in [("y_empty", "", "an empty file"), ("y_comment_only", "# nothing here\n", "only a comment"), ("y_scalar_root", "just a string\n", "the root is a scalar"), ("y_list_root", "- a\n- b\n", "the root is a list"), ("y_no_api_version", J().replace("apiVersion: journeycode/v1\n", ""), "no document says journeycode/")]:
        add(case, "validate", text, "2", why=why + ": nothing of ours matched, and the message says so")
    add("y_api_version_v9", "validate", J().replace("journeycode/v1", HERE + "journeycode/v9", 1), "1", must=r"v9", why="ours, but a version that we do not know")
    add("y_kind_missing", "validate", J().replace("kind: Journey\n", "", 1), "1", must=r"kind", why="ours, but of no kind")
    add("y_kind_typo", "validate", J().replace("kind: Journey", "kind: " + HERE + "Jurney", 1), "1", must=r"Journey", why="an unknown kind gets the nearest one")
    add("y_second_same_id", "validate", J().replace("id: returns", "id: " + HERE + "returns", 1) + LINE + J(with_support=False).replace("id: returns", "id: " + HERE + "returns", 1), "1", must=r"[Dd]uplicate|already", why="two documents of one kind and id: both places are named")
    add("y_unterminated", "validate", J(name=HERE + '"never closed', with_support=False), "1", why="an unclosed quote is reported where it opens, not at the end of the file")
    add("y_flow_open", "validate", head() + "stages: " + HERE + "[1, 2\n", "1", why="an unclosed bracket is reported where it opens")
    add("y_tab_indent", "validate", head() + "stages:\n" + HERE + "\t- id: a\n", "1", must=r"[Tt]ab", why="a tab as indentation")
    add("y_bad_alias", "validate", J(name=HERE + "*nosuch"), "1", must=r"alias|anchor", why="an alias without its anchor")
    add("y_dup_top", "validate", J(end=HERE + "name: Second name wins silently in PyYAML\n"), "1", must=r"[Dd]uplicate|twice|already", why="a duplicate key, the last one wins silently", src="yaml/pyyaml#41 #165 #701")
    add("y_dup_nested", "validate", J(extra_step=STEP + HERE + "owner: sales\n"), "1", must=r"[Dd]uplicate|twice|already", why="a duplicate owner hides the real one", src="yaml/pyyaml#165")
    add("y_complex_key", "validate", J(extra_top="? " + HERE + "[a, b]\n: 1\n"), "1", must=r"key", why="a list as a key (unhashable)")
    add("y_null_key", "validate", J(extra_top=HERE + "~: 2\n"), "1", must=r"key", why="null as a key")
    add("y_number_key", "validate", J(extra_step=STEP + "emotion: {" + HERE + "1: 2}\n"), "1", why="a number as a persona: a key is text")
    add("y_merge_key", "validate", J(extra_top="x-common: &c {a: 1}\nx-use:\n  " + HERE + "<<: *c\n  a: 2\n"), "1", must=r"<<|[Mm]erge", never=r"[Dd]uplicate", why="merge keys are refused by name, never as a duplicate key", src="yaml/pyyaml#165; not in YAML 1.2")
    add("y_long_key", "validate", J(extra_top="k" * 3000 + ": 1\n"), "1", why="an implicit key over 1,024 characters")
    add("y_backtick", "validate", J(name=HERE + "`code`"), "1", why="a reserved indicator")
    add("y_unknown_key", "validate", J(extra_step=STEP + HERE + "onwer: sales\n"), "1", must=r"onwer[\s\S]{0,400}\bowner\b", why="a typo in a key gets a suggestion")
    add("y_wrong_type", "validate", J().replace("personas: [ana]", "personas: " + HERE + "ana"), "1", must=r"list|sequence|array", why="a scalar where a list is expected")
    add("y_bad_phase", "validate", J().replace("phase: resolve", "phase: " + HERE + "resolv"), "1", must=r"resolve", why="an unknown word of a list gets the nearest one")
    add("y_bad_id", "validate", J(id=HERE + "Ret Urns"), "1", must=r"id", why="ids are kebab-case ASCII")
    add("y_unknown_persona", "validate", J().replace("[ana]", "[" + HERE + "anna]"), "1", must=r"ana\b", why="an unknown reference gets the nearest id")
    half = head() + "version:\npersonas:\nstages:\n  - name: One\n    steps:\n      - name:\n        touchpoints:\n        next:\n      -\n  -\n"
    add("y_half_written", "validate", half, "1", why="a file somebody is still writing: every value is null")
    add("y_half_written_map", "render-svg", half, "1", why="the same, drawn: findings and no traceback")
    add("y_second_document_bad", "validate", J(documents=team("care") + "contakt: " + HERE + "x\n").replace("contakt: " + HERE, HERE + "contakt: "), "1", must=r"contact", why="a place in a later document is counted from the start of the file")


# ---------------------------------------------------------------- refused in bounded time and memory
def laughs():
    lines = ["x-a: &a [" + ",".join(['"lol"'] * 9) + "]"]
    lines += [f"x-{c}: &{c} [" + ",".join([f"*{p}"] * 9) + "]" for p, c in zip("abcdefgh", "bcdefghi")]
    return "\n".join(lines) + "\n"


def resources(add):
    add("r_billion_laughs", "validate", J(extra_top=laughs()), "1", must=r"alias|expan|too (many|large|big)", why="9^9 nodes: loading is cheap, but a repr or an error message of it is not (str() of a pydantic error: 20 s and 627 MB)", src="yaml/pyyaml#235; yaml/yaml-spec#45; kubernetes#83253")
    add("r_laughs_in_field", "validate", laughs() + J(name="*i"), "1", must=r"alias|expan|too|text", why="the bomb in a typed field: the message must not print the value")
    add("r_quadratic_blowup", "validate", J(extra_top="x-big: &b " + q("A" * 60_000) + "\nx-list: [" + ",".join(["*b"] * 20_000) + "]\n"), "1", must=r"alias|expan|too", why="60 kB of text 20,000 times is 1.2 GB when written out: aliases count by what they expand to")
    add("r_merge_chain", "validate", J(extra_top="x-m0: &m0 {k0: 0}\n" + "".join(f"x-m{i}: &m{i} {{<<: *m{i-1}, k{i}: {i}}}\n" for i in range(1, 3000))), "1", must=r"<<|[Mm]erge", why="a chain of merge keys is quadratic", src="CVE-2026-59869 (js-yaml GHSA-52cp-r559-cp3m)")
    add("r_deep_flow", "validate", head() + "x-deep: " + "[" * 100_000 + "]" * 100_000 + "\n", "1", must=r"deep|nest", why="SIGSEGV in PyYAML's CSafeLoader, RecursionError in the pure one, 92 s in the C event parser without a cap", src="yaml/pyyaml#895 #604; yaml/libyaml#107")
    add("r_deep_map", "validate", head() + "x-deep: " + "{a: " * 50_000 + "}" * 50_000 + "\n", "1", must=r"deep|nest", why="deep flow mappings")
    add("r_deep_block", "validate", head() + "x-deep:\n" + "".join(" " * i + "a:\n" for i in range(1, 2000)), "1", must=r"deep|nest", why="deep block mapping, 2 MB of indentation")
    add("r_deep_sequence", "validate", head() + "x-deep:\n" + "- " * 20_000 + "x\n", "1", must=r"deep|nest", why="deep compact block sequence", src="yaml/pyyaml#895")
    add("r_self_sequence", "validate", J(extra_top="x-loop: &l [*l]\n"), "1", must=r"alias|recurs|cycl|itself", why="a list that contains itself: an endless walk in naive code, RecursionError in jsonschema")
    add("r_long_anchor", "validate", J(name="&" + "x" * 1_000_000 + " Hi"), "0,1", why="a name of an anchor of 1 MB")
    add("r_long_comment", "validate", J() + "#" * 3_900_000 + "\n", "0", s=5, why="a comment line of 3.9 MB is below the limit of a file")
    add("r_over_limit", "validate", J() + "# pad\n" * 700_000, "1", must=r"large|size|limit|big|MiB|MB", why="a file over 4 MiB is refused, loudly", src="sqlfluff large_file_skip_byte_limit (a skip must not be silent)")
    add("r_many_nodes", "validate", J(extra_top="x-list: [" + "1," * 250_000 + "1]\n"), "1", must=r"many|large|limit", s=4, why="250,000 values in half a megabyte")
    add("r_many_duplicates", "validate", J(extra_top="".join(f"x-k{i}: 1\n" for i in range(20_000)) + HERE + "x-k0: 2\n"), "1", must=r"[Dd]uplicate|twice|already", why="finding duplicate keys must be linear", src="cfn-lint decode/cfn_yaml.py construct_yaml_map scans per key")
    add("r_long_text", "validate", J(name=q("x" * 1_000_000)), "1", must=r"long|large|limit|big", why="a name of 1 MB: over the limit of a text, and short in the message")
    add("r_long_line_error", "validate", head() + "x" * 2_000_000 + ": [\n", "1", why="a message must not print a line of 2 MB")
    add("r_10k_errors", "validate", J(extra_top="".join(f"bad{i}: 1\n" for i in range(10_000))), "1", must=r"10,?000|more|further|other", why="10,000 findings: the list is cut and says how many there are")
    add("r_big_journey", "lint", lambda: N.big_journey(500, 10), "0,1", s=15, mb=600, why="5,000 steps in one journey")
    add("r_100_mb", "validate", lambda: J() + "# pad\n" * 17_500_000, "1", must=r"large|size|limit|big", s=3, mb=250, big=True, why="100 MB: refused by its size, before it is read")


# ---------------------------------------------------------------- scalars and tags
def scalars(add):
    add("t_python_tag", "validate", J(name=HERE + '!!python/object/apply:os.system ["echo PWNED_MARK"]'), "1", must=r"[Tt]ag", never=r"(?m)^PWNED_MARK", why="arbitrary code by a tag", src="CVE-2017-18342, CVE-2020-1747, CVE-2020-14343; yaml/pyyaml#321")
    add("t_include_tag", "validate", J(name=HERE + "!include /etc/passwd"), "1", must=r"[Tt]ag", never=r"root:x:0", why="an unknown tag is refused and never a file", src="ansible/awx#16608, inspect_evals#1448")
    for tag, value in [("int", "foo"), ("bool", "foo"), ("timestamp", "foo"), ("binary", '"###"'), ("set", "{a}"), ("str", "yes")]:
        add(f"t_tag_{tag}", "validate", J(name=f"{HERE}!!{tag} {value}"), "1", must=r"[Tt]ag", why="tags are refused: the constructors of PyYAML raise ValueError, KeyError, IndexError, AttributeError", src="yaml/pyyaml#843")
    for case, value in [("month_13", "2024-13-45"), ("hour_99", "2024-01-01 99:99:99")]:
        add(f"t_date_{case}", "validate", J(extra_top=f"reviewed: {HERE}{value}\n"), "1", must=r"date", why="ValueError in PyYAML's timestamp constructor")
    add("t_date_collected", "validate", J(documents="apiVersion: journeycode/v1\nkind: Evidence\nid: calls\ntype: call\ncollected: " + HERE + "2024-02-30\n"), "1", must=r"date", why="30 February")
    add("t_date_as_text", "export-json", J(name="2024-13-45", step_name="2024-01-01"), "0", out=r'(?s)"2024-13-45".*"2024-01-01"', why="dates are only dates where a field is a date")
    add("t_time_as_text", "export-json", J(name="22:30", step_name="12:30:45"), "0", out=r'(?s)"22:30".*"12:30:45"', never_out=r"45045|\b1350\b", why="base 60 of YAML 1.1 must not come back")
    add("t_norway", "export-json", J(name="NO", step_name="off"), "0", out=r'(?s)"NO".*"off"', why="NO and off are text", src="yaml-test-suite#122; user-sync.py#291; nacos#12969")
    add("t_owner_on", "validate", J(step_owner="on", documents=team("on", "On")), "0", never=r"\bTrue\b", why="a team called on")
    add("t_version_float", "validate", J(version=HERE + "1.10"), "1", must=r"1\.10", never=r"\b1\.1(?![\d.])", why="1.10 is no version, and must not be shown as 1.1")
    add("t_leading_zero", "validate", J(name="0644"), "0,1", never=r"\b420\b", why="0644 is not octal")
    add("t_huge_integer", "validate", J(extra_step=STEP + "emotion: " + HERE + "9" * 5000 + "\n"), "1", why="int() refuses 5,000 digits with a ValueError", src="CVE-2020-10735 (CPython int/str limit)")
    add("t_base_60_bomb", "validate", J(extra_step=STEP + "wait: " + HERE + "1" + ":1" * 20_000 + "\n"), "1", must=r"duration|P7D|ISO", why="an integer of base 60 in YAML 1.1")
    for case, value in [("nan", ".nan"), ("infinity", "-.inf"), ("true", "true"), ("five", "5"), ("text", '"1"')]:
        add(f"t_emotion_{case}", "validate", J(extra_step=f"{STEP}emotion: {HERE}{value}\n"), "1", must=r"-2|−2|number|finite", why="a feeling is a finite number from -2 to 2: NaN passes a lax float and makes JSON invalid, True becomes 1")
    add("t_escape_too_large", "validate", J(name=HERE + '"\\UFFFFFFFF"'), "1", why="OverflowError from chr()", src="yaml/pyyaml#843")
    add("t_surrogate", "validate", J(name=HERE + '"\\uD800"'), "1", why="a lone surrogate is accepted by PyYAML, then UnicodeEncodeError when printed")
    add("t_nul_escape", "validate", J(name=HERE + '"a\\0b"'), "1", never="\x00", why="NUL breaks DOT, XML and terminals")
    add("t_yaml_directive", "validate", "%YAML 1." + "9" * 5000 + "\n" + LINE + J(), "1", why="ValueError in the scanner")


# ---------------------------------------------------------------- encodings and text that nobody sees
def encodings(add):
    add("e_utf16", "validate", J().encode("utf-16"), "0,1", never=r"charmap|codec", why="UTF-16 with BOM (Excel, PowerShell): accept it, or say 'UTF-16; save it as UTF-8'", src="yamllint/decoder.py")
    add("e_utf32", "validate", J().encode("utf-32"), "1", must=r"UTF", never=r"codec", why="UTF-32")
    add("e_latin1", "validate", J(name="Rückgabe").encode("latin-1"), "1", must=r"UTF-8", never=r"codec", where="4:8", why="a Latin-1 byte: the line, and what to do")
    add("e_bad_bytes", "validate", J(with_support=False).encode() + b"x-a: \xff\xfe\xc0\xaf\n", "1", must=r"UTF-8", where=f"{J(with_support=False).count(chr(10)) + 1}:6", why="invalid and overlong UTF-8")
    add("e_nul", "validate", J(name="a" + HERE + "\0b"), "1", why="a raw NUL")
    add("e_binary", "validate", bytes(random.Random(7).randrange(256) for _ in range(65536)), "1", must=r"UTF-8|text|binary", why="a binary file named on the command line as .yaml")
    add("e_nel_hidden_key", "validate", J(name="Harmless" + HERE + "\u0085scenario: approved by legal"), "1", must=r"control|invisible|line (break|separator)|U\+0085|NEL", why="U+0085 is a line break to PyYAML and nothing to the reader of a pull request: it smuggles a key")
    add("e_bidi", "validate", J(step_name="Approved" + HERE + "\u202e \u2066by legal\u2069"), "1", must=r"U\+202E|bidi|direction", never="\u202e|\u2066", why="Trojan Source: named by its code point, never printed raw", src="CVE-2021-42574; glsec#374")
    add("e_zero_width_id", "validate", J(id="retu" + HERE + "\u200brns"), "1", why="a zero-width space in an id")
    add("e_ansi", "validate", J(step_owner=HERE + q("\x1b[2J\x1b]0;pwn\x07\x1b[1A all good")), "1", never="\x1b|\x07", why="an escape sequence in a value must not reach the terminal", src="CWE-150; solana#20495; winget-tui#32")
    add("e_ansi_unknown_key", "validate", J(extra_top=HERE + q("on\x1b[31mwer") + ": x\n"), "1", never="\x1b", why="the same in a key that the message quotes")
    add("e_nfc_nfd", "validate", J(name="café", step_name="cafe\u0301"), "0", why="composed and decomposed letters are both text")


# ---------------------------------------------------------------- shapes of the graph
def graphs(add):
    add("g_self_loop", "lint", N.graph_journey({"a": ["a", "b"], "b": []}), "0,1", why="a step that leads to itself")
    add("g_cycle_3", "lint", N.graph_journey({"a": ["b"], "b": ["c"], "c": ["a"]}), "1", must=r"dead-end-step|inescapable-loop", why="a loop without a way out; must end")
    add("g_dangling", "validate", N.graph_journey({"a": [HERE + "nosuch"], "b": []}), "1", must=r"nosuch", why="an edge to no step: networkx would create the node")
    add("g_dup_step", "validate", N.graph_journey({"a": ["b"], "b": ["c"], "c": []}).replace("id: a\n", "id: " + HERE + "a\n").replace("id: c\n", "id: " + HERE + "a\n").replace("[c]", "[a]"), "1", must=r"[Dd]uplicate|already", why="the same step id twice: networkx would merge the nodes")
    add("g_case_id", "validate", N.graph_journey({"pay": ["Pay"], "Pay": []}).replace("id: Pay", "id: " + HERE + "Pay"), "1", why="ids that differ by case collide as files on Windows and macOS", src="pre-commit-hooks/check_case_conflict.py")
    complete = {f"n{i}": [f"n{j}" for j in range(60) if j != i] for i in range(60)}
    add("g_complete_60", "lint", N.graph_journey({**complete, "n59": [*complete["n59"], "out"], "out": []}), "0,1", s=10, why="a complete graph: simple_cycles and all_simple_paths never finish")
    add("g_chain_20k", "lint", lambda: N.graph_journey({f"n{i}": [f"n{i+1}"] for i in range(20_000)} | {"n20000": []}, lean=True), "0,1", s=30, mb=800, why="a chain of 20,000 steps: no walk may recurse")
    dense = {f"n{i}": sorted({f"n{random.Random(i * 999 + k).randrange(200)}" for k in range(10)} | {f"n{i+1}"}) for i in range(200)} | {"n200": []}
    add("g_dense_map", "render-svg", lambda: N.graph_journey(dense), "0", s=10, mb=400, why="200 steps and 2,000 edges as a map")
    loop = J(id="a", name="A", extra_step=STEP + "journey: b\n", documents=J(id="b", name="B", extra_step=STEP + "journey: a\n", with_support=False))
    add("g_subjourney_loop", "lint", loop, "0,1", why="two journeys that contain each other: every walk ends")
    add("g_subjourney_loop_named", "lint-all", loop, "1", must=r"sub-journey-cycle", why="and it is said")
    add("g_subjourney_self", "render-svg", J(extra_step=STEP + "journey: returns\n"), "0,1", why="a journey that contains itself is drawn once, or refused")
    add("g_persona_twice", "validate", J(), "1", must=r"(?s)(?=.*p1\.yaml)(?=.*j\.yaml).*([Dd]uplicate|already)", files={"p1.yaml": N.ANA}, args=".", why="one persona id in two files: both files are named")


# ---------------------------------------------------------------- names, links and the file system
SECRET = "TOPSECRET_MARK"
OUTSIDE = {"../_outside/secret.yaml": f"apiVersion: journeycode/v1\nkind: Team\nid: secret\nname: {SECRET}\nbad: [\n"}


def places(add):
    for case, value, why, src in [("traversal", "../../../../../../etc/passwd", "a path in place of an id", "CVE-2026-47179; aerleon#211; repomix#1708"), ("absolute", "/etc/passwd", "an absolute path in place of an id", ""), ("backslash", "'..\\..\\secret.yaml'", "a path of Windows in place of an id", ""), ("url", f"{NET}/p_ref_url", "an address in place of an id: nothing is fetched", "PrefectHQ/prefect#22252; jsonschema#693; opa#3746")]:
        add("p_ref_" + case, "validate", J(extra_step=f"{STEP}journey: {HERE}{value}\n"), "1", must=r"journey", never=r"root:x:0|urlopen|Connection", why=why + ": no such journey, and no file is opened", src=src)
    add("p_symlink_out", "validate", J(), "0,1", never=SECRET, files=OUTSIDE, args=".", make="link link.yaml ../_outside/secret.yaml", why="a link that leaves the workspace: what it points at is never read out in a message", src="black files.py resolves_outside_root_or_cannot_stat")
    add("p_symlink_folder", "validate", J(), "0,1", never=SECRET, files=OUTSIDE, args=".", make="link folder ../_outside", why="the same with a folder")
    add("p_symlink_loop", "validate", None, "1,2,3", make="link j.yaml j.yaml", why="a link to itself")
    add("p_folder_loop", "validate", J(), "0", args=".", make="link loop .", why="a folder that contains itself: an end, and no duplicates")
    add("p_fifo", "validate", None, "1,2,3", make="fifo j.yaml", why="a pipe named .yaml must not hang")
    add("p_fifo_in_folder", "validate", J(), "0,1", args=".", make="fifo k.yaml", why="nor when it is met on the way")
    add("p_dev_zero", "validate", None, "1,2,3", args="/dev/zero", why="an endless device")
    add("p_folder_named_yaml", "validate", None, "2", make="dir j.yaml", why="an empty folder named j.yaml: nothing matched")
    add("p_missing", "validate", None, "2", args="no-such-file.yaml", must=r"no-such-file", why="a file that is not there")
    add("p_dash_name", "validate", J(), "0", name="--output=owned.yaml", args="-- --output=owned.yaml", why="a file name that looks like an option", src="GitPython#1517")
    add("p_newline_name", "report-github", J(step_owner="[]"), "1", name="a\n::error file=README.md,line=1::INJECTED.yaml", args="*", never=r"(?m)^::error file=README\.md,line=1::INJECTED", why="a newline in a file name forges a workflow command", src="infection#3441; osv-scanner#2889")
    add("p_modeline_url", "validate", f"# yaml-language-server: $schema={NET}/p_modeline_url\n" + J(), "0", why="a document cannot choose its schema, and nothing is fetched")
    add("p_link_file", "validate", J(extra_top=f"links: [{{name: Notes, url: {HERE}file:///etc/passwd}}]\n"), "1", must=r"http|scheme|mailto", why="links are http, https or mailto")


# ---------------------------------------------------------------- text must stay text in every output
XSS = "<script>jcpwn(1)</script><img src=x onerror=jcpwn(1)>JCMARK"


def injections(add):
    add("i_html_script", "render-html", J(**everywhere(XSS)), "0", out="JCMARK", never_out=r"<img src=x", why="HTML in every text", src="hurl#2719; oracletrace#85")
    add("i_html_attribute", "render-html", J(**everywhere("\" onmouseover=jcpwn(3) x=' JCMARK")), "0", out="JCMARK", why="breaking out of an attribute")
    add("i_html_island", "render-html", J(**everywhere("</script><script>jcpwn(2)</script><!--")), "0", why="breaking out of the JSON in the page", src="vulnlog#197; gws-auditor#3")
    add("i_template", "render-html", J(**everywhere("{{ 1337*1337 }}{% for x in ().__class__.__bases__ %}{% endfor %}${1337*1337}{0.__class__}%s")), "0", never_out=r"1787569|<class", why="text is data, never a template")
    add("i_svg_script", "render-svg", J(**everywhere(XSS)), "0", out="JCMARK", why="markup in every text", src="redmine_drawio#102; plantuml CVE-2022-1231")
    for case, url in [("javascript", "javascript:jcpwn(5)"), ("data", "data:text/html,<script>jcpwn(5)</script>"), ("spaced", "java\tscript:jcpwn(5)"), ("vbscript", "vbscript:msgbox(5)")]:
        add(f"i_url_{case}", "validate", J(extra_top=f"links: [{{name: Notes, url: {HERE}{q(url)}}}]\n"), "1", why="links are http, https or mailto", src="plantuml#1875; streamlit#15819; StoneCypher/fsl#1942")
    add("i_url_opportunity", "render-html", J(extra_step=f"{STEP}opportunities: [{{id: mend, name: Mend, link: {q('javascript:jcpwn(6)')}}}]\n"), "1", why="the link of an opportunity is held to the same list")
    add("i_source_text", "render-html", J(extra_step=STEP + "evidence: [calls]\n", documents="apiVersion: journeycode/v1\nkind: Evidence\nid: calls\ntype: call\ncollected: 2026-01-01\nsource: javascript:jcpwn(7)\n"), "0", why="a source is text or an address: only http, https and mailto become links")
    add("i_control_characters", "render-svg", J(name=q("a\x01\x08\x0b\x1b\ufffeb")), "0,1", why="characters XML cannot hold: refused, or the drawing is still XML")
    add("i_dot_html_label", "render-dot", J(step_name=q('<b>]; evil [URL="javascript:jcpwn(6)" label=<x>')), "0", why="python-graphviz passes <...> through unquoted", src="xflr6/graphviz#168")
    add("i_dot_backslash", "render-dot", J(step_name=q("ends with a backslash\\")), "0", why="an odd backslash at the end opens the string", src="graphviz/quoting.py FINAL_ODD_BACKSLASHES only warns")
    add("i_dot_long_label", "render-dot", J(step_name=q("L" * 20_000)), "0", why="dot refuses strings over 16,384 bytes: shorten them")
    add("i_svg_long_label", "render-svg", J(step_name=q("W" * 20_000)), "0", why="a name of 20,000 characters in a box")
    add("i_mermaid_directive", "render-mermaid", J(name=q('%%{init: {"securityLevel":"loose"}}%%'), step_name=q('x"] --> evil["<img src=x onerror=jcpwn(8)>"]\nclick evil href "javascript:jcpwn(8)"')), "0", never_out=r"(?m)^\s*%%\{init|^\s*click |<img src=x", check="sections=7 tasks=7", why="directives, nodes and clicks from text", src="mermaid#847, GHSA-7rqq-prvp-x9jh (CVE-2025-54881), CVE-2025-54880")
    add("i_mermaid_keywords", "render-mermaid", J(step_name=q("section end: 5: Me"), stage_name=q("subgraph; end : # & <br/> ` title x")), "0", check="sections=7 tasks=7", why="end, section, title and ; # : are syntax in Mermaid")
    add("i_mermaid_limits", "render-mermaid", lambda: N.big_journey(250, 10), "0,1,2", s=10, why="Mermaid refuses more than 50,000 characters or 500 edges: split, or say what is left out", src="mermaid config.schema.yaml maxTextSize 50000, maxEdges 500; keboola/cli#289")
    add("i_md_table", "report-md", J(step_owner=q("a|b|c\n| --- | --- |\n| forged | row |"), step_name=q("x | y\n| forged | row |")), "1", never_out=r"(?m)^\| forged \| row \|", why="pipes and newlines forge rows", src="still_active#38")
    add("i_github_newline", "report-github", J(step_owner=q("x\n::error file=a::INJECTED\r::stop-commands::abc")), "1", never=r"(?m)(^|\r)::(error file=a::INJECTED|stop-commands)", why="a workflow command from text", src="actions/toolkit core/src/command.ts escapeData, escapeProperty")
    add("i_sarif_uri", "report-sarif", J(step_owner="nosuch"), "1", name="sp ace #1%41?.yaml", args="*", why="a SARIF uri is relative and percent-encoded; regions start at 1", src="scorecard-action#1149; codeql-action#684 #1553")
    add("i_junit_markup", "report-junit", J(step_owner=q("]]><failure/>&#1;<x a='")), "1", why="JUnit stays well-formed XML")
    add("i_json_strict", "report-json", J(step_owner=q("</script>\\ \"' 💥"), extra_step=STEP + "emotion: .inf\n"), "1", why="strict JSON on stdout and nothing else: no NaN, no Infinity")
    add("i_graphml_markup", "export-graphml", J(**everywhere("]]><data key='x'>&lt; JCMARK")), "0", out="JCMARK", why="GraphML stays well-formed XML")
    for case, id in [("group", "{a: b}"), ("list", "[a]")]:
        add(f"i_id_{case}", "validate", f"apiVersion: journeycode/v1\nkind: Journey\nid: {id}\nname: A\nstages: [{{name: B, steps: [C]}}]\n", "1", must=r"j\.yaml:3:", why="an id that is no word, of a kind whose ids are looked up in a set", src="found by fuzzing")
    add("i_graphml_quoted_id", "export-graphml", J(documents='apiVersion: journeycode/v1\nkind: Metric\nid: "quoted-id"\ntype: csat\n'), "0", out="quoted-id", why="an id in quotes is text like any other: networkx takes no subclass of str", src="found by fuzzing")


# ---------------------------------------------------------------- format keeps its hands off what it cannot read
def formatting(add):
    for case, text, why in [("syntax", J(end="broken: [\n"), "a syntax error"), ("duplicate", J(end="name: Two\n"), "a duplicate key"), ("latin1", J(name="Rück").encode("latin-1"), "a byte that is not UTF-8"), ("hidden_break", J(name="a\u2028b: c"), "a line break nobody sees")]:
        add("f_" + case, "format", text, "1", why=why + ": a finding, and not a byte is touched")
    add("f_anchor", "format", J(extra_top="x-common:   &c   {a: 1}\nx-use:   *c\n"), "0", out=r"(?s)&c.*\*c", why="anchors stay anchors")


# ---------------------------------------------------------------- the configuration of the repository under review
def configuration(add):
    def config(case, text, exit, cls="lint", files=None, body=None, **more):
        add(case, cls, J() if body is None else body, exit, files={"journeycode.yaml": WORKSPACE + text, **(files or {})}, **more)
    config("c_plugin", "lint: {plugins: [./evil_plugin.py, evil_plugin]}\n", "0,1,2", never=r"PWNED_MARK", why="the repository under review never runs code, and the current folder never shadows an import",
           files={"evil_plugin.py": "import pathlib\npathlib.Path('PWNED').write_text('x')\nprint('PWNED_MARK')\n", "conftest.py": "print('PWNED_MARK')\n", "sitecustomize.py": "print('PWNED_MARK')\n", "yaml.py": "print('PWNED_MARK')\n", "click.py": "print('PWNED_MARK')\n"},
           src="CVE-2023-36830 (sqlfluff library_path); eigent#836 (.markdownlintrc.js); sybil-interface#119 (eslint parser); lgtmaybe#640 (mypy plugins)")
    config("c_broken", "lint: [\n", "2", must=r"journeycode\.yaml", why="broken configuration is exit 2 and names the file, never 'no findings'")
    config("c_unknown_rule", "lint: {severity: {no-such-rule: error}}\n", "1,2", must=r"no-such-rule", why="a misspelt rule must not silently switch nothing off")
    config("c_unknown_key", "lint: {profil: all}\n", "1,2", must=r"profile", why="a typo in the configuration gets a suggestion")
    config("c_bad_severity", "lint: {severity: {ends-at-purchase: fatal}}\n", "1,2", must=r"fatal|error", why="a severity that there is not")
    config("c_bad_option", "lint: {options: {stale-journey: {max_age: banana}}}\n", "1,2", must=r"max_age|stale-journey", why="an option of a rule that cannot be read")
    config("c_two_workspaces", "", "1,2", files={"more.yaml": WORKSPACE}, args=".", why="a second workspace document")
    config("c_glob_bomb", "lint: {overrides: [{files: ['" + "**/" * 200 + "*.yaml', '../../../**'], rules: {stale-journey: 'off'}, reason: x}]}\n", "0,1,2", s=5, why="a glob that explodes and one that leaves the workspace")
    config("c_meta_schema_url", f"meta_schema: {NET}/c_meta_schema_url\n", "1,2", body=J(extra_top="meta: {a: 1}\n"), why="a schema is a file of the workspace: nothing is fetched", src="PrefectHQ/prefect#22252")
    config("c_meta_schema_outside", "meta_schema: ../../../../../../etc/passwd\n", "1,2", body=J(extra_top="meta: {a: 1}\n"), never=r"root:x:0", why="and it is inside the workspace")
    config("c_meta_regex", "meta_schema: meta.json\n", "1,2", s=5, body=J(extra_top="meta: {code: " + "a" * 40 + "!}\n"), files={"meta.json": '{"type": "object", "properties": {"code": {"type": "string", "pattern": "^(a+)+$"}}}'}, why="a regular expression of the repository runs in linear time", src="karapace#1362")
    config("c_meta_wrong", "meta_schema: meta.json\n", "1", cls="validate", body=J(extra_top="meta: {cost_centre: " + HERE + "7}\n"), files={"meta.json": '{"type": "object", "properties": {"cost_centre": {"type": "string"}}}'}, why="control: meta is checked, at its place")
    config("c_baseline_broken", "lint: {baseline: journeycode-baseline.json}\n", "2", files={"journeycode-baseline.json": '{"a": [1, '}, must=r"journeycode-baseline\.json", why="a broken baseline hides nothing and names itself")
    add("c_foreign_settings", "lint", J(), "0", files={"pyproject.toml": "[tool.journeycode\n", "setup.cfg": "[[[\n", "tox.ini": "\0"}, why="other people's settings are none of our business")
    add("c_id_as_path", "render-svg", J(id="..%2f..%2fowned"), "1", why="an id is never a path out of the folder")
    add("c_windows_name", "render-svg", J(id="con"), "0,1", check="names", why="con, nul and aux are no file names on Windows")


# ---------------------------------------------------------------- how it is called
def usage(add):
    for case, args, exit, must, why in [
            ("option", "validate --no-such-option", "2", r"no-such-option", "an unknown option"),
            ("command", "valdate j.yaml", "2", r"validate|valdate", "an unknown command"),
            ("format", "lint --format nosuch j.yaml", "2", r"nosuch", "an unknown format"),
            ("rule", "lint --select no-such-rule j.yaml", "2", r"no-such-rule", "an unknown rule"),
            ("today", "lint --today 2024-13-45 j.yaml", "2", r"today|date", "a day that there is not"),
            ("view", "render --view nosuch j.yaml", "2", r"nosuch", "an unknown view"),
            ("selector", "list owner:nosuch", "2", r"nosuch", "a selector that matches nothing"),
            ("show", "show returns/nosuch", "2", r"nosuch", "an address that leads nowhere"),
            ("explain_path", "explain ../../../../etc/passwd", "2", r"rule", "a path in place of a rule"),
            ("out_in_file", "render --view map --to svg -o j.yaml/out j.yaml", "2,3", r"j\.yaml", "the output folder cannot be made")]:
        add("u_" + case, "run", J(), exit, args=args, must=must, never=r"root:x:0", why=why)


GROUPS = [accepted, structure, resources, scalars, encodings, graphs, places, injections, formatting, configuration, usage]


def main():
    out = pathlib.Path(next((a for a in sys.argv[1:] if not a.startswith("-")), "files"))
    corpus = Corpus(out, "--big" in sys.argv)
    for group in GROUPS:
        group(corpus.add)
    corpus.write()


if __name__ == "__main__":
    main()
