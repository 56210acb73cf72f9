"""A small workspace, written out so that every figure of it can be reckoned by hand."""

from datetime import date

from journeycode.graph import Workspace
from journeycode.workspace.reading import read_texts

HEAD = "apiVersion: journeycode/v1\n"
TODAY = date(2026, 11, 22)
JOURNEY = """kind: Journey
id: order
name: Ordering a lamp
version: 1.0.0
status: approved
owner: shop
personas: [reader, sleeper]
volume: 10000
objectives: [Sell more lamps]
reviewed: 2026-10-01
metrics: [stay]
evidence: [talks]
stages:
  - name: Choose
    phase: choose
    owner: shop
    steps:
      - id: compares
        name: Compares lamps
        who: [reader]
        emotion: -1
        evidence: [talks]
        opportunities:
          - {id: fewer-lamps, name: Show fewer lamps, effort: 1}
  - name: Buy
    phase: commit
    owner: shop
    steps:
      - {id: pays, name: Pays, emotion: 1, evidence: [talks], metrics: [pay-effort]}
  - name: Use
    phase: use
    owner: care
    steps:
      - id: unpacks
        name: Unpacks the lamp
        emotion: {reader: -2, sleeper: 0}
        pivotal: true
        pains: [{id: broken-glass, text: The glass is broken, severity: 4, evidence: [tickets]}]
        breaks: [whole-lamp]
        metrics: [whole-share]
        evidence: [talks]
        opportunities: [better-box]
        next: [asks, sleeps]
      - {id: asks, name: Asks for a new one, evidence: assumed, emotion: -1, next: [sleeps]}
      - {id: sleeps, name: Sleeps well, emotion: 2, answers: [light], opportunities: [{id: postcard, name: Send a postcard, effort: 1, reach: 9}]}
"""
REST = """kind: Persona
id: reader
name: Reader
share: 30%
needs: [{id: light, text: Read in bed}]
---
apiVersion: journeycode/v1
kind: Persona
id: sleeper
name: Sleeper
share: 60%
needs: [{id: dark, text: Sleep in the dark}]
---
apiVersion: journeycode/v1
kind: Team
items: [{id: shop, name: Shop}, {id: care, name: Care}]
---
apiVersion: journeycode/v1
kind: Promise
id: whole-lamp
text: It arrives whole
---
apiVersion: journeycode/v1
kind: Metric
items:
  - {id: stay, type: retention, level: journey, baseline: 60%, target: 80%, actual: {value: 60%, n: 900, as_of: 2026-06-30}}
  - {id: pay-effort, name: Effort of paying, type: ces, target: 6}
  - {id: whole-share, name: Lamps that arrive whole, type: share, baseline: 70%, target: 100%}
---
apiVersion: journeycode/v1
kind: Evidence
items: [{id: talks, type: interview, n: 12}, {id: tickets, type: ticket, n: 300}]
---
apiVersion: journeycode/v1
kind: Opportunity
items:
  - {id: better-box, name: Send it in a better box, answers: [broken-glass], moves: [stay], owner: care, effort: 2, importance: 90%, status: planned}
  - {id: dream, name: Dream of it}
  - {id: night-light, name: A lamp that dims, answers: [dark], effort: 4, confidence: 20%}
  - {id: no-splinters, name: No splinters, tags: [safety], owner: care, effort: 0.1, reach: 50}
  - {id: was-done, name: Was done, effort: 1, reach: 1, status: done}
"""


def small(journey: str = JOURNEY, rest: str = REST, settings: str = "kind: Workspace\nname: Lamps\n") -> Workspace:
    """The workspace, on a day."""
    return Workspace(
        read_texts({"journeycode.yaml": HEAD + settings, "order.journey.yaml": HEAD + journey, "rest.yaml": HEAD + rest}), TODAY
    )
