"""The fence in Python-Markdown itself, without a generator around it."""

import pickle
import re
from pathlib import Path

import pytest

import markdown
from journeycode.finding import Trouble
from journeycode.site.fence import Fence, read, validate

EXAMPLES = Path(__file__).parents[2] / "examples"


def shown(text: str, monkeypatch: pytest.MonkeyPatch, workspace: str = "broadband") -> str:
    monkeypatch.chdir(EXAMPLES)
    fence = {"name": "journey", "class": "journey", "format": Fence(workspace), "validator": validate}
    return markdown.markdown(
        text, extensions=["pymdownx.superfences"], extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}}
    )


def told(html: str) -> list[str]:
    """The paragraphs of a box."""
    return [re.sub("</?code>", "`", one) for one in re.findall(r"<p>(.*?)</p>", html)]


def test_an_address_and_options() -> None:
    assert read("# a comment\nswitch-broadband\nview: owners\nalt: 'Who: what'\ntable:\n") == (
        "switch-broadband",
        {"view": "owners", "alt": "Who: what", "table": ""},
    )
    with pytest.raises(Trouble, match="`b` is a second address, and a fence draws one"):
        read("a\nb\n")


def test_drawings_of_one_page_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    html = shown('```journey\nswitch-broadband\n```\n\n```journey view="owners"\nswitch-broadband\n```\n', monkeypatch)
    assert re.findall(r'data-journeycode="(\S+ \S+) ', html) == ["switch-broadband map", "switch-broadband owners"]
    assert html.count("<style>") == 1
    assert 'id="drawing-2-switch-broadband-owners-title"' in html
    assert 'width="700"' in html


def test_a_journey_in_the_page_may_refer_to_the_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    html = shown(
        "```journey\nname: A call\npersonas: [busy-parent]\nstages:\n  - name: Call\n    steps:\n      - {name: Dial, owner: care}\n```\n",
        monkeypatch,
    )
    assert "Busy parent" in html
    assert "Customer care" in html


@pytest.mark.parametrize(
    ("fence", "message"),
    [
        ("switch-broadbnd", "there is no journey or persona `switch-broadbnd`."),
        ("switch-broadband\nveiw: map", "there is no option `veiw`."),
        ("switch-broadband\nlanes: nose", "there is no lane `nose`."),
        ("switch-broadband\nworkspace: nowhere", "there is no file or folder nowhere."),
        ("stages:\n  - name: Call\n    stepz: []", "`stepz` is not a field that is known here."),
    ],
)
def test_mistakes_are_said_in_the_page(fence: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = told(shown(f"```journey\n{fence}\n```\n", monkeypatch))
    place = "the page:3:5" if "stepz" in fence else "the page"
    assert boxes[:2] == [f"<strong>This journey could not be drawn</strong> ({place})", message]


def test_a_journey_in_the_page_needs_no_workspace_unless_it_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    journey = "name: A call\nstages:\n  - name: Call\n    steps: [Dials]\n"
    assert "Dials" in shown(f"```journey\n{journey}```\n", monkeypatch, workspace="nowhere")
    boxes = told(shown(f"``` {{ .journey workspace=nowhere }}\n{journey}```\n", monkeypatch))
    assert boxes[1] == "there is no file or folder nowhere."


def test_its_pickle_changes_with_the_journeys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zensical keeps a page as long as the pickle of its settings stays the same."""
    monkeypatch.chdir(tmp_path)
    nothing = pickle.dumps(Fence())
    file = tmp_path / "care.yaml"
    file.write_text("apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n", encoding="utf-8")
    before = pickle.dumps(Fence())
    assert nothing != pickle.dumps(Fence()) == before
    file.write_text("apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Customer care\n", encoding="utf-8")
    assert pickle.dumps(Fence()) != before
    again = pickle.loads(before)
    assert (again.workspace, again.width) == ("", "700")
