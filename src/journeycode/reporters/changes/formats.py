"""The formats of changes by the name they have on the command line, and the module of each: to offer them costs no import."""

# Of the last five, `as_findings` hands the changes to the reporter of findings.
MODULES: dict[str, str] = {
    "text": "text",
    "markdown": "markdown",
    "json": "json_changes",
    "html": "html",
    "svg": "svg",
    "mermaid": "mermaid",
    **dict.fromkeys(("github", "gitlab", "sarif", "rdjson", "junit"), "as_findings"),
}
FORMATS = tuple(MODULES)
# Those that need the journeys drawn.
WITH_PICTURES = ("svg", "html")
# What `review` prints as Markdown, with the mark by which it is found again.
COMMENT = "comment"
