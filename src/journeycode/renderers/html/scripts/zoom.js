// The size of the map and the pictures; what stands around them follows the browser's own zoom.

let size = 100;

function resize(to) {
  size = Math.min(200, Math.max(40, to));
  for (const part of document.querySelectorAll(".scroll > table, .picture > svg")) {
    part.style.zoom = size / 100;
    part.style.maxWidth = size === 100 ? "" : "none"; // at its own size a picture shrinks to fit
  }
  document.getElementById("size").textContent = `${size}%`;
}

document.getElementById("smaller").addEventListener("click", () => resize(size - 20));
document.getElementById("larger").addEventListener("click", () => resize(size + 20));
// Single keys only while the map or a picture has the focus: elsewhere they belong to whoever speaks to the computer.
addEventListener("keydown", (event) => {
  if (!event.target.closest?.(".scroll, .picture") || event.ctrlKey || event.metaKey || event.altKey) return;
  const change = { "+": size + 20, "=": size + 20, "-": size - 20, 0: 100 }[event.key];
  if (change) resize(change);
});
