"""A text that holds what looks like personal data: an address, a number, an account.

Why: What customers said is pasted into maps, and maps into public repositories. Whoever reads them should not be able to call the
customer.
Source: GOV; OURS
Caution: what a team wants to be found under (`contact`, links, `source`) is not looked at. Addresses of the service itself go into
`allow`. The match is never printed in full.

Options:
    allow: texts that may stand, such as the address of the support desk; compared without upper and lower case.

Bad:
    kind: Evidence
    id: call-12
    type: call
    summary: He said, mail me at jo.doe@example.org.         # <- personal-data

Bad (a telephone number in a thought):
    - name: Calls
      thinks: I left my number, +44 7700 900123, twice.      # <- personal-data

Good:
    kind: Evidence
    id: call-12
    type: call
    summary: He said, mail me at <email>.

Borderline (figures are no numbers to call):
    - name: Opens the bill
      thinks: Order 2026-03-12, 1,234,567 points and 22500 customers, 4111 1111 1111 1112.

Borderline (a card number):
    - name: Pays
      says: It was 4111 1111 1111 1111.                      # <- personal-data

Borderline (an account):
    - name: Pays
      says: Take it from GB82 WEST 1234 5698 7654 32.        # <- personal-data

Bad (the shortest that can be):
    - name: Calls
      sees: a@b.co                                           # <- personal-data
      thinks: 030 12 34 56 78                                # <- personal-data

Borderline (eight digits are no telephone number, whatever stands beside them):
    - name: Calls
      thinks: Order 123456789, then 030 12 345.

Borderline (an address that is meant to be there):
    kind: Workspace
    lint: {options: {personal-data: {allow: [Help@Example.org]}}}
    ---
    - name: Writes
      thinks: I will write to help@example.org.

Borderline (a card number with other digits):
    - name: Pays
      says: It was 5555-5555-5555-4444.                      # <- personal-data

Borderline (account numbers: one that cannot be, and one that may be shown):
    kind: Workspace
    lint: {options: {personal-data: {allow: [GB82 WEST 1234 5698 7654 32]}}}
    ---
    - name: Pays
      says: Take it from GB00 WEST 1234 5698 7654 32, or from GB82 WEST 1234 5698 7654 32.
"""

import re
from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.graph.texts import texts
from journeycode.rulebook.options import Texts
from journeycode.rulebook.rule import Found, rule

NOT_LOOKED_AT = frozenset({"contact", "source"})
EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,190}\.[A-Za-z]{2,24}\b")
PHONES = (
    re.compile(r"(?<![\w+])\+[1-9][0-9]{0,2}[ (./-]{0,2}[0-9][0-9 ()./-]{6,18}[0-9](?!\w)"),
    re.compile(r"(?<![\w.,-])\(?0[0-9]{1,4}\)?(?:[ /-][0-9]{2,5}){2,4}(?![\w-])"),
    re.compile(r"(?<![\w.,-])(?:\([0-9]{3}\) ?|[0-9]{3}[-. ])[0-9]{3}[-. ][0-9]{4}(?![\w-])"),
)
IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
CARD = re.compile(r"(?<![\w.,-])[0-9](?:[ -]?[0-9]){12,18}(?![\w-])")
FEWEST_DIGITS = 9
# Every telephone, card and account number holds these: where they are missing, nothing closer is asked.
NINE_DIGITS = re.compile(r"[0-9](?:[ ()./-]{0,2}[0-9]){8}")


@rule(
    family="evidence", profile="recommended", severity="error", hint="replace it: <email>, <phone>, <account>; what was meant stays clear"
)
def check(workspace: Workspace, *, allow: Texts = ()) -> Iterator[Found]:
    """The texts in which something looks like an e-mail address, a telephone number, an account or a card."""
    allowed = {text.casefold() for text in allow}
    suspects = {text.path for text in workspace.texts if any(_kinds(text.content, allowed))}
    for written in texts(workspace, lambda document: document.text.path in suspects):
        if written.field in NOT_LOOKED_AT or len(written.text) < FEWEST_DIGITS - 3:
            continue
        for kind in _kinds(written.text, allowed):
            detail = f"{'.'.join(map(str, written.anchor.route))} {kind}"
            yield Found(written.anchor, f"`{written.field or 'text'}` holds what looks like {kind}", detail, kind)


def _kinds(text: str, allowed: set[str]) -> Iterator[str]:
    """What kinds of personal data a text seems to hold, each once."""
    if "@" in text and any(found.casefold() not in allowed for found in EMAIL.findall(text)):
        yield "an e-mail address"
    if not NINE_DIGITS.search(text):
        return
    if any(_is_iban(found[0]) and found[0].casefold() not in allowed for found in IBAN.finditer(text)):
        yield "an account number (IBAN)"
    elif any(_is_card(found[0]) for found in CARD.finditer(text)):
        yield "a card number"
    elif any(_is_phone(found[0]) and found[0].casefold() not in allowed for pattern in PHONES for found in pattern.finditer(text)):
        yield "a telephone number"


def _is_phone(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= FEWEST_DIGITS


def _is_card(text: str) -> bool:
    """Whether the digits pass the check of Luhn (ISO/IEC 7812)."""
    digits = [int(char) for char in text if char.isdigit()][::-1]
    return (sum(digits[0::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def _is_iban(text: str) -> bool:
    """Whether the check digits are right (ISO 13616: modulo 97)."""
    plain = text.replace(" ", "")
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(char, 36)) for char in turned)) % 97 == 1
