"""A small shop as a workspace, and one edit for each kind of change."""

from dataclasses import dataclass

from journeycode.changes import Changes, compare
from journeycode.graph import Workspace
from journeycode.workspace.reading import read_texts

HEAD = "apiVersion: journeycode/v1\n"
SHOP: dict[str, str] = {
    "journeycode.yaml": f"{HEAD}kind: Workspace\nname: Shop\n",
    "shop.yaml": f"""{HEAD}kind: Journey
id: shop
name: Buying a lamp
version: 1.0.0
status: approved
state: current
owner: cx
personas: [ada@1, ben]
continues_in: [again]
metrics: [happy, clicks]
evidence: [talks]
opportunities: [lower-price]
stages:
  - id: look
    name: Look around
    phase: discover
    owner: brand
    steps:
      - id: advert
        name: Sees the advert
        touchpoints: [social-ad]
        promises: [{{id: price-lock, text: The price stays, value: 24 months, attribute: price}}]
        evidence: [talks]
      - id: compare
        name: Compares two lamps
        touchpoints: [website, {{channel: store, owner: brand, systems: [till]}}]
        emotion: 1
        evidence: [talks]
        next: [order, give-up]
      - {{id: give-up, name: Gives up, kind: exit}}
  - id: buy
    name: Buy
    phase: commit
    owner: sales
    support: [care]
    steps:
      - id: order
        name: Orders the lamp
        touchpoints: [website, phone]
        wait: 2d
        pivotal: true
        handoff: {{carries: [address, price], via: crm, within: 1h}}
      - {{id: pay, name: Pays the lamp, touchpoints: [website], journey: paying}}
  - id: use
    name: Use
    phase: use
    owner: care
    steps:
      - id: unpack
        name: Unpacks the lamp
        touchpoints: [product]
        emotion: 0
        evidence: [talks]
        keeps: [price-lock]
        answers: [light]
        pains: [{{id: broken-glass, text: The glass is broken, severity: 4, evidence: [tickets]}}]
        gains: [{{id: brightness, text: It is bright, value: functional}}]
        backstage: [{{name: Packs the lamp, owner: care}}]
        metrics: [clicks]
        opportunities: [{{id: better-box, name: A better box, status: idea}}]
      - {{id: hang, name: Hangs the lamp, who: [ada]}}
      - {{id: switch-on, name: Switches it on}}
  - id: renew
    name: Renew
    phase: retain
    owner: sales
    steps:
      - {{id: bulb, name: Buys a new bulb, touchpoints: [store]}}
  - id: recommend
    name: Recommend
    phase: advocate
    owner: brand
    steps:
      - {{id: tell, name: Tells a friend about it}}
""",
    "more.yaml": f"""{HEAD}kind: Journey
id: paying
name: Paying
version: 1.0.0
status: approved
scope: part
owner: sales
personas: [ben]
stages: [{{name: Pay, phase: commit, owner: sales, steps: [{{name: Enters the card, who: [ben]}}]}}]
---
{HEAD}kind: Journey
id: again
name: Buying again
version: 1.0.0
status: approved
scope: part
owner: sales
personas: [ben]
stages: [{{name: Return, phase: retain, owner: sales, steps: [Comes back]}}]
""",
    "people.yaml": f"""{HEAD}kind: Persona
id: ada
name: Ada
version: 1.4.0
status: approved
basis: interviewed
quote: Light, please.
needs: [{{id: light, text: Enough light to read}}, {{id: calm, text: No hurry}}]
pains: [Stands in the dark]
channels: {{cannot_use: [phone]}}
evidence: [talks]
owner: cx
---
{HEAD}kind: Persona
id: ben
name: Ben
version: 1.0.0
status: approved
owner: cx
---
{HEAD}kind: Persona
id: zoe
name: Zoe
version: 1.0.0
status: approved
owner: cx
""",
    "rest.yaml": f"""{HEAD}kind: Team
items:
  - {{id: cx, name: Head of CX}}
  - {{id: brand, name: Brand}}
  - {{id: sales, name: Sales}}
  - {{id: care, name: Care}}
  - {{id: idle, name: Idle}}
---
{HEAD}kind: Metric
items:
  - {{id: happy, name: Happy customers, type: csat, level: journey, target: 80%, baseline: 70%, owner: cx}}
  - {{id: clicks, name: Clicks, type: count, target: 100, owner: brand}}
---
{HEAD}kind: Evidence
items:
  - {{id: talks, type: interview, n: 12, collected: 2026-03-01}}
  - {{id: tickets, type: ticket, n: 300}}
---
{HEAD}kind: Opportunity
items:
  - {{id: lower-price, name: A lower price, status: idea, owner: sales}}
---
{HEAD}kind: Channel
id: desk
type: human
""",
}
Edit = tuple[str, str]


@dataclass(frozen=True)
class Case:
    """An edit, the kind of change it is, its level in a current and in a future journey, and the kinds that come with it.

    before: what is different in the shop to begin with. undone: the edit is what was, and is taken back.
    """

    kind: str
    current: str
    future: str
    edits: tuple[Edit, ...]
    besides: tuple[str, ...] = ()
    before: tuple[Edit, ...] = ()
    undone: bool = False


def edited(texts: dict[str, str], edits: tuple[Edit, ...]) -> dict[str, str]:
    """The texts after some replacements, each of which fits exactly once; one that begins with `+` adds to the end of a file."""
    texts = dict(texts)
    for old, new in edits:
        if old.startswith("+"):
            texts[old[1:]] = texts.get(old[1:], "") + new
            continue
        name = next(name for name, text in texts.items() if old in text)
        assert sum(text.count(old) for text in texts.values()) == 1, f"{old!r} has to be there once"
        texts[name] = texts[name].replace(old, new)
    return texts


def workspace(texts: dict[str, str]) -> Workspace:
    """The workspace of some texts, which are right but for what a case is about."""
    return Workspace(read_texts({name: text for name, text in texts.items() if text}))


def changed(before: dict[str, str], after: dict[str, str]) -> Changes:
    """What changed between two versions."""
    return compare(workspace(before), workspace(after))
