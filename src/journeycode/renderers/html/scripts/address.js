// The address after `#` says what is seen: which step or finding, whether its details are open, which view, what is filtered.
//
//   #switch-broadband/first-bill;open;view=curve;show=owner:billing&phase:post;finding=broken-promise
//
// It is the only memory of a page: whatever is clicked changes the address, and the page then shows what the address says.
// So a link shows what its sender saw, and back and forward work. `;` stands in no id and in no selector, therefore a
// selector stands here exactly as it is written on the command line.

const NOTHING = { target: "", open: false, view: "", show: "", finding: "" };
const NAMED = ["view", "show", "finding"];

function plain(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % that somebody typed
  }
}

/** What an address says, and nothing of what it leaves open. */
function said(hash) {
  const found = {};
  for (const part of hash.replace(/^#/, "").split(";")) {
    const [name, ...rest] = part.split("=");
    if (rest.length && NAMED.includes(name)) found[name] = plain(rest.join("="));
    else if (part === "open") found.open = true;
    else if (part) found.target = plain(part);
  }
  return found;
}

function now() {
  return { ...NOTHING, ...said(location.hash) };
}

function written(state) {
  const parts = [state.target, state.open && state.target ? "open" : ""];
  for (const name of NAMED) if (state[name]) parts.push(`${name}=${state[name]}`);
  // What is special in an address stays as it is, but for what would end a part of ours.
  return parts.filter(Boolean).map((part) => encodeURI(part).replaceAll("#", "%23").replaceAll(";", "%3B")).join(";");
}

let show = () => {}; // each page says what it does when the address changes

/** Change what is seen. `instead`: the step is not worth one of its own for the back button. */
function go(change, instead = false) {
  const hash = written({ ...now(), ...change });
  const address = location.href.split("#")[0] + (hash ? `#${hash}` : "");
  if (instead) history.replaceState(history.state, "", address);
  else if (address !== location.href) history.pushState({ ours: true }, "", address);
  show();
}

addEventListener("hashchange", () => show());

/** Whether a click is meant for this page, and not for a new tab. */
function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** For every button that copies the address of what is seen. */
async function copyLink(button) {
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = words), 2000);
  } catch {
    prompt("Copy this link:", location.href); // a browser that keeps the clipboard to itself
  }
}

addEventListener("click", (event) => {
  const button = event.target.closest("button.copies");
  if (button) copyLink(button);
});
