"""Changes as JSON, in an envelope with a version of its own; `SCHEMA` is published."""

from journeycode.changes import LEVELS, Change, Impact
from journeycode.changes.change import Sign
from journeycode.changes.kinds import GROUPS, KINDS
from journeycode.reporters.changes import priorities
from journeycode.reporters.changes.told import ToldChanges
from journeycode.reporters.json_report import SCHEMA as FINDINGS
from journeycode.reporters.json_report import finding_object, place_object
from journeycode.reporters.json_text import json_text
from journeycode.reporters.report import Report

FORMAT, VERSION = "journeycode-changes", 1
SIGNS: dict[Sign, str] = {"+": "came", "-": "went", "~": "is different", "↷": "is elsewhere"}


def write(told: ToldChanges) -> str:
    """Strict JSON: every change, editorial ones too."""
    changes, report = told.changes, Report((), told.texts)
    envelope = {
        "format": FORMAT,
        "version": VERSION,
        "base": told.base,
        "head": told.head,
        "gate": {"fail_on": told.fail_on, "failing": told.is_failing},
        "summary": {level: changes.count(level) for level in LEVELS} | {"accepted": sum(bool(one.approved) for one in changes.changes)},
        "journeys": changes.journeys,
        "changes": [change_object(change) for change in changes.changes],
        "impact": [_impact(impact) for impact in changes.impacts],
        "ranking": priorities.objects(told.moves),
        "findings": {
            "new": [finding_object(finding, report) for finding in changes.new],
            "fixed": [finding_object(finding, report) for finding in changes.fixed],
            "unchanged": changes.unchanged,
        },
        "unread": [{"when": one.when, "file": one.file, "address": one.address, "reason": one.reason} for one in changes.unread],
        "stale_approvals": [{"fingerprint": one.approval.fingerprint, "why": one.why} for one in changes.stale],
    }
    return json_text(envelope)


def change_object(change: Change) -> dict[str, object]:
    """One change; what is empty is left out."""
    kind = KINDS[change.kind]
    whole: dict[str, object] = {
        "kind": change.kind, "group": kind.group, "level": change.level, "what": SIGNS[kind.sign], "message": change.message,
        "address": change.address, "detail": change.detail, "fingerprint": change.fingerprint, "before": change.before, "after": change.after,
        "journey": change.journey, "teams": list(change.teams), "became": change.became, "hint": change.hint, "lowered": change.lowered,
        "approved": change.approved, "by_itself": change.by_itself, **place_object(change.place),
    }  # fmt: skip
    return {name: value for name, value in whole.items() if value not in ("", [], False)}


def _impact(impact: Impact) -> dict[str, object]:
    sides = {name: {label: told[index] for label, told in impact.all_lines()} for index, name in enumerate(("before", "after"))}
    return {
        "journey": impact.journey, "name": impact.name, "versions": list(impact.versions),
        "before": sides["before"] if impact.old else None, "after": sides["after"] if impact.new else None,
    }  # fmt: skip


_TEXT: dict[str, object] = {"type": "string"}
_TEXTS: dict[str, object] = {"type": "array", "items": _TEXT}
_COUNT: dict[str, object] = {"type": "integer", "minimum": 0}
_LINE: dict[str, object] = {"type": "integer", "minimum": 1}
_MARK: dict[str, object] = {"type": "string", "pattern": "^[0-9a-f]{16}$", "description": "The hash of kind, address and detail."}
_RANK: dict[str, object] = {
    "type": ["integer", "null"],
    "minimum": 1,
    "description": "The rank by `journeycode rank`; null where it is not ranked.",
}
_FIGURES: dict[str, object] = {"type": ["object", "null"], "additionalProperties": _TEXT}
_FINDING = {"type": "array", "items": {"$ref": "#/definitions/finding"}}
_FOUND = FINDINGS["definitions"]
_CHANGE: dict[str, object] = {
    "kind": {"enum": list(KINDS)}, "group": {"enum": list(GROUPS)}, "level": {"enum": list(LEVELS)}, "what": {"enum": list(SIGNS.values())},
    "message": _TEXT, "address": _TEXT, "detail": _TEXT, "fingerprint": _MARK, "before": _TEXT, "after": _TEXT, "journey": _TEXT, "teams": _TEXTS,
    "became": {"type": "string", "description": "The address that it probably has now."}, "hint": _TEXT,
    "lowered": {"type": "string", "description": "Why the level is lower than that of its kind."},
    "approved": {"type": "string", "description": "Why it was accepted."},
    "by_itself": {"const": True, "description": "It is accepted, or its level is lower, only by what stands in the same change."},
    "path": _TEXT, "line": _LINE, "column": _LINE, "end_line": _LINE, "end_column": _LINE,
}  # fmt: skip


def _object(properties: dict[str, object], required: tuple[str, ...] = ()) -> dict[str, object]:
    return {"type": "object", "required": list(required or properties), "additionalProperties": False, "properties": properties}


SCHEMA: dict[str, object] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Changes of journeycode",
    "description": "What `journeycode diff --format json` and `journeycode review --format json` print.",
    **_object({
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "base": _TEXT,
        "head": _TEXT,
        "gate": _object({"fail_on": {"enum": [*LEVELS[:3], "never"]}, "failing": {"type": "boolean"}}),
        "summary": _object({**dict.fromkeys(LEVELS, _COUNT), "accepted": _COUNT}),
        "journeys": _COUNT,
        "changes": {"type": "array", "items": _object(_CHANGE, ("kind", "group", "level", "what", "message", "address", "fingerprint", "path", "line"))},
        "impact": {"type": "array", "items": _object({"journey": _TEXT, "name": _TEXT, "versions": _TEXTS, "before": _FIGURES, "after": _FIGURES})},
        "ranking": {"type": "array", "items": _object({"id": _TEXT, "name": _TEXT, "before": _RANK, "after": _RANK, "why": _TEXTS})},
        "findings": _object({"new": _FINDING, "fixed": _FINDING, "unchanged": _COUNT}),
        "unread": {"type": "array", "items": _object({"when": {"enum": ["before", "after"]}, "file": _TEXT, "address": _TEXT, "reason": _TEXT})},
        "stale_approvals": {"type": "array", "items": _object({"fingerprint": _TEXT, "why": _TEXT})},
    }),
    "definitions": _FOUND,
}  # fmt: skip
