"""What each word of each closed list means, in one sentence: editors show it while somebody chooses."""

from journeycode.finding import Severity
from journeycode.model.channel import ChannelType
from journeycode.model.contract import Unless
from journeycode.model.data_source import DateForm, Holds
from journeycode.model.evidence import EvidenceType
from journeycode.model.experience import Dimension, How, Priority, Value
from journeycode.model.journey import Scope, State, StepKind, WayKind
from journeycode.model.lifecycle import PhaseId
from journeycode.model.metric import Direction, MetricLevel, MetricType
from journeycode.model.opportunity import Aim, ExperimentStatus, OpportunityStatus
from journeycode.model.persona import AccessKind, Basis, Status
from journeycode.model.promise import Origin
from journeycode.model.settings import FailOn, Level, Profile, SettingSeverity, Theme

Meanings = dict[str, str]

# By the closed list itself; the words stand in the order of the list.
MEANINGS: dict[object, Meanings] = {
    Status: {
        "draft": "Somebody is still writing it.",
        "review": "It is complete, and others are asked to look at it.",
        "approved": "Those who answer for it agree with it.",
        "retired": "It no longer holds and is kept for the record.",
    },
    State: {
        "current": "It is an observation: this happens today.",
        "future": "It is a commitment: this is what we want to happen.",
    },
    Scope: {
        "whole": "It runs from the first need to the end of the relationship.",
        "part": "It is a part of a longer way and says where it starts and ends.",
    },
    StepKind: {
        "step": "Customers come here from the step before and go on.",
        "start": "Customers can begin here.",
        "end": "Customers have reached what they came for.",
        "exit": "Customers give up or leave here.",
        "anytime": "It can happen at any time and has no place in the order.",
    },
    WayKind: {
        "forward": "All goes well, and the customer goes on.",
        "failure": "Something went wrong, and the customer must take this way.",
        "recovery": "It leads back to where all is well.",
        "back": "It leads to an earlier step once more.",
        "parallel": "It is taken at the same time as others.",
    },
    PhaseId: {
        "need": "A need arises.",
        "discover": "The customer finds out that there is an offer.",
        "consider": "The customer explores and compares.",
        "choose": "The customer decides.",
        "commit": "The customer buys, applies, signs or joins.",
        "receive": "The customer receives what was bought or decided.",
        "start": "The customer sets it up and makes the first steps.",
        "use": "The customer uses it and finds value in it, or does not.",
        "resolve": "The customer gets help with a problem.",
        "retain": "The customer stays, renews or takes more of it.",
        "advocate": "The customer tells others.",
        "leave": "The relationship ends.",
    },
    Basis: {
        "assumed": "Nobody has been asked: the team believes it.",
        "interviewed": "It rests on conversations with real people.",
        "measured": "It rests on figures of many people.",
    },
    Priority: {
        "medium": "The persona would miss it.",
        "high": "The persona chooses or leaves because of it.",
        "low": "The persona is glad of it.",
    },
    AccessKind: {
        "permanent": "It stays, such as blindness.",
        "temporary": "It passes, such as a broken arm.",
        "situational": "It comes with the situation, such as a child on the arm.",
    },
    ChannelType: {
        "digital": "On a screen.",
        "human": "With a person, near or on the phone.",
        "physical": "At a place or with a thing.",
        "paper": "On paper.",
        "broadcast": "To many at once, without an answer.",
    },
    Value: {
        "functional": "It helps to get something done.",
        "personal": "It says something about who the customer is.",
        "catalytic": "It helps the customer to become somebody else.",
    },
    Dimension: {
        "framing": "It helps to see what matters before a decision is made.",
        "affirmation": "It helps to find value in a decision that has been made.",
    },
    How: {
        "fit": "Functional: it suits the customer's situation.",
        "education": "Functional: the customer learns something.",
        "efficiency": "Functional: it saves time, money or effort.",
        "choice": "Personal: the customer has something to choose.",
        "connection": "Personal: the customer comes closer to others.",
        "direction": "Personal: the customer knows where to go from here.",
        "self-discovery": "Catalytic: the customer finds out something about themselves.",
        "self-reflection": "Catalytic: the customer thinks about what they want.",
        "agency": "Catalytic: the customer becomes able to act on their own.",
        "affirmation": "Catalytic: the customer is confirmed in who they want to be.",
    },
    Origin: {
        "marketing": "An advert or a campaign said so.",
        "sales": "Somebody who sold it said so.",
        "service": "Somebody who helped said so.",
        "history": "It has always been so until now.",
        "word-of-mouth": "Other customers say so.",
        "regulation": "The law says so.",
    },
    Direction: {
        "up": "More is better.",
        "down": "Less is better.",
    },
    MetricLevel: {
        "touchpoint": "It is measured at one moment.",
        "journey": "It is measured over a whole journey.",
        "business": "It is what the business is steered by.",
    },
    MetricType: {
        "nps": "Net promoter score, from -100 to 100.",
        "csat": "Satisfaction: the share of the top two boxes, unless the unit is `mean`.",
        "ces": "Effort: how easy it was for the customer.",
        "fcr": "First contact resolution: the share of cases that are solved at once.",
        "share": "A share of all cases.",
        "conversion": "The share of customers that go on to the next step.",
        "retention": "The share of customers that stay.",
        "churn": "The share of customers that leave.",
        "clv": "Customer lifetime value, in money.",
        "nrr": "Net revenue retention: what the customers of a year ago pay now.",
        "duration": "A span of time.",
        "count": "How often something happens.",
        "money": "An amount of money.",
    },
    EvidenceType: {
        "interview": "Conversations with customers.",
        "survey": "Answers to the same questions by many.",
        "usability": "People were watched while they used it.",
        "field": "People were visited where it happens.",
        "analytics": "What people do on a website or in an app.",
        "event-log": "What systems recorded, case by case.",
        "ticket": "Cases that customers opened.",
        "call": "Recordings or notes of calls.",
        "review": "What customers write in public about it.",
        "social-listening": "What is said on social media.",
        "transaction": "Orders, payments, cancellations.",
        "workshop": "What a group of colleagues put together.",
        "document": "What somebody else has written down.",
        "expert": "What somebody who knows the field says.",
    },
    Aim: {
        "improve": "Something becomes better.",
        "maintain": "Something that is good stays good.",
        "stop": "Something that does harm is given up.",
    },
    OpportunityStatus: {
        "idea": "Somebody has thought of it.",
        "planned": "It has been decided.",
        "doing": "Somebody works on it.",
        "done": "Customers have it.",
        "dropped": "It will not be done.",
    },
    ExperimentStatus: {
        "planned": "It has not begun.",
        "running": "It runs, and there is no result yet.",
        "done": "It is over, and there is a result.",
        "stopped": "It was broken off.",
    },
    Holds: {
        "voc": "What customers answered: one row for each score.",
        "transactions": "What customers bought, renewed or ended: one row each.",
        "events": "What happened, case by case: one row each.",
    },
    DateForm: {
        "YYYY-MM-DD": "Written 2026-09-30; this form is always read.",
        "DD.MM.YYYY": "Written 30.09.2026, as in German or Polish.",
        "DD/MM/YYYY": "Written 30/09/2026, as in British English or French.",
        "MM/DD/YYYY": "Written 09/30/2026, as in the United States.",
        "DD-MM-YYYY": "Written 30-09-2026, as in Dutch.",
        "YYYY/MM/DD": "Written 2026/09/30, as in Japanese.",
        "YYYYMMDD": "Written 20260930, as old systems write it.",
    },
    Profile: {
        "core": "What almost everybody would call a fault.",
        "recommended": "What a team that maintains its journeys wants to know.",
        "all": "Every rule there is.",
    },
    FailOn: {
        "error": "Errors fail.",
        "warning": "Errors and warnings fail.",
        "info": "Every finding fails.",
        "never": "Nothing fails: findings are only shown.",
    },
    SettingSeverity: {
        "error": "It must be put right.",
        "warning": "It should be put right.",
        "info": "It is good to know.",
        "off": "It is not looked for.",
    },
    Severity: {
        "error": "It must be put right.",
        "warning": "It should be put right.",
        "info": "It is good to know.",
    },
    Unless: {
        "carries": "The hand-off says what it carries.",
    },
    Level: {
        "breaking": "Somebody who relied on the old map is left without it.",
        "risk": "Somebody may be worse off.",
        "change": "Something is different.",
        "editorial": "Only words have changed; it is counted, not shown.",
    },
    Theme: {
        "auto": "What the reader's screen asks for.",
        "light": "Dark on light.",
        "dark": "Light on dark.",
    },
}
