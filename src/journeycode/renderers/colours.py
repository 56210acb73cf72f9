"""The palettes of every drawing, light and dark; a test holds text to a contrast of 4.5 : 1."""

LIGHT = {
    "page": "#ffffff", "ink": "#1c2430", "muted": "#556070", "line": "#d5dce4", "faint": "#e6eaef",
    "card": "#ffffff", "edge": "#c3ccd6", "soft": "#f4f6f9",
    "before": "#f6f9fe", "before-head": "#dbe7f8", "before-ink": "#1b4a86",
    "commit": "#f9f6fe", "commit-head": "#e7dcfa", "commit-ink": "#57309f",
    "after": "#f2faf6", "after-head": "#cfeedd", "after-ink": "#0b5c3e",
    "none": "#f7f8fa", "none-head": "#e3e7ec", "none-ink": "#414b58",
    "bad": "#b3261e", "bad-tint": "#fdecea", "bad-edge": "#e59a94",
    "warn": "#874b00", "warn-tint": "#fff3dc", "warn-edge": "#e3b868",
    "note": "#1d4f91", "note-tint": "#e9f1fc", "note-edge": "#a9c6ea",
    "good": "#0b6644", "good-tint": "#e3f5ec", "good-edge": "#94d1b4",
    "star": "#b86e00", "on": "#ffffff", "gauge": "#d5dce4",
    "heat0": "#8c3008", "heat1": "#f0b48f", "heat2": "#eceff3", "heat3": "#d3e5f7", "heat4": "#a5cdf0",
    "heat0-ink": "#ffffff", "heat1-ink": "#1c2430", "heat2-ink": "#1c2430", "heat3-ink": "#1c2430", "heat4-ink": "#1c2430",
}  # fmt: skip

DARK = {
    "page": "#0f141b", "ink": "#e8edf3", "muted": "#a3aebb", "line": "#303a46", "faint": "#222a34",
    "card": "#18202a", "edge": "#45515f", "soft": "#171e27",
    "before": "#111a27", "before-head": "#1c3252", "before-ink": "#a5caff",
    "commit": "#171429", "commit-head": "#372662", "commit-ink": "#d3bfff",
    "after": "#0f1d19", "after-head": "#143f2e", "after-ink": "#8ae6bb",
    "none": "#161c24", "none-head": "#2a323c", "none-ink": "#ccd4dd",
    "bad": "#ff9d94", "bad-tint": "#3b1816", "bad-edge": "#8d3b35",
    "warn": "#f3bd6d", "warn-tint": "#35260c", "warn-edge": "#7d5d20",
    "note": "#a5caff", "note-tint": "#14283f", "note-edge": "#34557f",
    "good": "#84e0b5", "good-tint": "#113024", "good-edge": "#2c6a4e",
    "star": "#f2b94b", "on": "#ffffff", "gauge": "#3a4552",
    "heat0": "#f0753a", "heat1": "#7d3413", "heat2": "#2b343f", "heat3": "#1b3a58", "heat4": "#1f5688",
    "heat0-ink": "#0f141b", "heat1-ink": "#ffffff", "heat2-ink": "#e8edf3", "heat3-ink": "#e8edf3", "heat4-ink": "#ffffff",
}  # fmt: skip

# Teams: the fill with white on it, or the outline with its text; the last is the outline on a dark page.
TEAMS = (
    ("#1f6fb5", True, "#86bdf0"), ("#c2410c", False, "#ff9f73"), ("#6e41db", True, "#bba5f8"), ("#0b7a75", False, "#62d7d0"),
    ("#5c6b7a", True, "#b0bbc7"), ("#b8328f", False, "#f593d8"), ("#8a5a2b", True, "#deb285"), ("#5f6f00", False, "#c6d64f"),
)  # fmt: skip

# Feelings from -2 to +2: the face, and the face on a dark page with dark features.
FEELINGS = {
    -2: ("#b3400a", "#f0753a"), -1: ("#c2570c", "#eb9650"), 0: ("#6b7280", "#a6afba"), 1: ("#2f7fb8", "#6ab4ec"), 2: ("#0b5c93", "#4a9fe0"),
}  # fmt: skip

# Personas: the line, the line on a dark page, and the dashes that tell it apart without colour.
PERSONAS = (
    ("#22354d", "#dbe6f3", ""), ("#1f6fb5", "#7db8f2", "6 4"), ("#a34a08", "#f2a368", "2 3"), ("#6e41db", "#bba5f8", "10 3 2 3"),
    ("#0b7a75", "#62d7d0", "1 4"), ("#a02c7c", "#f593d8", "12 5"), ("#5f6f00", "#c6d64f", "5 2 1 2"),
)  # fmt: skip


def team_style(index: int) -> tuple[str, bool, str]:
    """Colour, whether filled, colour on dark: eight colours, and after them the same with fill and outline changed."""
    colour, filled, dark = TEAMS[index % len(TEAMS)]
    return colour, filled ^ bool(index // len(TEAMS) % 2), dark
