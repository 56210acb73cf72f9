"""Every kind of change: its level in a current and in a future journey, what it says, and why somebody should look."""

from journeycode.changes.change import Kind

# fmt: off
_ALL: tuple[Kind, ...] = (
    # ------------------------------------------------------------ structure
    Kind(
        "last-post-purchase-stage-removed", "structure", "breaking", "stage", "-",
        "The last stage is gone, and it lay after the purchase.",
        "Customers who get that far are no longer looked after on the map, and whoever owned the stage has lost it.",
    ),
    Kind(
        "post-purchase-stage-removed", "structure", "breaking", "stage", "-",
        "A stage after the purchase is gone.",
        "What happens to customers there is no longer anybody's.",
    ),
    Kind(
        "stage-removed", "structure", "risk", "stage", "-",
        "A stage is gone.",
        "Its owner and those who refer to its steps have to agree.",
    ),
    Kind(
        "pivotal-step-removed", "structure", "breaking", "step", "-",
        "A pivotal step is gone.",
        "A moment that decides about the relationship is no longer anybody's.",
    ),
    Kind(
        "referenced-step-removed", "structure", "breaking", "step", "-",
        "A step is gone that another step led to by name.",
        "Something that is still there pointed at it.",
    ),
    Kind(
        "step-removed", "structure", "risk", "step", "-",
        "A step is gone.",
        "Its owner should know.",
    ),
    Kind(
        "journey-removed", "structure", "breaking", "thing", "-",
        "A journey is gone.",
        "Its customers, its teams and whatever points at it are left without it; write it under `retired:` with a reason, and the level is lower.",
    ),
    Kind(
        "journey-retired", "structure", "risk", "status", "~",
        "A journey was retired.",
        "It is no longer drawn or checked.",
    ),
    Kind(
        "now-ends-at-purchase", "structure", "breaking", "reach", "~",
        "The journey went on after the purchase and now ends there.",
        "Everything a customer lives through after paying is off the map.", follows=True,
    ),
    Kind(
        "step-unreachable", "structure", "risk", "reach", "~",
        "A step can no longer be reached from the start.",
        "Its customers have no way to it.", follows=True,
    ),
    Kind(
        "step-moved-across-purchase", "structure", "risk", "place", "↷",
        "A step moved from before the purchase to after it, or back.",
        "What customers know and owe differs on the two sides.",
    ),
    Kind(
        "stage-moved-across-purchase", "structure", "risk", "phase", "~",
        "A stage has a phase on the other side of the purchase.",
        "What customers know and owe differs on the two sides.",
    ),
    Kind(
        "sub-journey-unlinked", "structure", "risk", "sub-journey", "-",
        "A sub-journey no longer happens here, or a journey no longer goes on in another.",
        "Readers and rules no longer find the other one from here.",
    ),
    Kind(
        "sub-journey-linked", "structure", "change", "sub-journey", "+",
        "A sub-journey happens here now, or a journey goes on in another.",
        "Look at whether the two fit together.",
    ),
    Kind(
        "journey-added", "structure", "change", "thing", "+",
        "A journey is new.",
        "Its teams should know.",
    ),
    Kind(
        "stage-added", "structure", "change", "stage", "+",
        "A stage is new.",
        "Its owner should know.",
    ),
    Kind(
        "step-added", "structure", "change", "step", "+",
        "A step is new.",
        "Its owner should know.",
    ),
    Kind(
        "stage-reordered", "structure", "change", "order", "↷",
        "A stage stands elsewhere in the order.",
        "Of a reordering only what left its place among the others is named.",
    ),
    Kind(
        "step-reordered", "structure", "change", "order", "↷",
        "A step stands elsewhere in its stage.",
        "Of a reordering only what left its place among the others is named.",
    ),
    Kind(
        "step-moved", "structure", "change", "place", "↷",
        "A step moved to another stage.",
        "It keeps its address.",
    ),
    Kind(
        "stage-phase-changed", "structure", "change", "phase", "~",
        "A stage has another phase.",
        "The lifecycle is judged by phases.",
    ),
    Kind(
        "address-moved", "structure", "change", "address", "↷",
        "Something has a new address, as `moved:` says.",
        "What points at the old address has to follow.",
    ),
    Kind(
        "part-id-changed", "structure", "risk", "address", "↷",
        "A stage, a step or what is defined in one has a new id and is otherwise the same, and `moved:` does not say so.",
        "Whatever points at the old address no longer finds it.",
    ),
    Kind(
        "way-added", "structure", "change", "way", "+",
        "A step leads to a further one.",
        "Look at who hands over to whom.",
    ),
    Kind(
        "way-removed", "structure", "change", "way", "-",
        "A step no longer leads to another.",
        "Look at whether customers still get there.",
    ),
    Kind(
        "way-changed", "structure", "change", "way", "~",
        "The case, the share or the kind of a way on changed.",
        "Shares decide how many customers a fault meets.",
    ),
    Kind(
        "step-kind-changed", "structure", "change", "kind", "~",
        "A step became a start, an end, an exit, or something met at any time.",
        "Where a journey begins and ends follows from it.",
    ),
    Kind(
        "pivotal-changed", "structure", "change", "pivotal", "~",
        "A step became a moment that decides about the relationship, or is no longer one.",
        "Rules ask more of pivotal moments.",
    ),
    # ------------------------------------------------------------ ownership
    Kind(
        "owner-removed", "ownership", "breaking", "owner", "-",
        "Nobody owns it any more.",
        "Nobody answers for it.",
    ),
    Kind(
        "owner-changed", "ownership", "risk", "owner", "~",
        "Another team owns it.",
        "The old and the new owner have to agree.",
    ),
    Kind(
        "owner-added", "ownership", "change", "owner", "+",
        "A team owns what nobody owned.",
        "The team should know.",
    ),
    Kind(
        "owning-team-removed", "ownership", "breaking", "thing", "-",
        "A team is gone that owned something.",
        "What it owned has to have a new owner.",
    ),
    Kind(
        "team-removed", "ownership", "change", "thing", "-",
        "A team is gone that owned nothing.",
        "Nobody is left without an owner.",
    ),
    Kind(
        "team-added", "ownership", "change", "thing", "+",
        "A team is new.",
        "Nothing else follows from it.",
    ),
    Kind(
        "silent-handoff-added", "ownership", "risk", "handoff", "+",
        "A way changes owner now, and nothing is passed on.",
        "The customer has to say everything again.", follows=True,
    ),
    Kind(
        "handoff-contents-removed", "ownership", "risk", "carries", "-",
        "A hand-off no longer carries something.",
        "The next team has to ask the customer.",
    ),
    Kind(
        "handoff-contents-added", "ownership", "change", "carries", "+",
        "A hand-off carries something more.",
        "The next team should know.",
    ),
    Kind(
        "handoff-added", "ownership", "change", "handoff", "+",
        "A way changes owner now, and says what is passed on.",
        "Both teams should know.", follows=True,
    ),
    Kind(
        "handoff-changed", "ownership", "change", "handoff-terms", "~",
        "A hand-off goes by another system, or takes another time.",
        "Both teams should know.",
    ),
    Kind(
        "silo-created", "ownership", "risk", "silo", "~",
        "A team now works alone: most of its hand-offs carry nothing and it shares no step.",
        "Customers carry the information from team to team.", follows=True,
    ),
    Kind(
        "support-changed", "ownership", "change", "support", "~",
        "Other teams help.",
        "They should know.",
    ),
    Kind(
        "backstage-changed", "ownership", "change", "backstage", "~",
        "The work behind the line of visibility changed.",
        "Whoever does it should know.",
    ),
    # ------------------------------------------------------------ promise
    Kind(
        "promise-no-longer-kept", "promise", "breaking", "keeps", "-",
        "A promise is still made, and no step keeps it any more.",
        "Customers were promised it.",
    ),
    Kind(
        "promise-now-kept", "promise", "change", "keeps", "+",
        "A promise that nothing kept is kept.",
        "Look at whether the step really keeps it.",
    ),
    Kind(
        "promise-added-unkept", "promise", "risk", "promise", "+",
        "A promise is made that no step keeps.",
        "Customers will be disappointed.",
    ),
    Kind(
        "promise-added", "promise", "change", "promise", "+",
        "A promise is made, and a step keeps it.",
        "The keeper should know.",
    ),
    Kind(
        "promise-removed", "promise", "change", "promise", "-",
        "A promise is no longer made.",
        "Customers who were promised it may still expect it.",
    ),
    Kind(
        "promise-makers-changed", "promise", "change", "sets", "~",
        "Other steps make a promise.",
        "Those who keep it should know.",
    ),
    Kind(
        "promise-keepers-changed", "promise", "change", "keepers", "~",
        "Other steps keep a promise.",
        "Those who make it should know.",
    ),
    Kind(
        "promise-now-broken", "promise", "change", "breaks", "+",
        "A step breaks a promise.",
        "In a current journey that is an observation, in a future one a decision.", future="risk",
    ),
    Kind(
        "promise-no-longer-broken", "promise", "change", "breaks", "-",
        "A step no longer breaks a promise.",
        "Look at what makes it so.",
    ),
    Kind(
        "promise-terms-changed", "promise", "risk", "terms", "~",
        "What is promised changed: how much, or of what.",
        "Customers hold us to what they were told.",
    ),
    Kind(
        "promise-reworded", "promise", "change", "wording", "~",
        "A promise is told in other words.",
        "Words are what a customer was promised.",
    ),
    # ------------------------------------------------------------ persona
    Kind(
        "referenced-persona-removed", "persona", "breaking", "thing", "-",
        "A persona is gone that a journey was about.",
        "Nobody speaks for these customers any more.",
    ),
    Kind(
        "persona-removed", "persona", "change", "thing", "-",
        "A persona is gone that no journey was about.",
        "Nobody relied on it.",
    ),
    Kind(
        "persona-added", "persona", "change", "thing", "+",
        "A persona is new.",
        "Look at which journeys are theirs.",
    ),
    Kind(
        "persona-left-journey", "persona", "risk", "persona", "-",
        "A persona is no longer in a journey.",
        "What they live through there is no longer looked at.",
    ),
    Kind(
        "persona-joined-journey", "persona", "change", "persona", "+",
        "A persona is in a journey now.",
        "Every step should be true for them, too.",
    ),
    Kind(
        "step-personas-changed", "persona", "change", "who", "~",
        "Other personas take a step.",
        "Look at what the others do instead.",
    ),
    Kind(
        "persona-evidence-removed", "persona", "risk", "evidence", "-",
        "A persona rests on less evidence.",
        "It becomes what somebody imagined.",
    ),
    Kind(
        "persona-evidence-added", "persona", "change", "evidence", "+",
        "A persona rests on more evidence.",
        "Look at whether it still says what the evidence says.",
    ),
    Kind(
        "pinned-version-outgrown", "persona", "risk", "pin", "~",
        "A persona has a new major version, and a journey still pins the old one.",
        "The journey tells of somebody who has changed.", follows=True,
    ),
    Kind(
        "need-removed", "persona", "change", "need", "-",
        "A persona no longer has a need.",
        "Steps and opportunities may have answered it.",
    ),
    Kind(
        "need-added", "persona", "change", "need", "+",
        "A persona has a further need.",
        "No step may answer it yet.",
    ),
    Kind(
        "need-changed", "persona", "change", "need", "~",
        "A need of a persona changed.",
        "Steps that answer it should be looked at.",
    ),
    # ------------------------------------------------------------ experience
    Kind(
        "pain-removed-unexplained", "experience", "risk", "pain", "-",
        "A pain is gone, and neither a finished opportunity nor newer evidence says why.",
        "A pain does not go away because it is deleted.", future="change",
    ),
    Kind(
        "pain-removed", "experience", "change", "pain", "-",
        "A pain is gone, and an opportunity that was done or newer evidence says why.",
        "Look at whether it is really gone.",
    ),
    Kind(
        "pain-added", "experience", "change", "pain", "+",
        "A pain was found.",
        "In a future journey it is a step back.", future="risk",
    ),
    Kind(
        "pain-changed", "experience", "change", "pain", "~",
        "A pain is more or less severe, or rests on other evidence.",
        "Look at what was measured.",
    ),
    Kind(
        "gain-removed", "experience", "change", "gain", "-",
        "A gain is gone.",
        "In a future journey less is aimed at.", future="risk",
    ),
    Kind(
        "gain-added", "experience", "change", "gain", "+",
        "A gain is new.",
        "Look at whether it is felt.",
    ),
    Kind(
        "gain-changed", "experience", "change", "gain", "~",
        "The value of a gain is seen differently.",
        "Levels of value are compared across journeys.",
    ),
    Kind(
        "need-no-longer-answered", "experience", "change", "answers", "-",
        "A step no longer answers a need.",
        "The persona still has it.", future="risk",
    ),
    Kind(
        "need-answered", "experience", "change", "answers", "+",
        "A step answers a need.",
        "Look at whether it does.",
    ),
    Kind(
        "future-aim-lowered", "experience", "risk", "feeling", "~",
        "A future journey aims at a lower feeling, or at a longer wait.",
        "It is a commitment, and somebody relies on it.",
    ),
    Kind(
        "feeling-changed", "experience", "change", "feeling", "~",
        "A feeling was measured anew, or a future one is aimed higher.",
        "Look at the evidence.",
    ),
    Kind(
        "feeling-improved-without-evidence", "experience", "risk", "feeling", "~",
        "A feeling is better than before, and no new evidence says so.",
        "A current journey is an observation.", future="change",
    ),
    Kind(
        "wait-changed", "experience", "change", "feeling", "~",
        "Customers wait for another time, or a step takes another time.",
        "Look at where the figure comes from.",
    ),
    Kind(
        "opportunity-removed", "experience", "risk", "opportunity", "-",
        "An opportunity is gone.",
        "What it answered is left without one; say `status: dropped` to remember why.",
    ),
    Kind(
        "opportunity-added", "experience", "change", "opportunity", "+",
        "An opportunity is new.",
        "Its owner should know.",
    ),
    Kind(
        "opportunity-changed", "experience", "change", "opportunity", "~",
        "An opportunity changed: its status, its figures, what it answers.",
        "Its owner should know.",
    ),
    # ------------------------------------------------------------ touchpoint
    Kind(
        "only-channel-removed", "touchpoint", "breaking", "channel", "-",
        "A step has no channel any more.",
        "Customers cannot take it.",
    ),
    Kind(
        "only-channel-of-persona-removed", "touchpoint", "breaking", "persona-channel", "-",
        "A persona can use none of the channels that are left.",
        "These customers cannot take the step.", follows=True,
    ),
    Kind(
        "channel-removed", "touchpoint", "risk", "channel", "-",
        "A step no longer happens in a channel.",
        "Customers who use it have to go elsewhere.",
    ),
    Kind(
        "channel-added", "touchpoint", "change", "channel", "+",
        "A step happens in a further channel.",
        "Whoever runs the channel should know.",
    ),
    Kind(
        "touchpoint-removed", "touchpoint", "change", "touchpoint", "-",
        "A touchpoint is gone, and its channel is still there.",
        "Whoever runs it should know.",
    ),
    Kind(
        "touchpoint-added", "touchpoint", "change", "touchpoint", "+",
        "A touchpoint is new in a channel that was there.",
        "Whoever runs it should know.",
    ),
    Kind(
        "touchpoint-changed", "touchpoint", "change", "touchpoint", "~",
        "A touchpoint has other systems, another owner or other help.",
        "Whoever runs it should know.",
    ),
    # ------------------------------------------------------------ figures
    Kind(
        "outcome-metric-removed", "figures", "breaking", "metric", "-",
        "A journey is no longer judged by an outcome.",
        "Nobody would notice when it gets worse.",
    ),
    Kind(
        "metric-removed", "figures", "risk", "metric", "-",
        "A metric is gone.",
        "What it watched is no longer watched.",
    ),
    Kind(
        "metric-added", "figures", "change", "metric", "+",
        "A metric is new.",
        "Its owner should know.",
    ),
    Kind(
        "target-loosened", "figures", "risk", "target", "~",
        "A target asks for less.",
        "Somebody was promised more.",
    ),
    Kind(
        "target-tightened", "figures", "change", "target", "~",
        "A target asks for more.",
        "Whoever has to reach it should know.",
    ),
    Kind(
        "figures-updated", "figures", "change", "figures", "~",
        "A figure was measured anew, or its baseline was corrected.",
        "Look at the source.",
    ),
    Kind(
        "metric-changed", "figures", "change", "metric", "~",
        "A metric is measured or owned differently.",
        "Figures before and after may not compare.",
    ),
    Kind(
        "evidence-removed", "figures", "risk", "evidence", "-",
        "Something rests on less evidence.",
        "What is said there becomes an assumption.", future="change",
    ),
    Kind(
        "evidence-added", "figures", "change", "evidence", "+",
        "Something rests on more evidence.",
        "Look at whether it says what the evidence says.",
    ),
    Kind(
        "evidence-updated", "figures", "change", "evidence", "~",
        "Evidence was collected anew or described differently.",
        "Look at what rests on it.",
    ),
    # ------------------------------------------------------------ document
    Kind(
        "id-changed", "document", "breaking", "address", "↷",
        "A document has a new id and is otherwise the same, and `moved:` does not say so.",
        "Whatever points at the old id no longer finds it.",
    ),
    Kind(
        "approval-withdrawn", "document", "risk", "status", "~",
        "What was approved is a draft or in review again.",
        "Others may rely on the approval.",
    ),
    Kind(
        "version-lowered", "document", "risk", "version", "~",
        "The version is lower than before.",
        "Whoever pins a version no longer knows what they get.",
    ),
    Kind(
        "version-not-raised", "document", "risk", "version", "~",
        "The content changed, and `version` was not raised.",
        "Whoever relies on the version does not notice.", follows=True,
    ),
    Kind(
        "version-raised", "document", "change", "version", "~",
        "The version was raised.",
        "It says that the content changed.",
    ),
    Kind(
        "status-changed", "document", "change", "status", "~",
        "The status changed.",
        "It says how far the document is.",
    ),
    Kind(
        "state-changed", "document", "change", "state", "~",
        "A journey became what happens today, or what we commit to.",
        "From now on its changes are judged by that.",
    ),
    Kind(
        "name-changed", "document", "change", "name", "~",
        "Something has another name.",
        "It keeps its address.",
    ),
    Kind(
        "settings-changed", "document", "change", "settings", "~",
        "The workspace file says something else.",
        "Settings decide what is checked and how changes are judged.",
    ),
    Kind(
        "level-lowered", "document", "risk", "levels", "~",
        "The workspace file sets a kind of change to a lower level.",
        "From now on fewer people are asked; the change that says so is still judged as before.", follows=True,
    ),
    Kind(
        "definition-added", "document", "change", "thing", "+",
        "A channel, a touchpoint or a lifecycle is defined.",
        "Nothing else follows from it.",
    ),
    Kind(
        "definition-removed", "document", "change", "thing", "-",
        "A channel, a touchpoint or a lifecycle is no longer defined.",
        "Nothing else follows from it.",
    ),
    Kind(
        "detail-changed", "document", "change", "field", "~",
        "A detail changed that no other kind of change names.",
        "Look at before and after.",
    ),
    Kind(
        "wording-changed", "document", "editorial", "field", "~",
        "A text says it in other words.",
        "Hidden and counted.",
    ),
)
# fmt: on
# By name, in the order in which they are documented.
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(kind.group for kind in _ALL))
