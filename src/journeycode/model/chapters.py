"""What a stage of each phase could be called, and what a customer does in it: for whoever begins one."""

from journeycode.model.lifecycle import PhaseId

CHAPTERS: dict[PhaseId, tuple[str, str]] = {
    "need": ("Notice", "Notices that something is missing"),
    "discover": ("Discover", "Hears of us"),
    "consider": ("Compare", "Looks at what there is"),
    "choose": ("Choose", "Decides for us"),
    "commit": ("Commit", "Says yes"),
    "receive": ("Receive", "Gets it"),
    "start": ("Get started", "Uses it for the first time"),
    "use": ("Use", "Uses it every day"),
    "resolve": ("Get help", "Asks for help"),
    "retain": ("Stay", "Stays with us"),
    "advocate": ("Recommend", "Tells a friend"),
    "leave": ("Leave", "Leaves on good terms"),
}
