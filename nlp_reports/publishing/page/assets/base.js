// What every part of the page uses: the data, small elements, searching without diacritics.
// Nothing here or elsewhere makes elements from strings of HTML: whatever reports say stays text.

const page = JSON.parse(document.getElementById("data").textContent);
const blocks = [...document.querySelectorAll("script.report")];
const opened = new Map();

/** Return the report at a position; its data are read when it is first asked for. */
function reportAt(position) {
  if (!opened.has(position)) opened.set(position, JSON.parse(blocks[position].textContent));
  return opened.get(position);
}

const byId = (id) => document.getElementById(id);

/** Return a new element; `options` are attributes, a key "on…" is a listener; children are nodes or text. */
function el(name, options = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== ""));
  return node;
}

const UNSEEN = /[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Return a text for searching: small letters without diacritics. */
function fold(text) {
  return text.normalize("NFD").replace(UNSEEN, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Return the folded words of what a person typed. */
const asked = (typed) => fold(typed).split(/\s+/).filter(Boolean);

/** Tell whether a folded text holds every word that was asked for. */
const holds = (folded, words) => words.every((word) => folded.includes(word));

/** Return the text as nodes, the words that were asked for in <mark class="hit">. */
function withHits(text, words) {
  if (!words.length) return [text];
  const places = [];
  let folded = "";
  for (let at = 0; at < text.length; at += 1) {
    const letters = fold(text[at]);
    for (let n = 0; n < letters.length; n += 1) places.push(at);
    folded += letters;
  }
  const nodes = [];
  let shown = 0;
  for (const [start, end] of hits(folded, words)) {
    const from = Math.max(places[start], shown);
    let to = places[end - 1] + 1;
    while (to < text.length && fold(text[to]) === "" && text[to].trim()) to += 1;
    nodes.push(text.slice(shown, from), el("mark", { class: "hit" }, text.slice(from, to)));
    shown = to;
  }
  return [...nodes, text.slice(shown)].filter((part) => part !== "");
}

/** Return the ranges of a folded text where words stand, in order, those that meet or have a blank between joined. */
function hits(folded, words) {
  const found = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort((one, other) => one[0] - other[0]);
  const joined = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && !folded.slice(last[1], range[0]).trim()) last[1] = Math.max(last[1], range[1]);
    else joined.push([...range]);
  }
  return joined;
}

/** Call back with the words in a search field, a moment after the last letter. */
function onSearch(id, found) {
  let waiting = 0;
  byId(id).addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => found(asked(event.target.value)), 120);
  });
}

const number = (count) => count.toLocaleString("vi-VN");

/** Return the address of a place in a report. */
const placeLink = (position, start, end) => `#bao-cao/${position}/cho/${start}-${end}`;
const topicLink = (position, topic) => `#bao-cao/${position}/muc/${encodeURIComponent(topic)}`;
const findingLink = (position, ref) => `#bao-cao/${position}/y-kien/${ref}`;

/** Return "II.2.c. Title", the bare id where the guideline does not know it. */
const topicName = (topic) => (page.topics[topic] ? `${topic}. ${page.topics[topic]}` : topic);

/** Return the list with the first rows in it and a button that asks for the next ones; paper shows at most `printed`. */
function inPortions(list, rows, row, { first = 100, portion = 100, printed = 2000 } = {}) {
  let shown = 0;
  const more = el("button", { type: "button", class: "more" });
  const show = (count) => {
    list.append(...rows.slice(shown, count).map(row));
    shown = Math.min(rows.length, Math.max(shown, count));
    more.hidden = shown >= rows.length;
    more.textContent = `Xem thêm (còn ${number(rows.length - shown)})`;
  };
  more.addEventListener("click", () => show(shown + portion));
  more.addEventListener("fill", () => show(printed));
  show(first);
  return [list, more];
}
