// The map of units and topics: one cell at a time can be reached by Tab, the others by the arrow keys.

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
// Name and number of remarks stand before the topics.
const BEFORE = 2;

function startMap() {
  const map = document.querySelector("table.map");
  if (!map) return;
  const first = map.querySelector("tbody tr[data-report] td:nth-child(3)");
  if (first) first.tabIndex = 0;
  map.tBodies[0].addEventListener("click", (event) => openCell(event.target.closest("td")));
  map.tBodies[0].addEventListener("mouseover", (event) => tellCell(event.target.closest("td")));
  map.tBodies[0].addEventListener("focusin", (event) => tellCell(event.target.closest("td")));
  map.tBodies[0].addEventListener("keydown", moved);
  onSearch("find-unit", filterUnits);
  const phone = matchMedia("(max-width: 900px)");
  if (phone.matches) labelCells(map);
  phone.addEventListener("change", () => labelCells(map), { once: true });
}

// On a phone the headings are not there: each cell bears its topic.
function labelCells(map) {
  for (const row of map.querySelectorAll("tbody tr[data-report]")) {
    topicIds.forEach((id, n) => row.cells[n + BEFORE].setAttribute("data-topic", id));
  }
}

const topicIds = Object.keys(page.topics);
const isTopic = (cell) => cell && cell.parentElement.dataset.report !== undefined && cell.cellIndex >= BEFORE;
const topicOf = (cell) => topicIds[cell.cellIndex - BEFORE];

function openCell(cell) {
  if (isTopic(cell)) go(topicLink(cell.parentElement.dataset.report, topicOf(cell)));
  else if (cell?.parentElement.dataset.report !== undefined) go(`#bao-cao/${cell.parentElement.dataset.report}`);
}

function tellCell(cell) {
  if (!isTopic(cell)) return;
  const id = topicOf(cell);
  const report = reportAt(Number(cell.parentElement.dataset.report));
  const topic = report.topics.find((each) => each.id === id);
  if (!topic) return;
  const lacks = topic.lacks.length ? `; còn thiếu: ${topic.lacks.join("; ")}` : "";
  byId("map-line").replaceChildren(
    el("b", {}, topicName(id)), ` – ${report.unit}: `, stateOf(topic.status), ` ${page.states[topic.status][1]}${lacks}`);
}

function moved(event) {
  const cell = event.target.closest("td");
  if (!isTopic(cell)) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    openCell(cell);
  } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
    event.preventDefault();
    reach(cell, neighbour(cell, event.key));
  }
}

function neighbour(cell, key) {
  const row = cell.parentElement;
  if (key === "Home") return row.cells[BEFORE];
  if (key === "End") return row.cells[row.cells.length - 1];
  const [down, across] = STEPS[key];
  const rows = [...row.parentElement.rows].filter((each) => each.dataset.report !== undefined && !each.hidden);
  return rows[rows.indexOf(row) + down]?.cells[cell.cellIndex + across];
}

function reach(from, to) {
  if (!isTopic(to)) return;
  from.removeAttribute("tabindex");
  to.tabIndex = 0;
  to.focus();
}

function filterUnits(words) {
  const rows = [...document.querySelectorAll("table.map tbody tr")];
  rows.forEach((row) => { row.hidden = !holds(fold(row.cells[0].textContent), words); });
  const left = rows.filter((row) => !row.hidden);
  byId("units-found").textContent = words.length ? `${number(left.length)} đơn vị` : "";
  const reached = document.querySelector("table.map td[tabindex]");
  const first = left.find((row) => row.dataset.report !== undefined);
  if (reached?.parentElement.hidden && first) {
    reached.removeAttribute("tabindex");
    first.cells[BEFORE].tabIndex = 0;
  }
}
