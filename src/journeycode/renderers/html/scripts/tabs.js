// Tabs out of the list of contents and the sections: without a script they are links, and everything stands one under the other.

const strip = document.querySelector(".views");
const tabs = [...strip.querySelectorAll("a")];
const panels = [...document.querySelectorAll("section[data-view]")];

strip.setAttribute("role", "tablist");
for (const tab of tabs) {
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", tab.hash.slice(1));
}
for (const panel of panels) {
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", `${panel.id}-tab`);
  panel.querySelector("h2").classList.add("unseen"); // the tab says it
}

/** The word of the view in which something stands, empty for the map. */
function viewOf(id) {
  const view = document.getElementById(id)?.closest("section[data-view]")?.dataset.view ?? "";
  return view === "map" ? "" : view;
}

/** Show one view. An address with a word that is none shows the map. */
function chooseTab(state) {
  const known = panels.some((panel) => panel.dataset.view === state.view);
  const view = known ? state.view : panels[0].dataset.view;
  for (const tab of tabs) {
    const chosen = tab.dataset.view === view;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen && document.activeElement?.getAttribute("role") === "tab") tab.focus();
  }
  for (const panel of panels) panel.hidden = panel.dataset.view !== view;
  // The pictures are drawn whole: where filters change nothing they are not offered.
  bar.classList.toggle("only-zoom", !["map", "steps", "findings"].includes(view));
  bar.classList.toggle("no-zoom", ["steps", "findings"].includes(view));
}

strip.addEventListener("click", (event) => {
  const tab = event.target.closest("a");
  if (!tab || !isPlainClick(event)) return;
  event.preventDefault();
  event.stopPropagation();
  chooseView(tab);
});
strip.addEventListener("keydown", (event) => {
  const at = tabs.indexOf(event.target);
  const count = tabs.length;
  const to = { ArrowLeft: at - 1 + count, ArrowRight: at + 1, Home: 0, End: count - 1 }[event.key];
  if (at < 0 || (to === undefined && event.key !== " ")) return;
  event.preventDefault();
  chooseView(tabs[(to ?? at) % count]);
});

function chooseView(tab) {
  tab.focus();
  go({ view: tab === tabs[0] ? "" : tab.dataset.view, target: "", open: false });
}
