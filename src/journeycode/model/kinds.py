"""The kinds of documents: the name that a file says, and the model that reads it."""

from journeycode.model.channel import Channel, Touchpoint
from journeycode.model.data_source import Source
from journeycode.model.evidence import Evidence
from journeycode.model.journey import Journey
from journeycode.model.metric import Metric
from journeycode.model.opportunity import Opportunity
from journeycode.model.own_lifecycle import OwnLifecycle
from journeycode.model.part import Described
from journeycode.model.persona import Persona
from journeycode.model.promise import Promise
from journeycode.model.settings import Settings
from journeycode.model.team import Team

API_VERSION = "journeycode/v1"
HEAD = ("apiVersion", "kind")

KINDS: dict[str, type[Described]] = {
    "Workspace": Settings,
    "Journey": Journey,
    "Persona": Persona,
    "Team": Team,
    "Channel": Channel,
    "Touchpoint": Touchpoint,
    "Promise": Promise,
    "Metric": Metric,
    "Evidence": Evidence,
    "Opportunity": Opportunity,
    "Source": Source,
    "Lifecycle": OwnLifecycle,
}
