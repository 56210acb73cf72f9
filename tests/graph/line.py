"""The journey of A37 to A43 and A48: eight steps in a line, five teams, two bridged hand-offs."""

from datetime import date

from journeycode.graph import Journey, Workspace
from journeycode.workspace.reading import read_texts

LINE = """apiVersion: journeycode/v1
kind: Journey
id: line
name: The line
personas: [nobody-on-the-phone]
stages:
  - name: Attract
    owner: mkt
    steps:
      - {id: s1, name: One, touchpoints: [website]}
      - id: s2
        name: Two
        touchpoints: [website]
        promises: [{id: quote, text: The price of the quote}]
        handoff: {carries: [plan-quote, quote]}
  - name: Buy
    owner: sales
    steps:
      - {id: s3, name: Three, touchpoints: [phone]}
      - {id: s4, name: Four, touchpoints: [phone, website], promises: [{id: five-days, text: Installed in five days}]}
  - name: Set up
    steps:
      - {id: s5, name: Five, owner: field, support: [sales], touchpoints: [home-visit], keeps: [quote, five-days, call-back]}
      - {id: s6, name: Six, owner: billing, touchpoints: [email]}
  - name: Care
    owner: service
    steps:
      - {id: s7, name: Seven, touchpoints: [phone], promises: [{id: call-back, text: We call back}]}
      - {id: s8, name: Eight, touchpoints: [phone, app]}
"""
REST = """apiVersion: journeycode/v1
kind: Persona
id: nobody-on-the-phone
name: Nobody on the phone
channels: {cannot_use: [phone]}
---
apiVersion: journeycode/v1
kind: Team
items:
  - {id: mkt, name: Marketing}
  - {id: sales, name: Sales}
  - {id: field, name: Field}
  - {id: billing, name: Billing}
  - {id: service, name: Service}
"""


def line(**more: str) -> Workspace:
    """The workspace; more: further files, by name."""
    texts = {"line.yaml": LINE, "rest.yaml": REST} | {f"{name}.yaml": text for name, text in more.items()}
    return Workspace(read_texts(texts), date(2026, 11, 22))


def only_journey(workspace: Workspace) -> Journey:
    """The journey of it."""
    (journey,) = workspace.journeys()
    return journey
