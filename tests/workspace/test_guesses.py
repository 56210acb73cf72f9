"""What a word that refers to nothing was probably meant to be."""

from journeycode.workspace.guesses import MOST_WORDS
from journeycode.workspace.reading import read_texts

HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: {}\nname: A\nstages:\n  - name: Use\n    steps:\n"
TEAMS = "apiVersion: journeycode/v1\nkind: Team\nitems:\n"


def test_a_step_is_guessed_among_the_steps_of_its_own_journey() -> None:
    texts = {
        "a.yaml": HEAD.format("a") + "      - {name: Pays, next: [pais]}\n",
        "b.yaml": HEAD.format("b") + "      - {name: Pans, next: [pais]}\n",
    }
    assert [finding.hint for finding in read_texts(texts).findings] == ["did you mean `pays`?", "did you mean `pans`?"]


def test_somebody_with_hundreds_of_unknown_words_has_no_typo() -> None:
    teams = TEAMS + "".join(f"  - {{id: team-number-{number}, name: T}}\n" for number in range(MOST_WORDS + 50))
    steps = "".join(f"      - {{id: s{number}, name: S, owner: teem-number-{number}}}\n" for number in range(MOST_WORDS + 50))
    hints = [finding.hint for finding in read_texts({"t.yaml": teams, "j.yaml": HEAD.format("a") + steps}).findings]
    assert [hint.startswith("did you mean `team-number-") for hint in hints] == [True] * MOST_WORDS + [False] * 50


def test_the_same_slip_is_said_at_each_of_its_places() -> None:
    steps = "      - {name: One, promises: [{id: price-lock, text: P}]}\n"
    steps += "".join(f"      - {{name: Step {number}, handoff: {{carries: [price-lokc, price-lock, address]}}}}\n" for number in range(3))
    findings = read_texts({"j.yaml": HEAD.format("a") + steps}).findings
    assert [(finding.address, finding.detail) for finding in findings] == [
        (f"a/step-{number}", "near:promise:price-lokc") for number in range(3)
    ]
