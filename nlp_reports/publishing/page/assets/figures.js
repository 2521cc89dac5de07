// Every figure that can prove something, of all reports, found by words without diacritics.

let everyFigure = null;

/** Return all figures with the text that is searched; made when somebody first looks. */
function figuresOfAll() {
  everyFigure ??= blocks.flatMap((_, position) => {
    const report = reportAt(position);
    return report.figures.map(([start, end, said, counted, kind, role, topic, source]) => {
      const around = surroundings(report, start, end);
      const words = fold([report.unit, topicName(topic), around.join(""), said, counted, kind, role].join(" "));
      return { position, start, end, said, counted, kind, role, topic, source, around, words };
    });
  });
  return everyFigure;
}

/** Return what stands before a figure in its sentence, the figure, and what stands after it. */
function surroundings(report, start, end) {
  const sentence = report.sentences.find(([from, to]) => from <= start && end <= to);
  const [from, to] = sentence ?? [start, end];
  return [report.text.slice(from, start), report.text.slice(start, end), report.text.slice(end, to)];
}

function showFigures(words) {
  const found = figuresOfAll().filter((figure) => holds(figure.words, words));
  byId("figures-found").textContent = `${number(found.length)} số liệu`;
  const list = el("ul", { class: "figures" });
  byId("figures").replaceChildren(...inPortions(list, found, (figure) => figureItem(figure, words)));
}

function figureItem({ position, start, end, said, counted, role, topic, source, around }, words) {
  const [before, figure, after] = around;
  const about = [said && said !== figure ? `= ${said}` : "", counted, role, topic].filter(Boolean).join(" · ");
  return el("li", {},
    el("a", { href: placeLink(position, start, end) }, `${reportAt(position).unit}, ${source}`),
    el("p", {}, ...withHits(before, words), el("b", {}, ...withHits(figure, words)), ...withHits(after, words)),
    el("p", { class: "quiet" }, about));
}
