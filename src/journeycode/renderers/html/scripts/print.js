// Nothing scrolls on paper. A long map is printed in bands of at most twelve steps that break where a stage begins, each with the
// names of the lanes. They are made when the page is printed, and taken away afterwards.

const MOST = 12;

/** Where the bands begin and end, in columns: [[0, 9], [9, 20]]. Steps that are folded take no room. */
function bandEdges() {
  const folded = columns.map((column) => column.classList.contains("folded"));
  const room = (from, to) => folded.slice(from, to).filter((one) => !one).length;
  if (room(0, columns.length) <= MOST) return [];
  const edges = [[0, 0]];
  let at = 0;
  for (const head of [...table.querySelector(".stages").cells].slice(1)) {
    const end = at + head.colSpan;
    if (at > edges.at(-1)[0] && room(edges.at(-1)[0], end) > MOST) edges.push([at, at]);
    for (; at < end; at++) {
      if (room(edges.at(-1)[0], at + 1) > MOST) edges.push([at, at]); // a stage that is longer than a band
      edges.at(-1)[1] = at + 1;
    }
  }
  return edges;
}

function bandOf(from, to) {
  const copy = table.parentElement.cloneNode(true);
  copy.classList.add("band");
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  const own = copy.querySelector("table");
  own.style.cssText = "";
  own.querySelectorAll("col.step").forEach((column, index) => (index < from || index >= to) && column.remove());
  for (const group of own.querySelectorAll("colgroup:empty")) group.remove(); // it would count as a column
  for (const row of own.rows) {
    let at = 0;
    for (const cell of [...row.cells].slice(1)) {
      const end = at + cell.colSpan;
      const kept = Math.min(end, to) - Math.max(at, from);
      if (kept > 0) cell.colSpan = kept;
      else cell.remove();
      at = end;
    }
  }
  return copy;
}

addEventListener("beforeprint", () => {
  const bands = bandEdges().map(([from, to]) => bandOf(from, to));
  table.parentElement.classList.toggle("banded", bands.length > 0);
  table.parentElement.after(...bands);
});
addEventListener("afterprint", () => {
  for (const band of document.querySelectorAll(".band")) band.remove();
  table.parentElement.classList.remove("banded");
});
