// Selectors, as `journeycode list` reads them: `owner:billing&phase:post` is both, `,` is either.

const FILTERS = ["is", "owner", "lived-by", "met-on", "phase", "tag", "state"];
// `owner:team:billing` means the same as `owner:billing`.
const LONGER = { owner: "team:", "lived-by": "persona:", "met-on": "channel:" };

/** The words of a selector: of each alternative all that must hold. Throws an Error that says what cannot be read. */
function alternatives(selector) {
  return selector.split(",").map((either) => either.split("&").map((term) => word(term.trim())));
}

function word(term) {
  if (!term) throw new Error("Something is missing before or after a comma or &.");
  if (term.includes("+")) throw new Error("What leads to a step, and where it leads (+), is known on the command line only.");
  const [name, ...rest] = term.split(":");
  if (!rest.length) return term; // the address of a step or a journey
  if (name === "finding") throw new Error("Findings have a list of their own beside the selector.");
  if (!FILTERS.includes(name) && name !== "journey") throw new Error(`There is no filter “${name}:”. Filters are ${FILTERS.join(", ")}.`);
  let value = rest.join(":");
  const longer = LONGER[name];
  if (longer && value.startsWith(longer)) value = value.slice(longer.length);
  return `${name}:${name === "lived-by" ? value.replace(/@\d+$/, "") : value}`;
}
