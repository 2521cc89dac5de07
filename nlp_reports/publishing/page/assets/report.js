// One unit's report: its text, the remarks and topics beside it, and what a click on any of them tells.

// An office sends a unit the heaviest remarks, not all.
const HEAVIEST = { first: 8, portion: 20 };
const shown = { position: null, opener: null, finding: null };

/** Put a report on the page, once; its text is made only now. */
function showReport(position) {
  if (shown.position === position) return;
  Object.assign(shown, { position, opener: null, finding: null });
  const report = reportAt(position);
  byId("choose-report").value = String(position);
  byId("report-before").disabled = position === 0;
  byId("report-after").disabled = position === blocks.length - 1;
  byId("find-text").value = "";
  byId("text-found").textContent = "";
  byId("report").replaceChildren(
    el("header", { class: "head" }, el("h3", {}, report.unit), el("p", {}, report.head.join(" · ")),
      el("p", { class: "file" }, `Tệp: ${report.file}`)),
    el("div", { class: "reading" }, asideOf(position, report), textOf(report)),
  );
  byId("report").querySelector(".text").addEventListener("click", clicked);
  byId("report").querySelector(".text").addEventListener("keydown", pressedInText);
}

function asideOf(position, report) {
  const phone = matchMedia("(max-width: 900px)").matches;
  return el("aside", { "aria-label": "Ý kiến và mức độ đáp ứng đề cương" },
    el("section", { id: "detail", class: "detail", role: "region", "aria-label": "Chi tiết", tabindex: "-1", hidden: true }),
    el("details", { open: !phone }, el("summary", {}, `Ý kiến của Văn phòng (${report.findings.length})`),
      ...inPortions(el("ol", { class: "remarks" }), report.findings, (finding) => remarkOf(position, finding), HEAVIEST)),
    report.topics.length
      ? el("details", { open: !phone }, el("summary", {}, `Mức độ đáp ứng đề cương (${report.topics.length} nội dung)`),
        el("ul", { class: "answers" }, ...report.topics.map((topic) => answerOf(position, topic))))
      : null,
  );
}

function remarkOf(position, finding) {
  return el("li", { class: finding.seen ? "seen" : null },
    el("a", { href: findingLink(position, finding.ref) },
      el("span", { class: `chip ${finding.severity}` }, finding.weight), ` ${finding.message}`),
    finding.suggestion ? el("p", { class: "more-words" }, finding.suggestion) : null,
    finding.seen ? el("p", { class: "more-words" }, `Đã xem: ${finding.seen}`) : null);
}

function answerOf(position, topic) {
  return el("li", {}, el("a", { href: topicLink(position, topic.id) }, stateOf(topic.status), ` ${topicName(topic.id)}`));
}

/** Return the sign of a state with its words for those who cannot see it. */
function stateOf(status) {
  const [sign, words] = page.states[status];
  return el("span", { class: `state ${status}`, title: words }, el("span", { "aria-hidden": "true" }, sign),
    el("span", { class: "v" }, words));
}

function clicked(event) {
  const mark = event.target.closest("[data-finding]");
  const figure = event.target.closest("[data-figure]");
  if (mark) openMark(mark);
  else if (figure) openFigure(Number(figure.dataset.figure), figure);
}

function pressedInText(event) {
  const mark = event.target.closest("[data-finding]");
  if (mark && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    openMark(mark);
  }
}

function openMark(mark) {
  shown.opener = mark;
  const refs = mark.dataset.finding.split(" ").map(Number);
  const next = refs[(refs.indexOf(shown.finding) + 1) % refs.length];
  go(findingLink(shown.position, next));
}

/** Tell all of a finding, and show its words and where support was looked for. */
function openFinding(ref) {
  const report = reportAt(shown.position);
  const index = report.findings.findIndex((finding) => finding.ref === ref);
  if (index < 0) return;
  const finding = report.findings[index];
  shown.finding = ref;
  detail(`${index + 1}. ${finding.rule}`,
    el("p", {}, el("span", { class: `chip ${finding.severity}` }, finding.weight)),
    el("p", { class: "message" }, finding.message),
    facts([
      ["Trích nguyên văn", quoted(report, finding)],
      ["Gợi ý bổ sung", finding.suggestion],
      ["Mục theo đề cương", finding.topic ? el("a", { href: topicLink(shown.position, finding.topic) }, topicName(finding.topic)) : null],
      ["Đã tìm căn cứ ở", lookedList(finding)],
      ["Đã xem (lý do)", finding.seen],
    ]),
    steps(report, index));
  unmark();
  for (const [, start, end] of finding.looked) markLooked(start, end);
  const marks = [...document.querySelectorAll(".text [data-finding]")]
    .filter((mark) => mark.dataset.finding.split(" ").map(Number).includes(ref));
  if (marks.length) pointAt(marks, "current");
  else pointAtEvidence(finding.topic);
}

/** Return the sentence that a finding is about, else its own characters, as in a table below its sentence. */
function quoted(report, { sentence, place }) {
  const own = sentence ? report.sentences[sentence - 1] : place;
  const range = place && own && place[0] >= own[1] ? place : own;
  return range && range[1] > range[0] ? `«${report.text.slice(...range)}»` : null;
}

function lookedList(finding) {
  if (!finding.looked.length) return null;
  const link = ([, start, end], words) => el("a", { href: placeLink(shown.position, start, end) }, words);
  return el("ul", {}, ...grouped(finding.looked, ([words]) => words).map(([first, ...others]) =>
    el("li", {}, link(first, first[0]), ...others.flatMap((place, n) => [", ", link(place, `[${n + 2}]`)]))));
}

function steps(report, index) {
  const link = (finding, words) => (finding ? el("a", { href: findingLink(shown.position, finding.ref) }, words) : null);
  return el("p", { class: "steps" }, link(report.findings[index - 1], "← Ý kiến trước"), " ",
    link(report.findings[index + 1], "Ý kiến tiếp theo →"));
}

/** Tell how the report answers a topic, with the sentences that answer it. */
function openTopic(id) {
  const report = reportAt(shown.position);
  const topic = report.topics.find((each) => each.id === id);
  if (!topic) return;
  const findings = report.findings.filter((finding) => finding.topic === id);
  const values = report.values.filter((value) => value.indicator.startsWith(`${id}#`));
  detail(topicName(topic.id),
    el("p", {}, stateOf(topic.status), ` ${page.states[topic.status][1]}`),
    facts([
      ["Nội dung còn thiếu", topic.lacks.join("; ")],
      ["Số liệu theo đề cương", topic.asked ? `đã có ${topic.found}/${topic.asked}` : null],
      ["Chỉ tiêu", values.length ? el("ul", {}, ...values.map(valueItem)) : null],
      ["Câu trả lời nội dung này", evidenceList(report, topic)],
      ["Ý kiến của Văn phòng", findings.length
        ? el("ul", {}, ...findings.map((finding) => el("li", {}, el("a", { href: findingLink(shown.position, finding.ref) }, finding.message))))
        : null],
    ]));
  unmark();
  pointAtEvidence(id);
}

function valueItem(value) {
  const words = `${value.title}: ${value.said || value.state.toLowerCase()}`;
  const more = [value.status === "conflict" ? value.state : "", value.doubts].filter(Boolean).join("; ");
  const link = value.place ? el("a", { href: placeLink(shown.position, ...value.place) }, value.source) : value.source;
  return el("li", {}, words, value.said ? " – " : "", value.said ? link : "", more ? ` (${more})` : "");
}

function evidenceList(report, topic) {
  if (!topic.evidence.length) return "Chưa thấy câu nào trong báo cáo.";
  return el("ol", { class: "evidence" }, ...topic.evidence.map((ref) => {
    const [start, end] = report.sentences[ref - 1];
    return el("li", { value: ref }, el("a", { href: placeLink(shown.position, start, end) }, report.text.slice(start, end)));
  }));
}

function openFigure(index, opener) {
  const [start, end, said, counted, kind, role, topic, source] = reportAt(shown.position).figures[index];
  shown.opener = opener;
  unmark();
  opener.classList.add("current");
  detail(`Số liệu: ${reportAt(shown.position).text.slice(start, end)}`, facts([
    ["Giá trị", said], ["Đối tượng", counted], ["Loại", kind], ["Vai trò", role], ["Nguồn", source],
    ["Mục theo đề cương", topic ? el("a", { href: topicLink(shown.position, topic) }, topicName(topic)) : null],
  ]));
}

/** Show a range of the text: its sentence, its cell or its paragraph. */
function openPlace(start, end) {
  unmark();
  closeDetail();
  const report = reportAt(shown.position);
  const ref = report.sentences.findIndex(([from, to]) => from <= start && start < to) + 1;
  pointAt(ref ? sentenceParts(ref) : linesOver(start, end), "target");
}

const sentenceParts = (ref) => [...document.querySelectorAll(`[data-sentence="${ref}"]`)];

const linesOver = (start, end) => [...document.querySelectorAll(".text [data-start]")]
  .filter((line) => Number(line.dataset.start) < Math.max(end, start + 1) && start < Number(line.dataset.end));

function markLooked(start, end) {
  linesOver(start, end).forEach((line) => line.classList.add("looked"));
}

function pointAtEvidence(id) {
  const topic = reportAt(shown.position).topics.find((each) => each.id === id);
  pointAt((topic?.evidence ?? []).flatMap(sentenceParts), "evidence");
}

/** Make parts of the text stand out and bring the first of them into view. */
function pointAt(parts, look) {
  parts.forEach((part) => part.classList.add(look));
  parts[0]?.scrollIntoView({ block: "center" });
}

function unmark() {
  document.querySelectorAll(".text .current, .text .evidence, .text .target, .text .looked")
    .forEach((node) => node.classList.remove("current", "evidence", "target", "looked"));
}

function facts(pairs) {
  const told = pairs.filter(([, value]) => value);
  return el("dl", {}, ...told.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function detail(title, ...children) {
  const box = byId("detail");
  const close = el("button", { type: "button", class: "close", "aria-label": "Đóng", onclick: leaveDetail }, "✕");
  box.replaceChildren(close, el("h4", {}, title), ...children);
  box.hidden = false;
  document.body.classList.add("telling");
  box.scrollTop = 0;
  box.focus({ preventScroll: true });
}

function closeDetail() {
  const box = byId("detail");
  if (!box || box.hidden) return false;
  box.hidden = true;
  document.body.classList.remove("telling");
  shown.finding = null;
  return true;
}

/** Close what is told, take its marks away and go back to where it was opened. */
function leaveDetail() {
  if (!closeDetail()) return false;
  unmark();
  history.replaceState(null, "", `#bao-cao/${shown.position}`);
  if (shown.opener?.isConnected) shown.opener.focus({ preventScroll: true });
  return true;
}

/** Go to the next finding of the report on the page, or the one before. */
function stepFinding(by) {
  const { findings } = reportAt(shown.position);
  if (!findings.length) return;
  const at = findings.findIndex((finding) => finding.ref === shown.finding);
  const next = at < 0 ? (by > 0 ? 0 : findings.length - 1) : Math.min(findings.length - 1, Math.max(0, at + by));
  go(findingLink(shown.position, findings[next].ref));
}

function findInText(words) {
  document.querySelectorAll(".text .found").forEach((node) => node.classList.remove("found"));
  const lines = words.length ? [...document.querySelectorAll(".text [data-start]")].filter((line) => holds(fold(line.textContent), words)) : [];
  byId("text-found").textContent = words.length ? `${number(lines.length)} đoạn có từ cần tìm` : "";
  pointAt(lines, "found");
}

function startReports() {
  const names = blocks.map((_, position) => document.querySelector(`tr[data-report="${position}"] .unit a`)?.textContent);
  byId("choose-report").append(...names.map((name, position) => el("option", { value: position }, name ?? reportAt(position).unit)));
  byId("choose-report").addEventListener("change", (event) => go(`#bao-cao/${event.target.value}`));
  byId("report-before").addEventListener("click", () => go(`#bao-cao/${shown.position - 1}`));
  byId("report-after").addEventListener("click", () => go(`#bao-cao/${shown.position + 1}`));
  onSearch("find-text", findInText);
}
