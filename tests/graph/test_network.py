"""The public graph: its nodes and edges, and that it says what the handles say."""

from collections import Counter

import networkx

from journeycode.graph import Workspace
from journeycode.graph.network import Source
from journeycode.rulebook.examples import workspace_of

TEXT = """
apiVersion: journeycode/v1
kind: Journey
id: switch
name: Switching
owner: lead
personas: [alex@1]
metrics: [journey-csat]
continues_in: [help]
stages:
  - name: Buy
    owner: sales
    evidence: [interviews]
    steps:
      - name: Signs
        touchpoints: [website, {id: form, channel: letter}]
        backstage: [{name: Checks it, owner: billing}]
        promises: [{id: lock, text: Locked, metric: journey-csat}, Not referred to]
        pains: [{id: slow, text: Too slow, evidence: [tickets]}, Unnamed]
        gains: [{id: fast, text: Fast}]
        opportunities: [{id: hurry, name: Hurry, answers: [slow], moves: [journey-csat], owner: care}]
        next: [{to: waits, share: 90%, when: it fits, handoff: {carries: [lock]}}, {to: leaves, kind: failure}]
      - {name: Leaves, kind: exit}
  - name: Use
    steps:
      - {name: Waits, owner: care, support: [sales], journey: help, breaks: [lock], answers: [calm], who: [alex]}
---
kind: Journey
id: help
name: Getting help
scope: part
based_on: switch
stages: [{name: Ask, steps: [Asks]}]
---
kind: Persona
id: alex
name: Alex
owner: lead
needs: [{id: calm, text: Peace of mind}]
"""
EDGES = [
    "journey:help based_on journey:switch",
    "journey:help contains stage:help/ask",
    "journey:switch contains stage:switch/buy",
    "journey:switch contains stage:switch/use",
    "journey:switch continues journey:help",
    "journey:switch lived_by persona:alex",
    "journey:switch measured_by metric:journey-csat",
    "opportunity:hurry answers pain:slow",
    "opportunity:hurry moves metric:journey-csat",
    "pain:slow backed_by evidence:tickets",
    "persona:alex has need:calm",
    "promise:lock measured_by metric:journey-csat",
    "stage:help/ask contains help/asks",
    "stage:switch/buy backed_by evidence:interviews",
    "stage:switch/buy contains switch/leaves",
    "stage:switch/buy contains switch/signs",
    "stage:switch/use contains switch/waits",
    "switch/leaves backed_by evidence:interviews",
    "switch/leaves lived_by persona:alex",
    "switch/signs backed_by evidence:interviews",
    "switch/signs backed_up_by backstage:switch/signs/checks-it",
    "switch/signs has gain:fast",
    "switch/signs has pain:slow",
    "switch/signs lived_by persona:alex",
    "switch/signs meets_at channel:website",
    "switch/signs meets_at touchpoint:form",
    "switch/signs next switch/leaves",
    "switch/signs next switch/waits",
    "switch/signs offers opportunity:hurry",
    "switch/signs sets promise:lock",
    "switch/waits answers need:calm",
    "switch/waits breaks promise:lock",
    "switch/waits lived_by persona:alex",
    "switch/waits nests journey:help",
    "team:billing owns backstage:switch/signs/checks-it",
    "team:care owns opportunity:hurry",
    "team:care owns switch/waits",
    "team:lead owns journey:switch",
    "team:lead owns persona:alex",
    "team:sales owns stage:switch/buy",
    "team:sales owns switch/leaves",
    "team:sales owns switch/signs",
    "team:sales supports switch/waits",
    "touchpoint:form via channel:letter",
]


def edges(workspace: Workspace) -> list[str]:
    """All edges, each in a line."""
    return sorted(f"{start} {data['kind']} {end}" for start, end, data in workspace.graph.edges(data=True))


def test_every_edge_of_the_table() -> None:
    graph = workspace_of(TEXT).graph
    assert isinstance(graph, networkx.MultiDiGraph)
    assert edges(workspace_of(TEXT)) == EDGES


def test_nodes_have_kind_name_source_and_model() -> None:
    graph = workspace_of(TEXT).graph
    assert all(data.keys() == {"kind", "name", "source", "model"} for _, data in graph.nodes(data=True)), "no edge makes a node"
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    assert kinds == {
        "journey": 2, "stage": 3, "step": 4, "team": 4, "persona": 1, "channel": 2, "touchpoint": 1, "backstage": 1, "promise": 1,
        "need": 1, "pain": 1, "gain": 1, "metric": 1, "evidence": 2, "opportunity": 1,
    }  # fmt: skip
    signs = graph.nodes["switch/signs"]
    assert (signs["kind"], signs["name"], signs["source"]) == ("step", "Signs", Source("example.yaml", 14, 15))
    assert signs["model"].pains[1].text == "Unnamed", "what nobody refers to stays in its holder"
    assert graph.nodes["channel:website"]["source"] is None


def test_ways_and_personas_carry_what_is_said_of_them() -> None:
    graph = workspace_of(TEXT).graph
    ways = {end: data for _, end, data in graph.out_edges("switch/signs", data=True) if data["kind"] == "next"}
    assert [ways["switch/waits"][key] for key in ("flow", "share", "when")] == ["forward", 0.9, "it fits"]
    assert ways["switch/waits"]["handoff"].carries == ("lock",)
    assert ways["switch/leaves"] == {"kind": "next", "flow": "failure", "share": None, "when": None, "handoff": None}
    assert graph.edges["journey:switch", "persona:alex", 0]["version"] == 1


def test_what_is_invalid_or_leads_nowhere_is_left_out_and_the_rest_stays() -> None:
    broken = """
        - {name: A, owner: nobody, who: [noone], next: [b, nowhere], metrics: [none], breaks: [lock], journey: gone}
        - B
        ---
        kind: Team
        id: nobody
        nmae: Misspelt
    """
    workspace = workspace_of(broken)
    assert {finding.rule for finding in workspace.findings} == {"invalid-document", "unresolved-reference"}
    assert [edge for edge in edges(workspace) if edge.startswith("example")] == [
        "example/a next example/b",
        "example/b lived_by persona:alex",
    ]
    assert "team:nobody" not in workspace.graph


def test_retired_documents_are_nodes_and_no_journeys_to_be_linted() -> None:
    workspace = workspace_of("status: retired\npersonas: [alex]")
    assert "journey:example" in workspace.graph
    assert workspace.journeys() == ()
    assert [journey.id for journey in workspace.all_journeys()] == ["example"]


def test_handles_find_what_the_graph_has() -> None:
    workspace: Workspace = workspace_of(TEXT)
    for address, data in workspace.graph.nodes(data=True):
        thing = workspace.thing(address)
        if data["kind"] != "backstage":
            assert thing is not None, address
            assert (thing.address, thing.name) == (address, data["name"])
    assert workspace.thing("team:nowhere") is None
    assert workspace.thing("switch/nowhere") is None
    assert workspace.thing("nothing") is None


def test_a_future_journey_may_use_the_ids_of_what_it_is_based_on() -> None:
    text = """
        - {name: A, promises: [{id: lock, text: Locked}]}
        ---
        kind: Journey
        id: next-year
        name: Next year
        state: future
        based_on: example
        stages: [{name: Use, steps: [{name: A, promises: [{id: lock, text: Locked for good}], keeps: [lock]}]}]
    """
    workspace = workspace_of(text)
    assert workspace.findings == ()
    now, later = (journey.steps[0] for journey in workspace.journeys())
    assert (now.sets[0].text, later.sets[0].text, later.keeps[0].text) == ("Locked", "Locked for good", "Locked for good")
    assert now.sets == later.sets
    assert [promise.text for promise in workspace.promises()] == ["Locked"]
    assert workspace.graph.nodes["promise:lock"]["name"] == "Locked"


def test_ten_thousand_steps_are_a_graph_in_a_moment() -> None:
    steps = "\n".join(f"- Step {number}" for number in range(10_000))
    workspace = workspace_of(steps)
    assert workspace.graph.number_of_edges() == 40_003
    assert len(workspace.journeys()[0].expanded.on_every_way()) == 10_000
