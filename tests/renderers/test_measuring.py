"""Widths against a real browser: never under the real one by more than 2 %, so that what is planned fits."""

import html
import json
from collections.abc import Callable

import pytest

from journeycode.renderers.measuring import columns, text_width

TEXTS = (
    "The quick brown fox jumps over the lazy dog", "WAVE AVAST To Yes. (1,234.56) £9 – “quoted” … 85 %", "Größe, Übermaß, Łódź, İstanbul, Ångström, Čeština",
    "Открывает первый счёт", "Ανοίγει τον πρώτο λογαριασμό", "تفتح الفاتورة الأولى وتتساءل", "חשבון ראשון גבוה מהמובטח", "彼女は新しい契約を申し込み", "새로운 계약을 신청합니다",
    "◆ ✓ ✕ ▸ ▷ ◇ ★ → −2 ×3", "iiiiiiiilllllll.,;:!", "MMMMMMMMWWWWWW@@@@", "undocumented-handoff",
)  # fmt: skip


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "font", ["-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif", "DejaVu Sans"]
)
def test_never_too_narrow(browser: Callable[[str], str], font: str, bold: bool) -> None:
    lines = "".join(f'<text y="{20 * number + 20}">{html.escape(text)}</text>' for number, text in enumerate(TEXTS))
    page = browser(
        f'<!doctype html><meta charset="utf-8"><svg width="2000" height="600" font-size="100" font-weight="{600 if bold else 400}" style="font-family:{html.escape(font)}">{lines}</svg>'
        "<script>const all = [...document.querySelectorAll('text')].map((node) => node.getComputedTextLength());"
        "document.body.innerHTML = '<pre>' + JSON.stringify(all) + '</pre>';</script>"
    )
    real: list[float] = json.loads(page.split("<pre>")[1].split("</pre>")[0])
    short = {
        text: width / text_width(text, 100, bold)
        for text, width in zip(TEXTS, real, strict=True)
        if width > text_width(text, 100, bold) * 1.02
    }
    assert short == {}


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("日本", 4), ("é", 1), ("👩‍👧", 4), ("", 0), ("تف", 2)])
def test_cells_of_a_terminal(text: str, cells: int) -> None:
    assert columns(text) == cells


def test_marks_and_joiners_take_no_room() -> None:
    assert text_width("e\u0301\u200d", 10) == text_width("e", 10)
