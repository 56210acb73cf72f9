"""The one comment of a review: created, found again, updated, settled; and what happens when the host says no."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from journeycode.hosting.comments import Talk, checked, keyed, settled
from journeycode.hosting.hosts import HOSTS
from journeycode.hosting.web import Refused, Web
from tests.hosting.server import TOKEN, Host, running

TEXT = "<!-- journeycode:review key=default head=abc -->\n### Journey changes: 1 risk\n"
Waits = list[float]


@pytest.fixture
def host() -> Iterator[Host]:
    with running() as one:
        yield one


def talk(host: Host, waits: Waits | None = None, root: str = "") -> Talk:
    web = Web(root or host.root, {"Authorization": f"Bearer {TOKEN}"}, (waits if waits is not None else []).append)
    return Talk(web, "/repos/a/b/issues/7/comments", "/repos/a/b/issues/comments/{}", "PATCH")


def test_a_comment_is_created_then_updated_in_place_then_settled(host: Host) -> None:
    assert talk(host).say(TEXT, "default") == "created"
    assert talk(host).say(TEXT, "default") == "unchanged"
    assert talk(host).say(TEXT.replace("1 risk", "2 risks"), "default") == "updated"
    assert host.bodies == [TEXT.replace("1 risk", "2 risks")]
    assert talk(host).say("", "default") == "settled"
    assert host.bodies == [settled("default")]
    assert talk(host).say("", "default") == "settled"
    assert talk(host).say(TEXT, "default") == "updated"
    assert [method for method, _ in host.asked].count("POST") == 1


def test_where_nothing_is_to_say_nothing_is_posted(host: Host) -> None:
    host.add("A word of a person about journeycode:review key=default", "User")
    assert talk(host).say("", "default") == "nothing to say"
    assert [method for method, _ in host.asked] == ["GET"]


def test_each_key_has_a_comment_of_its_own(host: Host) -> None:
    assert [talk(host).say(TEXT, key) for key in ("default", "shop", "shop.2", "shop")] == ["created", "created", "created", "unchanged"]
    assert host.bodies == [keyed(TEXT, key) for key in ("default", "shop", "shop.2")]


def test_a_comment_is_found_on_a_later_page(host: Host) -> None:
    for number in range(7):
        host.add(f"Comment {number}", "User")
    host.add(TEXT)
    assert talk(host).say(TEXT + "more", "default") == "updated"
    assert len(host.comments) == 8
    assert [path.rpartition("page=")[2] for method, path in host.asked if method == "GET"] == ["100", "2", "3", "4"]


def test_somebody_elses_comment_with_our_mark_is_left_alone(host: Host) -> None:
    host.add(TEXT + "not ours", "User", locked=True)
    assert talk(host).say(TEXT, "default") == "created"
    assert talk(host).say(TEXT + "more", "default") == "updated"
    assert host.bodies == [TEXT + "not ours", TEXT + "more"]


def test_no_right_to_write_is_said_at_once(host: Host) -> None:
    host.refusals["POST"] = [(403, {}, "Resource not accessible by integration")]
    waits: Waits = []
    with pytest.raises(Refused, match=r"^403: Resource not accessible by integration$") as refused:
        talk(host, waits).say(TEXT, "default")
    assert (refused.value.status, waits, host.bodies) == (403, [], [])


def test_a_host_that_does_not_take_a_text_says_why(host: Host) -> None:
    host.add(TEXT)
    host.refusals["PATCH"] = [(422, {}, "Validation\nFailed")]
    with pytest.raises(Refused, match=r"^422: Validation Failed$"):
        talk(host).say(TEXT + "more", "default")
    host.refusals["GET"] = [(404, {}, "<html>Nothing here</html>")]
    with pytest.raises(Refused, match=r"^404: Not Found$"):
        talk(host).say(TEXT + "more", "default")
    assert host.bodies == [TEXT]


@pytest.mark.parametrize(
    ("refusals", "waits"),
    [
        ([(502, {}, "down"), (503, {}, "down")], [2, 4]),
        ([(429, {"Retry-After": "7"}, "slow")], [7]),
        ([(403, {"X-RateLimit-Remaining": "0"}, "API rate limit exceeded")], [2]),
        ([(403, {"Retry-After": "3"}, "secondary rate limit")], [3]),
    ],
)
def test_a_host_that_is_down_or_busy_is_asked_again(host: Host, refusals: list[tuple[int, dict[str, str], str]], waits: Waits) -> None:
    host.refusals["GET"] = refusals
    waited: Waits = []
    assert talk(host, waited).say(TEXT, "default") == "created"
    assert waited == waits


def test_patience_has_an_end(host: Host) -> None:
    host.refusals["GET"] = [(500, {}, "down")] * 9
    waited: Waits = []
    with pytest.raises(Refused, match="500: down"):
        talk(host, waited).say(TEXT, "default")
    assert all(before < after for before, after in pairwise(waited))
    assert len(host.asked) == len(waited) + 1
    host.refusals["GET"] = [(429, {"Retry-After": "3600"}, "come back in an hour")]
    with pytest.raises(Refused, match="429"):
        talk(host).say(TEXT, "default")


def test_no_host_and_no_web_address(host: Host) -> None:
    for root in ("http://127.0.0.1:9", "file:///etc"):
        with pytest.raises(Refused) as refused:
            talk(host, [], root).say(TEXT, "default")
        assert refused.value.status == 0
        assert TOKEN not in str(refused.value) + repr(refused.value)


def test_the_token_goes_to_no_other_host(host: Host) -> None:
    with running() as other:
        host.refusals["GET"] = [(302, {"Location": f"{other.root}/x"}, "elsewhere")]
        with pytest.raises(Refused, match="302"):
            talk(host).say(TEXT, "default")
        host.add("one", "User")
        host.refusals["GET"] = [(200, {"Link": f'<{other.root}/next>; rel="next"'}, "")]
        assert talk(host).say(TEXT, "default") == "created"
        assert other.asked == []
    assert TOKEN not in repr(talk(host))


def test_gitlab_has_other_addresses(host: Host) -> None:
    said = {"CI_API_V4_URL": f"{host.root}/api/v4", "CI_PROJECT_ID": "42", "CI_MERGE_REQUEST_IID": "7", "JOURNEYCODE_TOKEN": TOKEN}
    one = HOSTS["gitlab"](said, list[float]().append).talk
    assert one is not None
    assert [one.say(TEXT, "default"), one.say(TEXT + "more", "default")] == ["created", "updated"]
    assert [path for _, path in host.asked][::3] == [
        "/api/v4/projects/42/merge_requests/7/notes?per_page=100",
        "/api/v4/projects/42/merge_requests/7/notes/100",
    ]
    assert host.tokens == {TOKEN}


@pytest.mark.parametrize("key", ["", "a b", "-->", "a\nb", "-x", "ä", "x" * 61])
def test_a_key_ends_no_comment(key: str) -> None:
    with pytest.raises(ValueError, match="a key is made of"):
        checked(key)
