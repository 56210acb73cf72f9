"""What an editor offers to write: a document of each kind, a stage, a step. `${1:…}` is a place to fill in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snippet:
    """A few lines to begin with: what they are called, what they are for, and the fields they write."""

    label: str
    description: str
    body: dict[str, object]


STEP = Snippet(
    "step",
    "A step: what the customer does, where, how it feels, and what they think.",
    {"name": "${1:Opens the first bill}", "touchpoints": ["${2:email}"], "emotion": 0, "thinks": "${3:Is that right?}"},
)
STAGE = Snippet(
    "stage",
    "A stage: a chapter with its phase, its owner and two steps.",
    {"name": "${1:Use}", "phase": "${2:use}", "owner": "${3:my-team}", "steps": ["${4:Opens the app}", "${5:Pays the bill}"]},
)

# The fields below the head, by kind.
DOCUMENTS: dict[str, Snippet] = {
    "Workspace": Snippet("workspace", "The workspace file, `journeycode.yaml`.", {"name": "${1:My organisation}", "lifecycle": "${2:commerce}"}),
    "Journey": Snippet(
        "journey",
        "A journey of two stages, one of them after the purchase.",
        {
            "id": "${1:my-journey}",
            "name": "${2:Doing something}",
            "owner": "${3:my-team}",
            "personas": ["${4:my-persona}"],
            "stages": [
                {"name": "${5:Buy}", "phase": "commit", "steps": ["${6:Orders it}"]},
                {"name": "${7:Use}", "phase": "use", "steps": ["${8:Uses it for the first time}"]},
            ],
        },
    ),
    "Persona": Snippet(
        "persona",
        "A persona with a goal, a need and the channels they like.",
        {
            "id": "${1:my-persona}",
            "name": "${2:Busy parent}",
            "basis": "assumed",
            "goals": ["${3:Spend less time on this}"],
            "needs": [{"id": "${4:no-surprises}", "text": "${5:Know what it will cost}"}],
            "channels": {"prefers": ["${6:website}"]},
        },
    ),
    "Team": Snippet(
        "team", "A team that owns steps.", {"id": "${1:my-team}", "name": "${2:My team}", "function": "${3:service}", "contact": "${4:@my-team}"}
    ),
    "Channel": Snippet(
        "channel", "A channel that is not built in.", {"id": "${1:service-desk}", "name": "${2:Service desk}", "type": "${3:human}"}
    ),
    "Touchpoint": Snippet(
        "touchpoint",
        "Something that is met in several journeys.",
        {"id": "${1:order-form}", "name": "${2:Order form}", "channel": "${3:website}", "owner": "${4:my-team}"},
    ),
    "Promise": Snippet(
        "promise",
        "An expectation that we set.",
        {"id": "${1:price-lock}", "text": "${2:The price is locked for 24 months}", "origin": "${3:marketing}"},
    ),
    "Metric": Snippet(
        "metric",
        "A figure that counts, with where it stands and where it should.",
        {
            "id": "${1:journey-csat}",
            "name": "${2:Satisfaction}",
            "type": "csat",
            "level": "${3:journey}",
            "baseline": "71%",
            "target": "85%",
            "owner": "${4:my-team}",
        },
    ),
    "Evidence": Snippet(
        "evidence",
        "How we know.",
        {"id": "${1:interviews-2026-03}", "type": "${2:interview}", "collected": "${3:2026-03-12}", "n": 8, "summary": "${4:What was learned.}"},
    ),
    "Opportunity": Snippet(
        "opportunity",
        "Something that could be done.",
        {
            "id": "${1:explain-first-bill}",
            "name": "${2:Explain the first bill before it is sent}",
            "answers": ["${3:bill-shock}"],
            "moves": ["${4:journey-csat}"],
            "owner": "${5:my-team}",
        },
    ),
    "Source": Snippet(
        "source",
        "Where figures come from.",
        {
            "id": "${1:survey-answers}",
            "holds": "${2:voc}",
            "at": "${3:data/answers.csv}",
            "columns": {"customer_id": "${4:customer}", "date": "${5:answered}", "score": "${6:rating}"},
            "scale": [1, 5],
            "owner": "${7:my-team}",
        },
    ),
    "Lifecycle": Snippet(
        "lifecycle",
        "The phases of a business of one's own kind.",
        {"id": "${1:my-lifecycle}", "extends": "${2:commerce}", "required": ["use", "resolve"], "optional": ["leave"]},
    ),
}  # fmt: skip
