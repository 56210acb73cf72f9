"""Changes as JSON, in an envelope with a version of its own; `SCHEMA` is published."""

from journeycode.changes import LEVELS, Change, Impact
from journeycode.changes.change import Sign
from journeycode.changes.kinds import GROUPS, KINDS
from journeycode.published import COUNT, DRAFT, TEXT, TEXTS, Schema, each, json_text, record
from journeycode.reporters.changes import priorities
from journeycode.reporters.changes.told import ToldChanges
from journeycode.reporters.json_report import FINDING, finding_object, place_object
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


_LINE: Schema = {"type": "integer", "minimum": 1}
_MARK: Schema = {"type": "string", "pattern": "^[0-9a-f]{16}$", "description": "The hash of kind, address and detail."}
_RANK: Schema = {
    "type": ["integer", "null"],
    "minimum": 1,
    "description": "The rank by `journeycode rank`; null where it is not ranked.",
}
_FIGURES: Schema = {"type": ["object", "null"], "additionalProperties": TEXT}
_FINDINGS = each({"$ref": "#/definitions/finding"})
_CHANGE: dict[str, Schema] = {
    "kind": {"enum": list(KINDS)}, "group": {"enum": list(GROUPS)}, "level": {"enum": list(LEVELS)}, "what": {"enum": list(SIGNS.values())},
    "message": TEXT, "address": TEXT, "detail": TEXT, "fingerprint": _MARK, "before": TEXT, "after": TEXT, "journey": TEXT, "teams": TEXTS,
    "became": {"type": "string", "description": "The address that it probably has now."}, "hint": TEXT,
    "lowered": {"type": "string", "description": "Why the level is lower than that of its kind."},
    "approved": {"type": "string", "description": "Why it was accepted."},
    "by_itself": {"const": True, "description": "It is accepted, or its level is lower, only by what stands in the same change."},
    "path": TEXT, "line": _LINE, "column": _LINE, "end_line": _LINE, "end_column": _LINE,
}  # fmt: skip


SCHEMA: Schema = {
    "$schema": DRAFT,
    "title": "Changes of journeycode",
    "description": "What `journeycode diff --format json` and `journeycode review --format json` print.",
    **record(
        format={"const": FORMAT}, version={"const": VERSION}, base=TEXT, head=TEXT,
        gate=record(fail_on={"enum": [*LEVELS[:3], "never"]}, failing={"type": "boolean"}),
        summary=record(**dict.fromkeys(LEVELS, COUNT), accepted=COUNT),
        journeys=COUNT,
        changes=each({**record(**_CHANGE), "required": ["kind", "group", "level", "what", "message", "address", "fingerprint", "path", "line"]}),
        impact=each(record(journey=TEXT, name=TEXT, versions=TEXTS, before=_FIGURES, after=_FIGURES)),
        ranking=each(record(id=TEXT, name=TEXT, before=_RANK, after=_RANK, why=TEXTS)),
        findings=record(new=_FINDINGS, fixed=_FINDINGS, unchanged=COUNT),
        unread=each(record(when={"enum": ["before", "after"]}, file=TEXT, address=TEXT, reason=TEXT)),
        stale_approvals=each(record(fingerprint=TEXT, why=TEXT)),
    ),
    "definitions": {"finding": FINDING},
}  # fmt: skip
