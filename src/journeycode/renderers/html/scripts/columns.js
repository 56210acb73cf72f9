// Filters on the map. A step that is not shown is folded into a narrow strip and not taken away: the stages, the order and the
// curve stay true, the gap between two steps stays a gap, and what is shown comes together without scrolling.

const table = document.querySelector(".scroll > table");
const columns = [...table.querySelectorAll("col.step")];

/** Fold every column but those of the items shown. */
function foldColumns(shown, filtered) {
  const open = new Set(items.filter((_, index) => shown[index]).map((item) => item.column));
  const folded = columns.map((_, index) => filtered && !open.has(index));
  columns.forEach((column, index) => column.classList.toggle("folded", folded[index]));
  for (const row of table.rows) {
    let at = 0;
    for (const cell of [...row.cells].slice(1)) {
      // A head over several steps is folded with the last of them.
      cell.classList.toggle("folded", folded.slice(at, at + cell.colSpan).every(Boolean) && !row.classList.contains("divide"));
      at += cell.colSpan;
    }
  }
  const wide = folded.filter((one) => !one).length;
  table.style.width = filtered ? `min(100%, calc(8rem + ${wide} * 24rem + ${folded.length - wide} * 1.4rem))` : "";
}

/** Let the other personas stand back: their lines, faces, figures and thoughts. */
function standBack(people) {
  for (const part of document.querySelectorAll("[data-persona]")) {
    const own = part.dataset.persona.split(" ");
    part.classList.toggle("aside", people.size > 0 && !own.some((persona) => people.has(persona)));
  }
}

/** The lists below the map hold what is shown on it; a finding of the whole belongs to no step. */
function hideArticles(shown, filtered, state) {
  const ids = new Set(items.filter((_, index) => shown[index]).map((item) => item.id));
  const rules = state.finding.split(",").filter(Boolean);
  for (const item of items) {
    const article = document.getElementById(`${item.id}--details`);
    if (article) article.hidden = !ids.has(item.id);
  }
  for (const article of document.querySelectorAll("article.finding")) {
    const { step, rule } = article.dataset;
    const place = step ? ids.has(step) : !state.show;
    article.hidden = filtered && !(place && (!rules.length || rules.includes(rule)));
  }
}

// From the name of one step to the next with the arrow keys, past those that are folded.
table.tHead.addEventListener("keydown", (event) => {
  const names = [...table.tHead.querySelectorAll(".steps th:not(.folded) .name a")];
  const at = names.indexOf(event.target);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: names.length - 1 }[event.key];
  if (at < 0 || to === undefined || !names[to]) return;
  event.preventDefault();
  names[to].focus();
});
