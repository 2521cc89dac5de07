// Addresses, tabs, keys, print: what holds the parts together.

const tabs = [...document.querySelectorAll("[role=tab]")];
const views = tabs.map((tab) => tab.hash.slice(1));
const FIRST = views[0];
// What a view makes when it is first shown.
const makers = {
  "nhom-van-de": () => showThemes([]),
  "so-lieu": () => showFigures([]),
  "chi-tieu": () => showIndicators([]),
  "du-thao": showDraft,
};

function go(address) {
  if (location.hash === address) follow();
  else location.hash = address;
}

/** Show what the address names: a view, and in a report a place, a finding or a topic. */
function follow() {
  const [view, position, part, what] = location.hash.slice(1).split("/");
  // An address of no view is a place on the page, as the link that skips to the contents.
  if (!views.includes(view) && document.querySelector("[role=tab][aria-selected=true]")) return;
  const name = views.includes(view) ? view : FIRST;
  select(name);
  if (name !== "bao-cao" || !blocks.length) return;
  const wanted = Number.parseInt(position ?? "", 10);
  showReport(wanted >= 0 && wanted < blocks.length ? wanted : shown.position ?? 0);
  if (part === "y-kien") openFinding(Number(what));
  else if (part === "muc") openTopic(decode(what));
  else if (part === "cho") openPlace(...what.split("-").map(Number));
  else if (closeDetail()) unmark();
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function select(name) {
  const changed = byId(`v-${name}`).hidden;
  for (const tab of tabs) {
    const chosen = tab.hash === `#${name}`;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !chosen;
    if (chosen && changed) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  if (changed) window.scrollTo(0, 0);
  makers[name]?.();
  delete makers[name];
}

function tabKey(event) {
  const at = tabs.indexOf(event.target);
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (at < 0 || !by) return;
  event.preventDefault();
  const next = tabs[(at + by + tabs.length) % tabs.length];
  go(next.hash);
  next.focus();
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  const field = document.querySelector("[role=tabpanel]:not([hidden]) input[type=search]");
  const reading = !byId("v-bao-cao").hidden && shown.position !== null;
  if (event.key === "/" && !typing && field) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape") escape(event.target);
  else if (!typing && reading && event.key === "n") stepFinding(1);
  else if (!typing && reading && event.key === "p") stepFinding(-1);
}

/** Empty a search field that is written in, else close what is told of a finding or a topic. */
function escape(target) {
  if (target.type === "search" && target.value) {
    target.value = "";
    target.dispatchEvent(new Event("input"));
  } else if (!leaveDetail() && target.type === "search") target.blur();
}

/** Print what folds as well: the view that is shown, with every entry open. */
function beforePrint() {
  const shownView = document.querySelector("[role=tabpanel]:not([hidden])");
  for (const box of shownView.querySelectorAll("details")) {
    box.dispatchEvent(new Event("fill"));
    box.open = true;
  }
  shownView.querySelectorAll(".more").forEach((more) => more.dispatchEvent(new Event("fill")));
}

/** Tell the style how high the header stands over what is scrolled. */
function measure() {
  const header = document.querySelector(".top");
  const height = getComputedStyle(header).position === "sticky" ? header.offsetHeight : 0;
  document.documentElement.style.setProperty("--top", `${height}px`);
}

measure();
addEventListener("resize", measure);
startMap();
startReports();
onSearch("find-theme", showThemes);
onSearch("find-figure", showFigures);
onSearch("find-indicator", showIndicators);
document.addEventListener("keydown", key);
document.querySelector("[role=tablist]").addEventListener("keydown", tabKey);
addEventListener("beforeprint", beforePrint);
addEventListener("hashchange", follow);
follow();
