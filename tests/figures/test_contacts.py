"""A7, to the digits of the worked example."""

from journeycode.figures.contacts import Contact, first_contact, resolution

CONTACTS = [
    Contact("a", "bill", 0, True), Contact("b", "net", 1, False), Contact("b", "net", 3, True), Contact("c", "bill", 2, True),
    Contact("c", "bill", 12, True), Contact("d", "net", 5, False), Contact("e", "net", 6, True), Contact("e", "bill", 7, True),
]  # fmt: skip


def test_a_longer_window_chains_more() -> None:
    week, fortnight = first_contact(CONTACTS, 7), first_contact(CONTACTS, 14)
    assert week.fcr is not None
    assert week.repeat is not None
    assert (week.contacts, week.episodes, round(week.fcr.value, 4), week.repeat.value) == (8, 7, 0.7143, 0.125)
    assert fortnight.fcr is not None
    assert fortnight.repeat is not None
    assert (fortnight.episodes, fortnight.fcr.value, fortnight.repeat.value) == (6, 0.5, 0.25)
    assert first_contact(CONTACTS) == week


def test_the_same_from_counts() -> None:
    assert resolution(8, 7, 5) == first_contact(CONTACTS)
    assert resolution(0, 0, 0).fcr is None
