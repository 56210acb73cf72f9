"""What one drawing asks for."""

import pytest

from journeycode.finding import Trouble
from journeycode.site.asked import Asked, asked

KNOWN = ("view", "lanes", "table", "persona")


def test_options_are_read() -> None:
    made = asked(" switch-broadband ", {"view": " owners ", "lanes": "[emotion, owner,]", "table": ""}, KNOWN)
    assert made == Asked("switch-broadband", view="owners", lanes=("emotion", "owner"), table=True)
    assert not asked("", {"table": "no"}, KNOWN).table


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        ({"veiw": "map"}, "there is no option `veiw`", "did you mean `view`?"),
        ({"colour": "red"}, "there is no option `colour`", "there are view, lanes, table and persona"),
        ({"table": "maybe"}, "`maybe` is neither yes nor no", "write `table=yes`, or leave it out"),
    ],
)
def test_mistakes_are_said(options: dict[str, str], message: str, hint: str) -> None:
    with pytest.raises(Trouble) as caught:
        asked("x", options, KNOWN)
    assert (caught.value.message, caught.value.hint) == (message, hint)
