// Themes, asked figures and the draft: lists that fold, each entry with links into the reports.

/** Return an entry that fills itself when it is first opened. */
function entry(summary, fill, options = {}) {
  const box = el("details", { class: "entry", ...options }, el("summary", {}, ...summary));
  const opened = () => {
    if (box.childElementCount === 1) box.append(...fill());
  };
  box.addEventListener("toggle", () => box.open && opened());
  box.addEventListener("fill", opened);
  return box;
}

function showThemes(words) {
  const found = page.themes.map((theme) => [theme, matching(theme, words)])
    .filter(([theme, said]) => said.length || (words.length && holds(fold(theme.label), words)));
  const roles = grouped(found, ([theme]) => theme.role);
  byId("themes").replaceChildren(...roles.flatMap((group) => [
    el("h3", {}, `${group[0][0].role} (${group.length} nhóm)`),
    ...group.map(([theme, said]) => themeEntry(theme, said.length ? said : theme.statements, words)),
  ]));
  if (!found.length) byId("themes").append(el("p", { class: "notice" }, "Không có nhóm vấn đề nào."));
  byId("themes-found").textContent = words.length ? `${number(found.length)} nhóm vấn đề` : "";
}

const matching = (theme, words) => (words.length
  ? theme.statements.filter(([, unit, , text]) => holds(fold(`${theme.label} ${unit} ${text}`), words))
  : theme.statements);

function themeEntry(theme, said, words) {
  const count = `${number(theme.units)} đơn vị, ${number(said.length)} ý kiến`;
  const summary = [el("b", {}, ...withHits(theme.label, words)), " ", el("span", { class: "quiet" }, `${theme.id} · ${count}`)];
  const fill = () => {
    const item = (statement) => statementItem(statement, words);
    return inPortions(el("ul", { class: "said" }), said, item);
  };
  return entry(summary, fill, { "data-theme": theme.id });
}

function statementItem([place, unit, sentence, text], words) {
  const where = `${unit}, câu ${sentence}`;
  return el("li", {}, place ? el("a", { href: placeLink(...place) }, where) : el("b", {}, where), ": ", ...withHits(text, words));
}

function showIndicators(words) {
  const found = page.indicators.filter((each) => holds(fold(`${each.id} ${each.title} ${topicName(each.id.split("#")[0])}`), words));
  const groups = grouped(found, (each) => each.id.split("#")[0]);
  byId("indicators").replaceChildren(...groups.flatMap((group) => [
    el("h3", {}, topicName(group[0].id.split("#")[0])), ...group.map((each) => indicatorEntry(each, words)),
  ]));
  if (!found.length) byId("indicators").append(el("p", { class: "notice" }, "Không có chỉ tiêu nào."));
  byId("indicators-found").textContent = words.length ? `${number(found.length)} chỉ tiêu` : "";
}

function indicatorEntry(indicator, words) {
  const total = indicator.total ? el("span", { class: "total" }, indicator.total) : el("span", { class: "quiet" }, "chưa có số liệu");
  const summary = [el("span", { class: "name" }, ...withHits(indicator.title, words)), " ", total,
    indicator.reports ? el("span", { class: "quiet" }, ` cộng từ ${number(indicator.reports)} đơn vị `) : "",
    indicator.flagged ? el("span", { class: "chip warning" }, "⚠ Cần đối chiếu") : ""];
  return entry(summary, () => [
    ...valueTable(indicator.id), indicator.remark ? el("p", { class: "note" }, indicator.remark) : "",
  ]);
}

const VALUE_HEADINGS = ["Đơn vị", "Số liệu", "Tình trạng", "Nguồn (báo cáo, câu)", "Ghi chú"];

function valueTable(id) {
  const rows = blocks.flatMap((_, position) => reportAt(position).values
    .filter((value) => value.indicator === id && value.status !== "missing").map((value) => [position, value]));
  if (!rows.length) return [el("p", { class: "note" }, "Chưa có đơn vị nào nêu số liệu này.")];
  const body = rows.map(([position, value]) => {
    const source = value.place ? el("a", { href: placeLink(position, ...value.place) }, value.source) : value.source;
    const cells = [reportAt(position).unit, value.said, value.state, source, value.doubts];
    return el("tr", { class: value.status === "conflict" || value.doubts ? "doubtful" : null }, ...cells.map((cell, n) => el("td", { "data-label": VALUE_HEADINGS[n] }, cell)));
  });
  const headings = el("tr", {}, ...VALUE_HEADINGS.map((heading) => el("th", { scope: "col" }, heading)));
  return [el("table", { class: "plain cards" }, el("thead", {}, headings), el("tbody", {}, ...body))];
}

function showDraft() {
  const { title, remarks, sentences } = page.draft;
  const sections = grouped(sentences, ([section]) => section);
  byId("draft").replaceChildren(
    title ? el("h3", {}, title) : "",
    ...remarks.map((remark) => el("p", { class: remark.startsWith("(") ? "note" : "notice" }, remark)),
    ...sections.flatMap((group) => [el("h4", {}, group[0][0]), ...group.map(draftEntry)]),
    sentences.length ? "" : el("p", { class: "notice" }, "Chưa có câu dự thảo nào."));
}

function draftEntry([, text, sources]) {
  const summary = [text, " ", el("span", { class: "quiet" }, `[${number(sources.length)} nguồn]`)];
  return entry(summary, () => [el("ul", { class: "said" }, ...sources.map(([place, where, said]) =>
    el("li", {}, place ? el("a", { href: placeLink(...place) }, where) : el("b", {}, where), said ? `: ${said}` : "")))]);
}
