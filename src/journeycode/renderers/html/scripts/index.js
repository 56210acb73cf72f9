// The page of all journeys: the same filters, by what any step of a journey answers to. A filter goes along to the page of a journey.

const pages = [...document.querySelectorAll("a[data-page]")];

show = () => {
  const state = now();
  const { shown, fault } = matches(state);
  const filtered = fillBar(state, shown, fault);
  items.forEach((item, index) => {
    for (const part of document.querySelectorAll(`[data-journey="${CSS.escape(item.id)}"]`)) part.hidden = !shown[index];
    // The first part is the journey itself, which answers to more than its steps do: its owner, its personas.
    const steps = item.parts.length - 1;
    const note = document.querySelector(`[data-journey="${CSS.escape(item.id)}"] .matched`);
    if (note) note.textContent = filtered && shown[index] ? `${Math.min(shown[index], steps)} of ${steps} steps shown` : "";
  });
  for (const chapter of document.querySelectorAll(".chapter")) {
    chapter.hidden = ![...chapter.querySelectorAll(".cards [data-journey]")].some((card) => !card.hidden);
  }
  const along = fault ? "" : written({ ...NOTHING, show: state.show, finding: state.finding });
  for (const page of pages) page.href = page.dataset.page + (along ? `#${along}` : "");
  for (const link of document.querySelectorAll('a[href^="#show="]')) {
    link.setAttribute("aria-current", String(said(link.hash).show === state.show));
  }
  document.getElementById(state.target)?.scrollIntoView();
};

addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  const wanted = said(link.hash);
  // A second click on a filter takes it away.
  if (wanted.show && wanted.show === now().show) wanted.show = "";
  go({ target: "", ...wanted });
});
document.body.classList.add("scripted");
show();
