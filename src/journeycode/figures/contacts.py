"""Contacts with service: how many are settled by the first one (A7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from journeycode.figures.estimate import Estimate
from journeycode.figures.shares import share

WINDOW = 7.0


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of a customer about an issue, on a day (any origin), and whether it settled the matter."""

    customer: str
    issue: str
    day: float
    resolved: bool


@dataclass(frozen=True, slots=True)
class Resolution:
    """A7: contacts chained to episodes; fcr is the share of episodes with one contact that settled it, repeat that of contacts that follow one."""

    contacts: int
    episodes: int
    fcr: Estimate | None
    repeat: Estimate | None


def resolution(contacts: int, episodes: int, settled_at_once: int) -> Resolution:
    """A7 from counts, as an engine gives them."""
    return Resolution(contacts, episodes, share(settled_at_once, episodes), share(contacts - episodes, contacts))


def first_contact(contacts: Iterable[Contact], window: float = WINDOW) -> Resolution:
    """A7: contacts of one customer about one issue belong to one episode while no gap is longer than `window` days (7 to 14 are usual)."""
    ordered = sorted(contacts, key=lambda contact: (contact.customer, contact.issue, contact.day))
    episodes: list[list[Contact]] = []
    for _, same in groupby(ordered, key=lambda contact: (contact.customer, contact.issue)):
        before: Contact | None = None
        for contact in same:
            if before is None or contact.day - before.day > window:
                episodes.append([])
            episodes[-1].append(contact)
            before = contact
    at_once = sum(len(episode) == 1 and episode[0].resolved for episode in episodes)
    return resolution(len(ordered), len(episodes), at_once)
