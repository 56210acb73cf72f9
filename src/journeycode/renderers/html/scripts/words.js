// What the page knows of its steps, or of its journeys: for each part the words of selectors that it answers to.

const known = JSON.parse(document.getElementById("known").textContent);
const items = known.items.map((item) => ({
  ...item,
  parts: item.parts.map((numbers) => new Set(numbers.map((number) => known.words[number]))),
}));

/** Of each item how many of its parts are shown, and what is wrong with the selector. A selector with a fault filters nothing. */
function matches(state) {
  const rules = state.finding.split(",").filter(Boolean).map((rule) => `finding:${rule}`);
  let either = [[]];
  let fault = "";
  try {
    if (state.show.trim()) either = alternatives(state.show);
  } catch (error) {
    fault = error.message;
  }
  const holds = (words) =>
    either.some((all) => all.every((word) => words.has(word))) && (!rules.length || rules.some((rule) => words.has(rule)));
  const people = new Set(either.flat().filter((word) => word.startsWith("lived-by:")).map((word) => word.slice("lived-by:".length)));
  return { shown: items.map((item) => item.parts.filter(holds).length), fault, people };
}
