"""The phases of a customer's lifecycle, the words that stand for them, and the lifecycles of kinds of business.

Gartner counts "delivery of the product or service" as an ending of a map: `receive` is not yet after the purchase.
"""

from dataclasses import dataclass
from typing import Literal

PhaseId = Literal["need", "discover", "consider", "choose", "commit", "receive", "start", "use", "resolve", "retain", "advocate", "leave"]
PhaseClass = Literal["pre", "commit", "fulfil", "post"]


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase: `rank` orders it, `side` says where it lies in relation to the purchase, `words` are the names that mean it."""

    id: PhaseId
    rank: int
    side: PhaseClass
    label: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """Which phases a complete journey has: `commit` are words for its commitment, `required` the phases after it."""

    id: str
    commit: tuple[str, ...] = ()
    required: tuple[PhaseId, ...] = ()
    optional: tuple[PhaseId, ...] = ()
    note: str = ""


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(","))


PHASES: dict[PhaseId, Phase] = {
    phase.id: phase
    for phase in (
        Phase(
            "need",
            10,
            "pre",
            "Need / trigger",
            _words(
                "need, trigger, problem, pain, unaware, life event, symptom, symptom checker, motivation, inspiration, "
                "stimulus, need recognition, problem recognition, before, pre service, encounter"
            ),
        ),
        Phase(
            "discover",
            20,
            "pre",
            "Discover",
            _words(
                "awareness, aware, become aware, discover, discovery, find, find out, reach, attract, attraction, attention, "
                "acquisition, first contact, hear about, enquire, enquiry, inquiry, prospect, subscriber, lead, lead "
                "generation, visit, marketing"
            ),
        ),
        Phase(
            "consider",
            30,
            "pre",
            "Consider / explore",
            _words(
                "consideration, consider, explore, exploration, research, learn, education, educate, interest, evaluation, "
                "evaluate, compare, comparison, browse, browsing, zmot, mql, marketingqualifiedlead, check eligibility, "
                "eligibility, doctor matching, intent, nurture"
            ),
        ),
        Phase(
            "choose",
            40,
            "pre",
            "Choose / decide",
            _words(
                "decision, decide, choose, select, selection, shortlist, justify, justification, quote, quotation, proposal, "
                "negotiate, negotiation, demo, try, trial, sql, salesqualifiedlead, opportunity, cart, add to cart, shopping, "
                "desire, recruit, recruitment"
            ),
        ),
        Phase(
            "commit",
            50,
            "commit",
            "Commit / buy / apply",
            _words(
                "purchase, buy, buying, order, ordering, checkout, pay, payment, transaction, conversion, convert, commit, "
                "commitment, mutual commit, contract, sign, sign contract, sign up, signup, subscribe, register, registration, "
                "create account, book, booking, reserve, apply, application, enrol, enroll, enrolled, enrolment, enrollment, "
                "join, donate, give, closed won, fmot, sale, action, hire, access, enter, begin, admission"
            ),
        ),
        Phase(
            "receive",
            60,
            "fulfil",
            "Receive / fulfil",
            _words(
                "delivery, deliver, receive, receipt, fulfilment, fulfillment, processing, shipping, ship, pickup, pick up, "
                "collect, collection, unbox, unboxing, install, installation, provisioning, provision, wait, waiting, await "
                "decision, confirmation, construction, order confirmation, verify, verification"
            ),
        ),
        Phase(
            "start",
            70,
            "post",
            "Start / onboard",
            _words(
                "onboarding, onboard, pre onboarding, activation, activate, setup, set up, implementation, implement, first "
                "use, first success, get started, getting started, welcome, orientation, go live, new customer, initial "
                "consultation, kickoff, energised"
            ),
        ),
        Phase(
            "use",
            80,
            "post",
            "Use / experience",
            _words(
                "use, usage, using, adoption, adopt, early adoption, mature adoption, consumption, consume, impact, value "
                "realisation, value realization, core loop, during, service, service delivery, services delivery, smot, "
                "customer, established customer, active, treatment, treatment plan, virtual visit, stay, study, perform, "
                "execute, done, adherence, post purchase, post sale, after purchase, established, experience, habituation"
            ),
        ),
        Phase(
            "resolve",
            90,
            "post",
            "Get help / resolve",
            _words(
                "support, help, get help, seek support, ask, care, customer care, customer service, complaint, complain, "
                "troubleshoot, problem resolution, issue, repair, maintenance, maintain, return, returns, refund, appeal, "
                "recovery, claim, claims, billing, follow up, resolution, investigation"
            ),
        ),
        Phase(
            "retain",
            100,
            "post",
            "Stay / grow",
            _words(
                "retention, retain, loyalty, loyal, renewal, renew, repurchase, reorder, repeat purchase, expansion, expand, "
                "growth, grow, upsell, cross sell, develop, development, progress, mature customer, ongoing care, outcome "
                "evaluation, change of circumstances, stay or leave, bond, at risk, after, post service, maturity, customer "
                "recognition"
            ),
        ),
        Phase(
            "advocate",
            110,
            "post",
            "Advocate / share",
            _words(
                "advocacy, advocate, referral, refer, recommend, recommendation, review, share, sharing, evangelist, "
                "evangelism, promote, promoter, community, umot, tmot, ambassador, word of mouth, give feedback"
            ),
        ),
        Phase(
            "leave",
            120,
            "post",
            "Leave / end",
            _words(
                "leave, exit, offboarding, offboard, churn, churned, cancel, cancellation, end, ending, close account, dispose, "
                "disposal, recycle, discharge, departure, separation, separate, graduate, graduation, alumni, extend, win back, "
                "winback, reactivation, closure"
            ),
        ),
    )
}

# A word whose meaning depends on where it stands: (before the commitment, after it).
AMBIGUOUS: dict[str, tuple[PhaseId, PhaseId]] = {
    "engage": ("consider", "retain"),
    "engagement": ("consider", "retain"),
    "experience": ("consider", "use"),
    "trial": ("choose", "start"),
    "try": ("choose", "start"),
    "evaluate": ("consider", "retain"),
    "evaluation": ("consider", "retain"),
    "service": ("use", "resolve"),
    "verify": ("choose", "receive"),
    "verification": ("choose", "receive"),
    "review": ("consider", "advocate"),
    "reviews": ("consider", "advocate"),
    "follow up": ("consider", "resolve"),
    "registration": ("commit", "start"),
    "register": ("commit", "start"),
    "access": ("commit", "use"),
    "learn": ("consider", "use"),
    "education": ("consider", "use"),
    "acquisition": ("discover", "discover"),
    "return": ("consider", "resolve"),
    "opportunity": ("choose", "retain"),
}

LIFECYCLES: dict[str, Lifecycle] = {
    lifecycle.id: lifecycle
    for lifecycle in (
        Lifecycle("commerce", ("purchase", "buy", "order", "checkout"), ("use", "resolve", "retain", "advocate"), ("start", "leave"), ""),
        Lifecycle("retail", ("purchase", "buy", "order", "checkout"), ("use", "resolve", "retain"), ("advocate",), ""),
        Lifecycle("b2b-saas", (), ("start", "use", "resolve", "retain", "advocate"), ("leave",), ""),
        Lifecycle("subscription", (), ("start", "use", "resolve", "retain", "leave"), ("advocate",), ""),
        Lifecycle(
            "public-service",
            ("apply", "application", "register", "book"),
            ("use", "resolve", "leave"),
            ("retain",),
            "receive = decision/outcome; resolve = help, appeal; retain = change of circumstances, renewal; advocate not expected",
        ),
        Lifecycle(
            "healthcare",
            ("access", "admission", "book", "referral"),
            ("use", "resolve", "retain"),
            ("leave", "advocate"),
            "use = treatment; retain = ongoing care; leave = discharge",
        ),
        Lifecycle("employee", ("hire", "offer", "join"), ("start", "use", "retain", "leave"), ("resolve", "advocate"), ""),
        Lifecycle("education", ("enrol", "apply"), ("start", "use", "resolve", "leave"), ("advocate",), ""),
        Lifecycle(
            "nonprofit", ("give", "donate"), ("receive", "use", "retain", "advocate"), (), "receive = thank and receipt; use = see impact"
        ),
        Lifecycle(
            "generic",
            ("begin", "start"),
            ("use", "leave"),
            (),
            "before / begin / during / after; for internal or task journeys: no purchase needed, ends-at-purchase uses begin",
        ),
    )
}
