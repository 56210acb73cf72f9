// Details of a step or a finding, in a dialog over the map. They are the articles that stand below it.

const dialog = document.createElement("dialog");
dialog.setAttribute("aria-labelledby", "details-title");
dialog.innerHTML = `
  <button type="button" class="close" aria-label="Close">×</button>
  <div class="body" tabindex="0"></div>
  <footer>
    <button type="button" class="previous">← <span></span></button>
    <button type="button" class="copies">Copy link</button>
    <button type="button" class="next"><span></span> →</button>
  </footer>`;
document.body.append(dialog);
let moved = false; // whether another step was looked at since the dialog opened

function articleOf(target) {
  return document.getElementById(`${target}--details`) ?? document.getElementById(target)?.closest("article");
}

/** What comes before and after: of the same kind, and shown. */
function beside(article) {
  const all = [...article.parentElement.children].filter((other) => !other.hidden);
  const at = all.indexOf(article);
  return { previous: all[at - 1], next: all[at + 1] };
}

function targetOf(article) {
  return article.id.replace(/--details$/, "");
}

/** Open, change or close the dialog, as the address says. */
function showDetails(state) {
  const article = state.open && state.target ? articleOf(state.target) : null;
  if (!article) {
    if (dialog.open) dialog.close();
    return;
  }
  const body = dialog.querySelector(".body");
  body.replaceChildren(...[...article.children].map((child) => child.cloneNode(true)));
  body.className = `body ${article.className}`;
  body.querySelector("h3").id = "details-title";
  body.scrollTop = 0;
  const around = beside(article);
  for (const way of ["previous", "next"]) {
    const button = dialog.querySelector(`.${way}`);
    button.hidden = !around[way];
    button.querySelector("span").textContent = around[way]?.querySelector("h3").textContent.trim() ?? "";
  }
  if (!dialog.open) {
    moved = false;
    dialog.showModal();
    dialog.querySelector(".close").focus({ preventScroll: true });
  }
}

/** The link on the view that is seen which opens these details. */
function openerOf(target) {
  const links = [...document.querySelectorAll("a.opens")].filter((link) => link.getClientRects().length);
  return links.find((link) => [target, `${target}--details`].includes(said(link.hash).target));
}

function move(way) {
  const article = articleOf(now().target);
  const other = article && beside(article)[way];
  if (!other) return;
  moved = true;
  go({ target: targetOf(other) }, true);
}

dialog.querySelector(".previous").addEventListener("click", () => move("previous"));
dialog.querySelector(".next").addEventListener("click", () => move("next"));
dialog.querySelector(".close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close(); // beside it
});
dialog.addEventListener("keydown", (event) => {
  const way = { ArrowLeft: "previous", ArrowRight: "next" }[event.key];
  if (way) {
    event.preventDefault();
    move(way);
  }
});
// The browser closes the dialog at Escape and gives focus back to what opened it. The address follows: by going back where
// opening was a step forward, so that the back button never opens again what was just closed.
dialog.addEventListener("close", () => {
  const state = now();
  if (!state.open) return;
  const link = moved || document.activeElement === document.body ? openerOf(state.target) : null;
  if (history.state?.ours && !moved) history.back();
  else go({ open: false }, true);
  link?.focus();
});
