// A report's text with its findings, figures and sentences marked in place.

const LISTED = new Set(["item"]);

/** Return the whole text of a report as elements; places of findings and sentences are found again by data-*. */
function textOf(report) {
  const marks = report.findings
    .map((finding, index) => ({ finding, number: index + 1 }))
    .filter(({ finding }) => finding.place && finding.place[1] > finding.place[0]);
  const box = el("article", { class: "text", lang: "vi", "aria-label": `Toàn văn báo cáo của ${report.unit}` });
  const numbered = new Set();
  for (const block of report.blocks) {
    if (block[0] === "table") box.append(tableOf(report, block[1], marks, numbered));
    else box.append(lineOf(report, block, marks, numbered));
  }
  return box;
}

function lineOf(report, [kind, start, end, label, depth], marks, numbered) {
  const name = kind === "heading" ? `h${Math.min(6, 3 + depth)}` : "p";
  const options = { class: LISTED.has(kind) ? `item d${Math.min(depth, 3)}` : kind, "data-start": start, "data-end": end };
  return el(name, options, label ? `${label} ` : "", ...partsOf(report, start, end, marks, numbered));
}

function tableOf(report, rows, marks, numbered) {
  const body = rows.map((row) =>
    el("tr", {}, ...row.map(([start, end, width, height, heading]) =>
      el(heading ? "th" : "td", {
        colspan: width > 1 ? width : null, rowspan: height > 1 ? height : null, "data-start": start, "data-end": end,
      }, ...partsOf(report, start, end, marks, numbered)))));
  return el("div", { class: "wide" }, el("table", { class: "plain" }, el("tbody", {}, ...body)));
}

/** Return the characters from start to end: sentences hold marks, marks hold figures. */
function partsOf(report, start, end, marks, numbered) {
  const meets = ([from, to]) => from < end && start < to;
  const sentences = report.sentences.map((place, n) => [...place, n + 1]).filter(meets);
  const figures = report.figures.map((figure, n) => [figure[0], figure[1], n]).filter(meets);
  const found = marks.filter(({ finding }) => meets(finding.place));
  const cuts = new Set([start, end]);
  for (const [from, to] of [...sentences, ...figures, ...found.map(({ finding }) => finding.place)]) {
    if (from > start) cuts.add(from);
    if (to < end) cuts.add(to);
  }
  const places = [...cuts].sort((one, other) => one - other);
  const over = (ranges, from) => ranges.find((range) => range[0] <= from && from < range[1]);
  const atoms = places.slice(0, -1).map((from, n) => ({
    from,
    to: places[n + 1],
    sentence: over(sentences, from)?.[2],
    figure: over(figures, from)?.[2],
    found: found.filter(({ finding }) => finding.place[0] <= from && from < finding.place[1]),
  }));
  return grouped(atoms, (atom) => atom.sentence).map((group) => {
    const inside = grouped(group, (atom) => atom.found.map(({ number }) => number).join())
      .flatMap((run) => markOf(report, run, numbered));
    const { sentence } = group[0];
    return sentence ? el("span", { class: "sentence", "data-sentence": sentence }, ...inside) : fragment(inside);
  });
}

/** Return a mark around atoms that the same findings are about, the bare atoms where there are none. */
function markOf(report, atoms, numbered) {
  const inside = atoms.map((atom) => figureOf(report, atom));
  const { found } = atoms[0];
  if (!found.length) return inside;
  const fresh = found.filter(({ number: n }) => !numbered.has(n));
  fresh.forEach(({ number: n }) => numbered.add(n));
  // The number stands where the words of a finding end.
  const ended = found.filter(({ finding }) => finding.place[1] === atoms.at(-1).to).map(({ number: n }) => n);
  const seen = found.every(({ finding }) => finding.seen);
  return [el("mark", {
    class: `finding ${found[0].finding.severity}${seen ? " seen" : ""}`,
    role: "button",
    tabindex: fresh.length ? "0" : "-1",
    title: found.map(({ finding }) => `${finding.weight}: ${finding.rule}`).join("; "),
    "data-finding": found.map(({ finding }) => finding.ref).join(" "),
    "data-number": ended.join(", ") || null,
  }, ...inside)];
}

function figureOf(report, { from, to, figure }) {
  const said = report.text.slice(from, to);
  return figure === undefined ? said : el("span", { class: "figure", "data-figure": figure }, said);
}

function fragment(nodes) {
  const box = document.createDocumentFragment();
  box.append(...nodes);
  return box;
}

/** Return runs of neighbours that have the same key. */
function grouped(items, keyOf) {
  const groups = [];
  let last;
  for (const item of items) {
    const key = keyOf(item);
    if (groups.length && key === last) groups.at(-1).push(item);
    else groups.push([item]);
    last = key;
  }
  return groups;
}
