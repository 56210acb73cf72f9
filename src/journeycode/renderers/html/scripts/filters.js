// The bar of filters: lists to choose from, and the selector that the choices make, which may be written by hand as well.

const bar = document.querySelector(".filters");
const lists = [...bar.querySelectorAll("select")];
const selector = document.getElementById("selector");

/** Show in the bar what the address says, and count what is left. */
function fillBar(state, shown, fault) {
  let terms = [];
  if (state.show && !fault) {
    const either = alternatives(state.show);
    if (either.length === 1) terms = either[0];
  }
  if (state.finding) terms = [...terms, `finding:${state.finding}`];
  for (const list of lists) {
    const chosen = terms.find((term) => [...list.options].some((option) => option.value === term)) ?? "";
    list.value = chosen;
    list.classList.toggle("chosen", chosen !== "");
  }
  if (document.activeElement !== selector) selector.value = state.show;
  selector.setAttribute("aria-invalid", String(fault !== ""));
  document.getElementById("fault").textContent = fault;
  const filtered = Boolean(state.show || state.finding);
  document.getElementById("clear").hidden = !filtered;
  const left = shown.filter((parts) => parts > 0).length;
  const things = `${bar.dataset.thing}${shown.length === 1 ? "" : "s"}`;
  document.getElementById("count").textContent = filtered ? `${left} of ${shown.length} ${things}` : `${shown.length} ${things}`;
  return filtered;
}

/** The lists make a selector of one term each; a term that no list knows (`tag:pilot`) stays. */
function chosenSelector() {
  const named = lists.map((list) => `${list.dataset.filter}:`);
  const others = selector.value.includes(",") ? [] : selector.value.split("&").filter((term) => term && !named.some((name) => term.startsWith(name)));
  const terms = lists.map((list) => list.value).filter((value) => value && !value.startsWith("finding:"));
  return [...terms, ...others].join("&");
}

for (const list of lists) {
  list.addEventListener("change", () => {
    if (list.dataset.filter === "finding") go({ finding: list.value.replace("finding:", ""), target: "", open: false });
    else go({ show: chosenSelector(), target: "", open: false });
  });
}
selector.addEventListener("change", () => go({ show: selector.value.trim(), target: "", open: false }));
document.getElementById("clear").addEventListener("click", () => {
  go({ show: "", finding: "" });
  (lists[0] ?? selector).focus(); // the button is gone, and focus must not go with it
});
bar.hidden = false;
