// The page of a journey: shows what the address says.

let marked = "";

show = () => {
  const state = now();
  const { shown, fault, people } = matches(state);
  const filtered = fillBar(state, shown, fault);
  // Who follows a link to a step sees the step, whatever is filtered.
  const seen = shown.map((parts, index) => parts || items[index].id === state.target);
  foldColumns(seen, filtered);
  standBack(people);
  hideArticles(seen, filtered, state);
  chooseTab({ ...state, view: state.view || (state.open ? "" : viewOf(state.target)) });
  markTarget(state);
  showDetails(state);
};

/** Mark the step or finding of the address; scroll to it and focus it when it is another than before. */
function markTarget(state) {
  for (const part of document.querySelectorAll(".target")) part.classList.remove("target");
  const element = state.target ? document.getElementById(state.target) : null;
  element?.classList.add("target");
  if (element && state.target !== marked && !dialog.open) {
    element.scrollIntoView({ block: "nearest", inline: "center" });
    if (!state.open) (element.querySelector(".name a") ?? element).focus({ preventScroll: true });
  }
  marked = state.target;
}

// Links within the page keep what is filtered; those to details open them.
addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.defaultPrevented || !isPlainClick(event)) return;
  event.preventDefault();
  const { target } = said(link.hash);
  if (link.classList.contains("opens")) {
    go({ target: target.replace(/--details$/, ""), open: true });
  } else {
    marked = ""; // to be led there again
    go({ target, open: false, view: viewOf(target) });
  }
});
for (const link of document.querySelectorAll("a.opens")) link.setAttribute("aria-haspopup", "dialog");
document.body.classList.add("scripted");
show();
// The browser goes to the target by itself when the page is complete, and takes the focus away: so once more, after it.
addEventListener("load", () => setTimeout(() => {
  marked = "";
  markTarget(now());
}));
