"""For every kind of change: an edit of the shop, its level in a current and in a future journey, and what comes with it."""

from tests.changes.shop import HEAD, Case, Edit

RAISE: Edit = ("name: Buying a lamp\nversion: 1.0.0", "name: Buying a lamp\nversion: 1.1.0")
RECOMMEND = "  - id: recommend\n    name: Recommend\n    phase: advocate\n    owner: brand\n    steps:\n      - {id: tell, name: Tells a friend about it}\n"
TELL = "      - {id: tell, name: Tells a friend about it}\n"
LEAVE = "  - {{id: leave, name: Leave, phase: leave, steps: [{{name: Gives the lamp away, owner: {}}}, {{name: Says good-bye, owner: brand}}]}}\n"
DARK = "{text: Too dark, severity: 2}"
RENEW = "  - id: renew\n    name: Renew\n    phase: retain\n    owner: sales\n    steps:\n      - {id: bulb, name: Buys a new bulb, touchpoints: [store]}\n"
ORDER = (
    "      - id: order\n        name: Orders the lamp\n        touchpoints: [website, phone]\n        wait: 2d\n        pivotal: true\n"
    "        handoff: {carries: [address, price], via: crm, within: 1h}\n"
)
NEXT = "        next: [order, give-up]\n"
GIVE_UP = "      - {id: give-up, name: Gives up, kind: exit}\n"
HANG, SWITCH = "      - {id: hang, name: Hangs the lamp, who: [ada]}\n", "      - {id: switch-on, name: Switches it on}\n"
ZOE = f"---\n{HEAD}kind: Persona\nid: zoe\nname: Zoe\nversion: 1.0.0\nstatus: approved\nowner: cx\n"
BEN = f"---\n{HEAD}kind: Persona\nid: ben\nname: Ben\nversion: 1.0.0\nstatus: approved\nowner: cx\n"
AGAIN = (
    f"---\n{HEAD}kind: Journey\nid: again\nname: Buying again\nversion: 1.0.0\nstatus: approved\nscope: part\nowner: sales\npersonas: [ben]\n"
    "stages: [{name: Return, phase: retain, owner: sales, steps: [Comes back]}]\n"
)
CLICKS = "  - {id: clicks, name: Clicks, type: count, target: 100, owner: brand}\n"
DESK = f"---\n{HEAD}kind: Channel\nid: desk\ntype: human\n"
PAIN = "        pains: [{id: broken-glass, text: The glass is broken, severity: 4, evidence: [tickets]}]\n"
GAIN = "        gains: [{id: brightness, text: It is bright, value: functional}]\n"
BOX = "        opportunities: [{id: better-box, name: A better box, status: idea}]\n"
PROMISE = "        promises: [{id: price-lock, text: The price stays, value: 24 months, attribute: price}]\n"
SETTINGS = "name: Shop\n"
SOFA = f"---\n{HEAD}kind: Journey\nid: sofa\nname: Buying a sofa\nversion: 1.0.0\nowner: sales\nstages: [{{name: Buy, phase: commit, steps: [Orders it]}}]\n"


def same(kind: str, level: str, *edits: Edit, besides: tuple[str, ...] = (), before: tuple[Edit, ...] = ()) -> Case:
    """A case with one level, whatever the state."""
    return Case(kind, level, level, edits, besides, before)


def both(kind: str, current: str, future: str, *edits: Edit, besides: tuple[str, ...] = (), before: tuple[Edit, ...] = ()) -> Case:
    """A case with two levels."""
    return Case(kind, current, future, edits, besides, before)


def back(case: Case, kind: str, current: str, future: str = "", besides: tuple[str, ...] = ()) -> Case:
    """The way back from a case is a case of another kind."""
    return Case(kind, current, future or current, case.edits, besides, case.before, True)


FIRST = (
    # ------------------------------------------------------------ structure
    same("last-post-purchase-stage-removed", "breaking", (RECOMMEND, "")),
    same("post-purchase-stage-removed", "breaking", (RENEW, ""), besides=("silent-handoff-added",)),
    same(
        "stage-removed",
        "risk",
        (RENEW.replace("retain", "receive"), ""),
        besides=("silent-handoff-added",),
        before=(("phase: retain\n    owner: sales\n    steps:\n      - {id", "phase: receive\n    owner: sales\n    steps:\n      - {id"),),
    ),
    same("pivotal-step-removed", "breaking", (ORDER, ""), ("next: [order, give-up]", "next: [pay, give-up]"), besides=("way-added",)),
    same("referenced-step-removed", "breaking", (GIVE_UP, ""), ("next: [order, give-up]", "next: [order]")),
    same("step-removed", "risk", (SWITCH, "")),
    same("journey-removed", "breaking", (AGAIN, ""), ("continues_in: [again]\n", ""), besides=("sub-journey-unlinked",)),
    same(
        "journey-retired",
        "risk",
        ("name: Buying again\nversion: 1.0.0\nstatus: approved", "name: Buying again\nversion: 1.0.0\nstatus: retired"),
    ),
    same(
        "now-ends-at-purchase",
        "breaking",
        (RECOMMEND, ""),
        (RENEW, ""),
        ("phase: use\n", "phase: receive\n"),
        ("continues_in: [again]\n", ""),
        besides=("last-post-purchase-stage-removed", "post-purchase-stage-removed", "stage-moved-across-purchase", "sub-journey-unlinked"),
    ),
    same("step-unreachable", "risk", (NEXT, "        next: [give-up]\n"), besides=("way-removed", *("step-unreachable",) * 6)),
    same("step-moved-across-purchase", "risk", (HANG, ""), (ORDER, ORDER + HANG), besides=("owner-changed", "support-changed")),
    same("stage-moved-across-purchase", "risk", ("phase: use\n", "phase: choose\n")),
    same("sub-journey-unlinked", "risk", (", journey: paying", "")),
    same(
        "stage-added",
        "change",
        (RECOMMEND, RECOMMEND + "  - {id: leave, name: Leave, phase: leave, owner: brand, steps: [Gives the lamp away]}\n"),
    ),
    same("step-added", "change", (SWITCH, SWITCH + "      - {id: dust, name: Wipes off the dust}\n")),
    same("journey-added", "change", ("+more.yaml", SOFA)),
    same("stage-reordered", "change", (RENEW + RECOMMEND, RECOMMEND + RENEW), besides=("silent-handoff-added", "silent-handoff-added")),
    same("step-reordered", "change", (HANG + SWITCH, SWITCH + HANG)),
    same(
        "step-moved",
        "change",
        (SWITCH, ""),
        (RENEW, RENEW + SWITCH.replace("it on", "it on").rstrip("\n") + "\n"),
        besides=("owner-changed",),
    ),
    same("stage-phase-changed", "change", ("phase: advocate", "phase: leave")),
    same(
        "address-moved",
        "change",
        (SWITCH, SWITCH.replace("switch-on", "light-up")),
        (SETTINGS, SETTINGS + "moved: [{from: shop/switch-on, to: shop/light-up}]\n"),
    ),
    same("part-id-changed", "risk", (SWITCH, SWITCH.replace("switch-on", "light-up"))),
    same("way-added", "change", ("next: [order, give-up]", "next: [order, give-up, pay]"), besides=("silent-handoff-added",)),
    same("way-removed", "change", ("next: [order, give-up]", "next: [order]"), besides=("step-unreachable",) * 0),
    same("way-changed", "change", ("next: [order, give-up]", "next: [order, {to: give-up, share: 20%}]")),
    same("step-kind-changed", "change", ("name: Switches it on}", "name: Switches it on, kind: anytime}")),
    same("pivotal-changed", "change", ("        pivotal: true\n", "")),
    # ------------------------------------------------------------ ownership
    same("owner-removed", "breaking", ("    phase: advocate\n    owner: brand\n", "    phase: advocate\n")),
    same("owner-changed", "risk", ("    phase: advocate\n    owner: brand\n", "    phase: advocate\n    owner: care\n")),
    same(
        "owning-team-removed",
        "breaking",
        ("  - {id: brand, name: Brand}\n", ""),
        ("phase: discover\n    owner: brand", "phase: discover\n    owner: care"),
        ("phase: advocate\n    owner: brand", "phase: advocate\n    owner: care"),
        ("owner: brand, systems", "owner: care, systems"),
        ("target: 100, owner: brand", "target: 100, owner: care"),
        besides=("owner-changed", "owner-changed", "owner-changed", "touchpoint-changed"),
    ),
    same("team-removed", "change", ("  - {id: idle, name: Idle}\n", "")),
    same("silent-handoff-added", "risk", ("name: Switches it on}", "name: Switches it on, next: [bulb, advert]}"), besides=("way-added",)),
    same(
        "handoff-contents-removed",
        "risk",
        ("carries: [address, price]", "carries: [address]"),
        before=((", journey: paying", ", owner: care, journey: paying"),),
    ),
    same(
        "handoff-added",
        "change",
        ("name: Switches it on}", "name: Switches it on, handoff: {carries: [keys]}, next: [bulb, advert]}"),
        besides=("way-added", "handoff-contents-added"),
    ),
    same(
        "handoff-changed",
        "change",
        ("via: crm, within: 1h", "via: mail, within: 1h"),
        before=((", journey: paying", ", owner: care, journey: paying"),),
    ),
    # Nobody is handed over to: what would be passed on changed all the same.
    same("handoff-changed", "change", ("carries: [address, price]", "carries: [address]")),
    same("support-changed", "change", ("    support: [care]\n", "    support: [brand]\n")),
    same(
        "backstage-changed",
        "change",
        ("backstage: [{name: Packs the lamp, owner: care}]", "backstage: [{name: Packs the lamp, owner: sales}]"),
    ),
    # ------------------------------------------------------------ promises
    same("promise-no-longer-kept", "breaking", ("        keeps: [price-lock]\n", "")),
    same(
        "promise-added-unkept",
        "risk",
        ("next: [order, give-up]\n", "next: [order, give-up]\n        promises: [{id: cheap, text: It is cheap}]\n"),
    ),
    same(
        "promise-added",
        "change",
        ("next: [order, give-up]\n", "next: [order, give-up]\n        promises: [{id: cheap, text: It is cheap}]\n"),
        ("keeps: [price-lock]", "keeps: [price-lock, cheap]"),
    ),
    same("promise-makers-changed", "change", ("next: [order, give-up]\n", "next: [order, give-up]\n        promises: [price-lock]\n")),
    same("promise-keepers-changed", "change", ("name: Switches it on}", "name: Switches it on, keeps: [price-lock]}")),
    both("promise-now-broken", "change", "risk", ("name: Switches it on}", "name: Switches it on, breaks: [price-lock]}")),
    same("promise-terms-changed", "risk", ("value: 24 months", "value: 12 months")),
    same("promise-reworded", "change", ("text: The price stays", "text: The price stays for ever")),
    # ------------------------------------------------------------ personas
    same(
        "referenced-persona-removed",
        "breaking",
        (BEN, ""),
        ("personas: [ada@1, ben]", "personas: [ada@1]"),
        (
            "scope: part\nowner: sales\npersonas: [ben]\nstages: [{name: Pay, phase: commit, owner: sales, steps: [{name: Enters the card, who: [ben]}]}]",
            "scope: part\nowner: sales\nstages: [{name: Pay, phase: commit, owner: sales, steps: [{name: Enters the card}]}]",
        ),
        ("personas: [ben]\nstages: [{name: Return", "stages: [{name: Return"),
        besides=(),
    ),
    same("persona-removed", "change", (ZOE, "")),
    same("persona-left-journey", "risk", ("personas: [ada@1, ben]", "personas: [ada@1]")),
    same("step-personas-changed", "change", ("who: [ada]", "who: [ben]")),
    same(
        "persona-evidence-removed",
        "risk",
        ("cannot_use: [phone]}\nevidence: [talks]\n", "cannot_use: [phone]}\n"),
        besides=("version-not-raised",),
    ),
    same("pinned-version-outgrown", "risk", ("version: 1.4.0", "version: 2.0.0"), besides=("version-raised",)),
    same("need-removed", "change", (", {id: calm, text: No hurry}", ""), besides=("version-not-raised",)),
    same("need-changed", "change", ("text: No hurry", "text: No hurry, priority: high"), besides=("version-not-raised",)),
    same("need-changed", "change", ("text: No hurry", "text: Time to think it over"), besides=("version-not-raised",)),
    same("pain-removed-unexplained", "risk", ("pains: [Stands in the dark]\n", ""), besides=("version-not-raised",)),
    same("pain-added", "change", ("[Stands in the dark]", "[Stands in the dark, Waits for a week]"), besides=("version-not-raised",)),
    # ------------------------------------------------------------ experience
    both("pain-removed-unexplained", "risk", "change", (PAIN, "")),
    same(
        "pain-removed",
        "change",
        (PAIN, ""),
        ("status: idea}]\n", "status: done}]\n"),
        besides=("opportunity-changed",),
        before=(
            (
                "{id: better-box, name: A better box, status: idea}",
                "{id: better-box, name: A better box, answers: [broken-glass], status: idea}",
            ),
        ),
    ),
    same("pain-changed", "change", ("severity: 4", "severity: 2")),
    # A stage that nobody owns is its only step's owner's.
    both(
        "pain-added",
        "change",
        "risk",
        ("    name: Renew\n", "    name: Renew\n    pains: [It is too dear]\n"),
        before=(("    owner: sales\n    steps:\n      - {id: bulb,", "    steps:\n      - {id: bulb, owner: sales,"),),
    ),
    both("gain-removed", "change", "risk", (GAIN, "")),
    same("gain-changed", "change", ("value: functional", "value: personal")),
    both("need-no-longer-answered", "change", "risk", ("        answers: [light]\n", "")),
    both("future-aim-lowered", "", "risk", ("emotion: 1\n", "emotion: -1\n")),
    both("feeling-changed", "change", "", ("emotion: 1\n", "emotion: -1\n")),
    both("feeling-improved-without-evidence", "risk", "", ("emotion: 0\n", "emotion: 2\n")),
    same("wait-changed", "change", ("wait: 2d", "wait: 1d")),
    same("opportunity-removed", "risk", (BOX, "")),
    same("opportunity-changed", "change", ("name: A better box, status: idea", "name: A better box, status: doing")),
    # ------------------------------------------------------------ touchpoints
    same("only-channel-removed", "breaking", ("touchpoints: [product]", "touchpoints: []")),
    same(
        "only-channel-of-persona-removed",
        "breaking",
        ("touchpoints: [website, phone]", "touchpoints: [phone]"),
        besides=("channel-removed",),
    ),
    same("channel-removed", "risk", ("touchpoints: [website, phone]", "touchpoints: [website]")),
    same(
        "touchpoint-removed",
        "change",
        (", {channel: website, name: Chooser}", ""),
        before=(("touchpoints: [website, {", "touchpoints: [website, {channel: website, name: Chooser}, {"),),
    ),
    same("touchpoint-added", "change", ("touchpoints: [website, {", "touchpoints: [website, {channel: website, systems: [chat]}, {")),
    same("touchpoint-changed", "change", ("systems: [till]", "systems: [till, scanner]")),
    # ------------------------------------------------------------ figures
    same("outcome-metric-removed", "breaking", ("metrics: [happy, clicks]", "metrics: [clicks]")),
    same("metric-removed", "risk", ("metrics: [happy, clicks]", "metrics: [happy]")),
    same("target-loosened", "risk", ("target: 80%", "target: 75%")),
    same("figures-updated", "change", ("baseline: 70%", "baseline: 71%")),
    same("metric-changed", "change", ("type: count", "type: count, unit: a day")),
    both("evidence-removed", "risk", "change", ("emotion: 1\n        evidence: [talks]\n", "emotion: 1\n")),
    same("evidence-updated", "change", ("n: 12", "n: 14")),
    # ------------------------------------------------------------ documents
    same("id-changed", "breaking", ("id: happy, name", "id: content, name"), ("metrics: [happy, clicks]", "metrics: [content, clicks]")),
    same("approval-withdrawn", "risk", ("name: Paying\nversion: 1.0.0\nstatus: approved", "name: Paying\nversion: 1.0.0\nstatus: review")),
    same("version-lowered", "risk", ("name: Paying\nversion: 1.0.0", "name: Paying\nversion: 0.9.0")),
    same(
        "version-not-raised",
        "risk",
        (
            "scope: part\nowner: sales\npersonas: [ben]\nstages: [{name: Pay,",
            "scope: part\nowner: care\npersonas: [ben]\nstages: [{name: Pay,",
        ),
        besides=("owner-changed",),
    ),
    same("version-raised", "change", ("name: Paying\nversion: 1.0.0", "name: Paying\nversion: 1.0.1")),
    same(
        "status-changed",
        "change",
        ("name: Paying\nversion: 1.0.0\nstatus: review", "name: Paying\nversion: 1.0.0\nstatus: approved"),
        before=(("name: Paying\nversion: 1.0.0\nstatus: approved", "name: Paying\nversion: 1.0.0\nstatus: review"),),
    ),
    same("name-changed", "change", ("name: Switches it on", "name: Lights it up")),
    same("settings-changed", "change", (SETTINGS, SETTINGS + "lifecycle: retail\n")),
    same("level-lowered", "risk", (SETTINGS, SETTINGS + "diff: {level: {owner-changed: change}}\n"), besides=("settings-changed",)),
    same("definition-removed", "change", (DESK, "")),
    same("detail-changed", "change", ("basis: interviewed", "basis: measured"), besides=("version-not-raised",)),
    same("wording-changed", "editorial", ("quote: Light, please.", "quote: More light, please.")),
)
ON = "name: Switches it on}"
# The same kinds again, where something about the edit is out of the ordinary.
FURTHER = (
    # The only step of its stage: the stage is where it was.
    same("step-removed", "risk", (TELL, TELL.replace("tell", "shout").replace("Tells a friend about it", "Complains in public")), besides=("step-added",)),
    # A stage that names no team, whose steps have one, or two.
    same("stage-added", "change", (RECOMMEND, RECOMMEND + LEAVE.format("brand")), besides=()),
    same("stage-added", "change", (RECOMMEND, RECOMMEND + LEAVE.format("care")), besides=("silent-handoff-added",) * 2),
    same("evidence-removed", "risk", ("  - {id: tickets, type: ticket, n: 300}\n", ""), (", evidence: [tickets]", "")),
    # Of a stage: all its steps at once, and one change.
    same("step-personas-changed", "change", ("owner: sales\n    who: [ada]\n    support", "owner: sales\n    who: [ben]\n    support"),
         before=(("owner: sales\n    support", "owner: sales\n    who: [ada]\n    support"),)),
    both("evidence-removed", "risk", "change", ("    support: [care]\n    evidence: [talks]\n", "    support: [care]\n"),
         before=(("    support: [care]\n", "    support: [care]\n    evidence: [talks]\n"),)),
    # Of what should be low, more is less.
    same("target-loosened", "risk", ("direction: down, target: 100", "direction: down, target: 120"),
         before=(("type: count, target: 100", "type: count, direction: down, target: 100"),)),
    same("target-tightened", "change", ("direction: down, target: 100", "direction: down, target: 80"),
         before=(("type: count, target: 100", "type: count, direction: down, target: 100"),)),
    # What refers to a thing that is called something else now is not different for it.
    *(
        same("id-changed", "breaking", ("id: happy, name", f"id: {id}, name"), ("metrics: [happy, clicks]", f"metrics: [{id}, clicks]"),
             ("status: idea, owner: sales, moves: [happy]", f"status: idea, owner: sales, moves: [{id}]"),
             before=(("status: idea, owner: sales", "status: idea, owner: sales, moves: [happy]"),))
        for id in ("content", "joyful")
    ),
    # What was given up on purpose is what is gone; what is there and worse is not excused by it.
    same("target-loosened", "risk", ("target: 80%", "target: 75%"),
         before=((SETTINGS, SETTINGS + "retired: [{address: 'metric:happy', reason: Nobody is happy}]\n"),)),
    same("step-removed", "change", (SWITCH, ""), before=((SETTINGS, SETTINGS + "retired: [{address: shop/switch-on, reason: It is always on}]\n"),)),
    # Of a step of its own, whatever its stage says.
    same("step-personas-changed", "change", (ON, "name: Switches it on, who: [ada]}")),
    same("step-personas-changed", "change", (", who: [ada]}", "}")),
    # Something is being done about it, and is not done.
    both(
        "pain-removed-unexplained", "risk", "change", (PAIN, ""), (", status: doing, answers: [broken-glass]}", ", status: doing}"),
        before=(("name: A better box, status: idea}", "name: A better box, status: doing, answers: [broken-glass]}"),),
        besides=("opportunity-changed",),
    ),
    # Of two that it may have been, it was the one that says nearly the same.
    both(
        "pain-removed-unexplained", "risk", "change", ("pains: [Cannot read at night, Cannot read late at night]", "pains: [Cannot read late at nights]"),
        before=((ON, "name: Switches it on, pains: [Cannot read at night, Cannot read late at night]}"),), besides=("wording-changed",),
    ),
    same("detail-changed", "change", ("broken-glass, text: The glass is broken, severity: 4, evidence: [tickets]", "broken-glass, text: The glass is broken, severity: 4, evidence: assumed"),
         besides=("evidence-removed",)),
    # What was not known is neither longer nor shorter; what is no longer known is no aim.
    same("wait-changed", "change", (ON, "name: Switches it on, wait: 0d}")),
    same("wait-changed", "change", (ON, "name: Switches it on, duration: 2h}")),
    both("wait-changed", "change", "", ("        wait: 2d\n", "")),
    both("future-aim-lowered", "", "risk", ("        wait: 2d\n", "")),
    both("future-aim-lowered", "", "risk", ("wait: 2d", "wait: 3d")),
    # Defined where it stands, by nothing but its text; and when it is given an id on the way.
    same(
        "need-changed", "change", ("{text: No hurry}", "{text: No hurry, priority: high}"),
        besides=("version-not-raised",), before=(("{id: calm, text: No hurry}", "{text: No hurry}"),),
    ),
    same("pain-changed", "change", ("[Stands in the dark]", "[{text: Stands in the dark, severity: 3}]"), besides=("version-not-raised",)),
    same("pain-changed", "change", (DARK, "{id: too-dark, text: Too dark, severity: 4}"), before=((ON, f"name: Switches it on, pains: [{DARK}]}}"),)),
    same("pain-changed", "change", (DARK, "{id: darkness, text: Too dark, severity: 4}"), before=((ON, f"name: Switches it on, pains: [{DARK}]}}"),)),
    same(
        "promise-now-kept", "change", (ON, "name: Switches it on, keeps: [price-lock]}"), ("who: [ada]}", "who: [ada], keeps: [price-lock]}"),
        before=(("        keeps: [price-lock]\n", ""),),
    ),
    # The evidence was collected anew: that is why it is better.
    both("feeling-changed", "change", "", ("emotion: 0\n", "emotion: 2\n"), ("n: 12", "n: 14"), besides=("evidence-updated",)),
    same("id-changed", "breaking", ("id: again\n", "id: once-more\n"), ("continues_in: [again]", "continues_in: [once-more]")),
    # In other words it is another pain; and what was done about something else explains nothing.
    both(
        "pain-added", "change", "risk", ("pains: [It is too dark now]", "pains: [Nobody answers the phone]"),
        besides=("pain-removed-unexplained",), before=((ON, "name: Switches it on, pains: [It is too dark now]}"),),
    ),
    both(
        "pain-removed-unexplained", "risk", "change", (PAIN, ""),
        before=(("{id: better-box, name: A better box, status: idea}", "{id: better-box, name: A better box, status: done}"),),
    ),
    same(
        "promise-added", "change", ("next: [order, give-up]\n", "next: [order, give-up]\n        promises: [{id: cheap, text: It is cheap}]\n"),
        ("keeps: [price-lock]", "keeps: [price-lock, cheap]"), (ON, "name: Switches it on, keeps: [cheap]}"),
    ),
    same("version-raised", "change", ("name: Paying\nversion: 1.0.0", "name: Paying\nversion: 1.0.0+print")),
    # Who lowers the version has said that the document is another one.
    same(
        "version-lowered", "risk", ("name: Paying\nversion: 1.0.0", "name: Paying\nversion: 0.9.0"),
        ("scope: part\nowner: sales\npersonas: [ben]\nstages: [{name: Pay,", "scope: part\nowner: care\npersonas: [ben]\nstages: [{name: Pay,"),
        besides=("owner-changed",),
    ),
    # Two touchpoints of one channel that nothing names are counted.
    same(
        "touchpoint-added", "change", ("touchpoints: [product]", "touchpoints: [product, product, {channel: product, systems: [chat]}]"),
        besides=("touchpoint-added",),
    ),
)  # fmt: skip
BY_KIND = {case.kind: case for case in FIRST}
BACK = (
    back(BY_KIND["sub-journey-unlinked"], "sub-journey-linked", "change"),
    back(BY_KIND["owner-removed"], "owner-added", "change"),
    back(BY_KIND["team-removed"], "team-added", "change"),
    back(BY_KIND["handoff-contents-removed"], "handoff-contents-added", "change"),
    back(BY_KIND["promise-no-longer-kept"], "promise-now-kept", "change"),
    back(BY_KIND["promise-added-unkept"], "promise-removed", "change"),
    back(BY_KIND["promise-now-broken"], "promise-no-longer-broken", "change"),
    back(BY_KIND["persona-removed"], "persona-added", "change"),
    back(BY_KIND["persona-left-journey"], "persona-joined-journey", "change"),
    back(BY_KIND["persona-evidence-removed"], "persona-evidence-added", "change", besides=("version-not-raised",)),
    back(BY_KIND["need-removed"], "need-added", "change", besides=("version-not-raised",)),
    back(BY_KIND["pain-removed-unexplained"], "pain-added", "change", "risk"),
    back(BY_KIND["gain-removed"], "gain-added", "change"),
    back(BY_KIND["need-no-longer-answered"], "need-answered", "change"),
    back(BY_KIND["opportunity-removed"], "opportunity-added", "change"),
    back(BY_KIND["channel-removed"], "channel-added", "change"),
    back(BY_KIND["touchpoint-removed"], "touchpoint-added", "change"),
    back(BY_KIND["metric-removed"], "metric-added", "change"),
    back(BY_KIND["target-loosened"], "target-tightened", "change"),
    back(BY_KIND["evidence-removed"], "evidence-added", "change"),
    back(BY_KIND["definition-removed"], "definition-added", "change"),
    back(BY_KIND["pivotal-changed"], "pivotal-changed", "change"),
    back(BY_KIND["stage-moved-across-purchase"], "stage-moved-across-purchase", "risk"),
)
# The state is the edit itself; a silo is found by the rules: both have tests of their own.
ELSEWHERE = ("state-changed", "silo-created")
CASES = (*FIRST, *FURTHER, *BACK)
