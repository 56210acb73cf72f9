"""Values and keys that break programs: what a spreadsheet leaves behind, what attacks a parser, what means something elsewhere."""

NUMBERS = (
    "0", "-1", "007", "0x1F", "0o17", "0b101", "1e400", "-1e400", "1e-400", ".nan", ".inf", "-.inf", "NaN", "1_000", "1,5", "1.2.3",
    "9" * 30, "9" * 5000, "+1", "--1", "1:2:3", "190:20:30", "22:30", "5%", "-5%", "1e9%", "٣", "½", "1__2", "0.1e-", "+.inf", "0o8",
)  # fmt: skip
DATES = (
    "2024-13-45", "2024-02-30", "0000-01-01", "9999-12-31", "2024-01-01T25:00:00", "2024-01-01T00:00:60Z", "2024-1-1", "01/02/2024",
    "2001-12-14 21:59:43.10 -5", "2024-01-01T00:00:00+99:99", "10000-01-01", "2024-W01", "-0001-01-01", "2024-01-01t00:00:00z",
)  # fmt: skip
WORDS = (
    "no", "Yes", "on", "OFF", "null", "~", "''", '""', "y", "True", "=", "<<", "- ", "? ", ": ", "…", "NULL", "none", "undefined",
    "constructor", "__proto__", "__class__", "id", "apiVersion", "kind", "con", "aux", "nul", "..", ".", "/", "\\", "%", "%s", "{}", "[]",
    "[[]]", "{a: {b: {c: d}}}", "[1, [2, [3]]]", "assumed", "everyone", "default",
)  # fmt: skip
TAGS = (
    "!!int ''", "!!float ''", "!!float abc", "!!bool maybe", "!!timestamp x", "!!int x", "!!int 0x", "!!python/object/apply:os.system [ls]",
    "!!python/name:os.system", "!!python/tuple [1]", "!!binary ====", "!!binary é", "!!set {a}", "!!omap [a]", "!!pairs [a]", "!!merge x",
    "!!value x", "!!map [a]", "!!seq {a: b}", "!local x", "!<x> y", "!!timestamp 2024-99-99", "!!int 1:2:3:", "!!float 1:x",
    '!!bool ""', "!!null x", "!!str [a]", "!!int _", "!!float .", "!!float e5", "!!int +", "!!bool [a]",
)  # fmt: skip
TEXTS = (
    "../../../etc/passwd", "/etc/passwd", "C:\\\\con", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,<b>", "http://a.example/",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style>", "]]>", "<!--", "-->", "&lt;&#0;&bogus;", "{{7*7}}", "${HOME}",
    "$(id)", "`id`", "'; drop table x; --", "=cmd|' /C calc'!A0", "@everyone", "#1", "[x](javascript:a)", "![x](//a.example/y)", "| | |",
    "::error::x", "##vso[task.x]", "%0A%0D", "</details>", "```", "~~~", "end", "subgraph", "graph TD", "title x", "section y", "\\N\\l\\",
    '"\\u202E"', '"\\0"', '"\\e[31m"', '"\\x85"', '"\\uD800"', '"\\UFFFFFFFF"', '"\\q"', '"\\u2028"', "'it''s'", '"a\\\n  b"', "é" * 50,
    "👨‍👩‍👧‍👦", "العربية", "中文名字", "a" * 3000, "a b " * 800, "-" * 500, "x" * 70_000, "\u200b", "\u202e", "\ufeff", "\u2028", "\x85", "\x00", "\x1b[2J",
    "|\n  block", ">\n  folded", "|9\n  x", "&a x", "*a", "*nobody", "&a [*a]", "{<<: {a: b}}", "{<<: *x}", "# only a comment", "a: b: c", "[a, b",
    "{a: b", "'open", '"open', "\t", "- - - - a", "? a", "!", "&", "*", "@x", "%x", "`x`", "---", "...", "a\n---\nb",
)  # fmt: skip
VALUES = (*NUMBERS, *DATES, *WORDS, *TAGS, *TEXTS)
KEYS = (
    "<<", "id", "name", "stages", "x-a", "x-", "__proto__", "~", "''", "? [a]", "{a: b}", "[a]", "!!int 1", "&k key", "*k", "no", "1", "2024-13-45",
    '"\\e[31m"', "a" * 3000, "náme", "NAME", "onwer", "key with spaces", "a.b", "a/b", "$ref", "meta", "- a", "#", "\u200bid", ".nan", "1e400",
)  # fmt: skip
