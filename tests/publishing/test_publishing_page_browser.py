"""The review page in a real headless Chromium: clicks, keys, search, a hostile report, a phone, paper, no network.

The browser is NLP_REPORTS_BROWSER or the Chromium on the path, with its chromedriver. Where the variable is set, as
.ci/run sets it, a browser that is not there fails the tests; elsewhere they are skipped and say so.
"""

import dataclasses
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from nlp_reports.model import Guideline, Paragraph, ParagraphKind, Run, Sentence, Span
from nlp_reports.publishing.page import to_page

BAD = "</script><!--<img src=x onerror=window.hacked=1> \u2028 \u202e quay ngược &amp; {{ 7*7 }} \U0001f600 hết"
VIEWS = ("tong-quan", "bao-cao/1", "nhom-van-de", "so-lieu", "chi-tieu", "du-thao", "tinh-hinh-gui")
DESK, PHONE = (1280, 800), (390, 844)


def programs() -> tuple[str, str]:
    """Return browser and driver; without them fail where they were asked for, skip elsewhere."""
    wanted = os.environ.get("NLP_REPORTS_BROWSER")
    browsers = [wanted] if wanted else ["chromium", "chromium-browser", "google-chrome"]
    browser = next(filter(None, map(shutil.which, browsers)), None)
    driver = shutil.which("chromedriver")
    if browser and driver:
        return browser, driver
    missing = f"no browser {wanted or 'chromium'!r} or no chromedriver on the path; install Debian's chromium-driver"
    if wanted is not None:
        pytest.fail(missing)
    pytest.skip(missing)


def hostile(run: Run) -> Run:
    """Return the run with one more sentence in its second report, and a file name as bad."""
    bad = run.analyses[1]
    report = bad.report
    span = Span(len(report.text), len(report.text) + len(BAD))
    paragraph = Paragraph(9, ParagraphKind.BODY, span, span, section=0)
    report = dataclasses.replace(
        report, text=report.text + BAD + "\n", paragraphs=(*report.paragraphs, paragraph), file=f"{BAD}.docx"
    )
    sentences = (*bad.sentences, Sentence(len(bad.sentences) + 1, span, len(report.paragraphs) - 1, 0))
    return dataclasses.replace(
        run, analyses=(run.analyses[0], dataclasses.replace(bad, report=report, sentences=sentences))
    )


class Page:
    """The page in a browser, as a person meets it."""

    def __init__(self, driver: webdriver.Chrome, file: Path) -> None:
        self.driver = driver
        self.address = file.as_uri()

    def open(self, view: str, size: tuple[int, int] = DESK) -> "Page":
        """Open the page anew at a view."""
        device = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", device)
        self.driver.get("about:blank")
        self.driver.get(f"{self.address}#{view}")
        # A page of many reports may be looked at before its script has run.
        assert self.becomes(lambda: self.ask("document.readyState") == "complete")
        return self

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def focused(self) -> WebElement:
        return self.driver.switch_to.active_element

    def press(self, *keys: str) -> None:
        for key in keys:
            self.focused().send_keys(key)

    def ask(self, script: str) -> object:
        return self.driver.execute_script(f"return {script}")

    def becomes(self, true: Callable[[], object]) -> bool:
        """Ask again until it is so, for five seconds at most."""
        until = time.monotonic() + 5
        while not true():
            if time.monotonic() > until:
                return False
        return True

    def arrives(self, address: str) -> bool:
        """Wait until the address is this one, or begins like this one, and the page has followed it."""
        there = self.becomes(lambda: str(self.ask("location.hash")).startswith(address))
        # The browser tells the page of a new address in a task of its own.
        self.driver.execute_async_script("const done = arguments[0]; setTimeout(() => setTimeout(done))")
        return there


@pytest.fixture(scope="module")
def driver() -> Iterator[webdriver.Chrome]:
    browser, chromedriver = programs()
    options = Options()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(chromedriver))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def page(driver: webdriver.Chrome, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Page:
    file = tmp_path_factory.mktemp("trang") / "bao_cao.html"
    file.write_bytes(to_page(hostile(run)))
    return Page(driver, file)


def test_every_view_opens_without_a_complaint_or_a_request(page: Page) -> None:
    page.driver.get_log("performance")
    page.driver.get_log("browser")
    for view in VIEWS:
        page.open(view)
        shown = page.all("[role=tabpanel]:not([hidden])")
        assert [panel.get_attribute("id") for panel in shown] == [f"v-{view.split('/')[0]}"]
        assert page.one("[role=tab][aria-selected=true]").get_attribute("href").endswith(view.split("/")[0])
    assert page.driver.get_log("browser") == []
    events = [json.loads(entry["message"])["message"] for entry in page.driver.get_log("performance")]
    asked = {e["params"]["request"]["url"].split("#")[0] for e in events if e["method"] == "Network.requestWillBeSent"}
    assert asked <= {page.address, "about:blank"}


def test_a_cell_opens_the_report_with_what_answers_the_topic(page: Page) -> None:
    page.open("tong-quan").all("tr[data-report='0'] td.partial")[0].click()
    assert page.arrives("#bao-cao/0/muc/II.1")
    assert page.becomes(lambda: "II.1. Đoàn viên" in page.one("#detail").text)
    assert "số cuộc" in page.one("#detail").text
    evidence = [sentence.get_attribute("textContent") for sentence in page.all(".sentence.evidence")]
    assert evidence == ["Đời sống đoàn viên được quan tâm."]


def test_a_marked_claim_tells_its_finding_and_escape_goes_back(page: Page) -> None:
    page.open("bao-cao/0")
    mark = page.one("mark.finding.warning")
    assert mark.get_attribute("textContent") == "Đời sống đoàn viên được quan tâm."
    mark.click()
    assert page.becomes(lambda: page.one("#detail").is_displayed())
    said = page.one("#detail").text
    assert "Đề nghị bổ sung số liệu" in said
    assert "«Đời sống đoàn viên được quan tâm.»" in said
    assert "Chính câu này" in said
    page.press(Keys.ESCAPE)
    assert page.becomes(lambda: not page.one("#detail").is_displayed())
    assert page.focused() == mark


def test_a_finding_without_a_place_is_in_the_list_with_its_suggestion(page: Page) -> None:
    page.open("bao-cao/0").all(".remarks a")[0].click()
    assert page.becomes(lambda: "Nêu số cuộc." in page.one("#detail").text)
    assert "Đề nghị chỉnh sửa" in page.one("#detail").text


def test_keys_alone_lead_from_the_map_to_a_finding(page: Page) -> None:
    page.open("tong-quan").driver.execute_script("document.querySelector('table.map td[tabindex]').focus()")
    page.press(Keys.ARROW_RIGHT)
    assert "II.1. Đoàn viên – LĐLĐ huyện Khe Lau" in page.one("#map-line").text
    page.press(Keys.ARROW_DOWN, Keys.END, Keys.HOME, Keys.ARROW_UP, Keys.ARROW_RIGHT, Keys.ENTER)
    assert page.arrives("#bao-cao/0/muc/II.1")
    page.press("n")
    assert page.arrives("#bao-cao/0/y-kien/2")
    page.press("n")
    assert page.arrives("#bao-cao/0/y-kien/1")
    page.press("p")
    assert page.arrives("#bao-cao/0/y-kien/2")
    page.press(Keys.ESCAPE)
    assert page.becomes(lambda: page.ask("location.hash") == "#bao-cao/0")


def test_tabs_are_walked_with_arrows(page: Page) -> None:
    page.open("tong-quan").one("#tab-tong-quan").send_keys(Keys.ARROW_LEFT)
    assert page.arrives("#tinh-hinh-gui")
    assert page.focused().get_attribute("id") == "tab-tinh-hinh-gui"
    page.press(Keys.ARROW_RIGHT)
    assert page.arrives("#tong-quan")


def test_figures_are_found_without_diacritics(page: Page) -> None:
    page.open("so-lieu").one("body").send_keys("/")
    assert page.focused().get_attribute("id") == "find-figure"
    page.press("ket nap")
    assert page.becomes(lambda: page.one("#figures-found").text == "1 số liệu")
    assert [hit.text for hit in page.all("#figures mark.hit")] == ["Kết nạp"]
    assert "Kết nạp 1.250 đoàn viên." in page.one("#figures li").text
    page.press(Keys.ESCAPE)
    assert page.becomes(lambda: page.one("#figures-found").text == "2 số liệu")
    page.press("KHÔNG CÓ GÌ")
    assert page.becomes(lambda: page.one("#figures-found").text == "0 số liệu")


def test_a_source_leads_to_its_sentence_in_the_report(page: Page) -> None:
    page.open("so-lieu").all("#figures li a")[0].click()
    assert page.arrives("#bao-cao/0/cho/")
    assert page.becomes(lambda: [node.text for node in page.all(".target")] == ["Kết nạp 1.250 đoàn viên."])


def test_themes_hold_all_their_statements(page: Page) -> None:
    page.open("nhom-van-de").one("[data-theme=L01] summary").click()
    assert page.becomes(lambda: len(page.all("[data-theme=L01] li")) == 2)
    page.one("#find-theme").send_keys("doi song")
    assert page.becomes(lambda: page.one("#themes-found").text == "1 nhóm vấn đề")
    assert page.one("#themes mark.hit").text == "Đời sống"


def test_totals_show_the_values_they_are_made_of(page: Page) -> None:
    page.open("chi-tieu").one("#indicators summary").click()
    assert page.becomes(lambda: len(page.all("#indicators tbody tr")) == 2)
    assert "1.257" in page.one("#indicators summary").text
    page.all("#indicators tbody a")[0].click()
    assert page.arrives("#bao-cao/0/cho/")


def test_a_hostile_report_is_shown_and_does_nothing(page: Page) -> None:
    page.open("bao-cao/1")
    assert page.ask("window.hacked") is None
    assert page.all("main img, main i, main script, main iframe") == []
    said = str(page.one(".text").get_attribute("textContent"))
    assert "</script><!--<img src=x onerror=window.hacked=1>" in said
    assert "{{ 7*7 }} \U0001f600 hết" in said
    assert "<script>alert(1)</script> &amp; <b>" in said
    assert "\u202e" not in said
    assert page.all(".sentence")[-1].get_attribute("textContent").endswith("\U0001f600 hết")
    assert "=Đơn vị <i>xấu</i>" in page.one(".head h3").text


def test_a_report_is_made_only_when_it_is_opened(page: Page) -> None:
    page.open("tong-quan")
    assert page.all(".text") == []
    page.open("bao-cao/0")
    assert len(page.all(".text")) == 1


@pytest.mark.parametrize("view", [*VIEWS, "bao-cao/0/y-kien/1", "bao-cao/0/muc/II.1"])
def test_a_phone_scrolls_in_one_direction(page: Page, view: str) -> None:
    page.open(view, PHONE)
    page.driver.execute_script("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    assert page.ask("document.documentElement.scrollWidth") == PHONE[0]


def test_what_is_pointed_at_stands_above_the_sheet_of_a_phone(page: Page) -> None:
    page.open("bao-cao/0/y-kien/1", PHONE)
    below = page.ask("document.querySelector('mark.current').getBoundingClientRect().bottom")
    sheet = page.ask("document.querySelector('#detail').getBoundingClientRect().top")
    assert float(str(below)) <= float(str(sheet))


def test_paper_shows_everything_of_a_view_and_no_tools(page: Page) -> None:
    page.open("nhom-van-de").driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        page.ask("dispatchEvent(new Event('beforeprint'))")
        assert len(page.all("#themes li")) == 6
        assert not page.one("nav").is_displayed()
        assert page.one(".internal").is_displayed()
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_dark_screen_gets_a_dark_page(page: Page) -> None:
    def ground(scheme: str) -> object:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        return page.ask("getComputedStyle(document.body).backgroundColor")

    page.open("tong-quan")
    assert (ground("dark"), ground("light")) == ("rgb(20, 24, 29)", "rgb(255, 255, 255)")


def test_who_cannot_see_the_colours_is_told_in_words(page: Page) -> None:
    page.open("tong-quan")
    cells = page.all("[role=gridcell].covered, [role=gridcell].missing")
    assert {cell.get_attribute("textContent").strip() for cell in cells} == {"● Đã báo cáo đủ", "○ Chưa thấy nội dung"}
    for view in VIEWS:
        page.open(view)
        fields = page.all("[role=tabpanel]:not([hidden]) :is(input, select, button)")
        assert [f.get_attribute("outerHTML") for f in fields if f.is_displayed() and not f.accessible_name] == []
    ids = page.ask("[...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert isinstance(ids, list)
    assert len(set(ids)) == len(ids)


def test_the_skip_link_leads_to_the_contents_of_the_same_view(page: Page) -> None:
    page.open("chi-tieu").driver.execute_script("document.querySelector('.skip').focus()")
    page.press(Keys.ENTER)
    assert page.arrives("#noi-dung")
    assert page.one("#v-chi-tieu").is_displayed()


def test_a_run_of_nothing_complains_of_nothing(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "trong.html"
    file.write_bytes(to_page(Run(Guideline("Hướng dẫn"), (), ())))
    page.driver.get_log("browser")
    for view in VIEWS:
        assert Page(page.driver, file).open(view).one(f"#v-{view.split('/')[0]}").is_displayed()
    assert page.driver.get_log("browser") == []


def test_hundreds_of_reports_stay_light(page: Page, run: Run, tmp_path: Path) -> None:
    names = [f"don_vi_{n}" for n in range(300)]
    analyses = tuple(
        dataclasses.replace(run.analyses[0], report=dataclasses.replace(run.analyses[0].report, name=name))
        for name in names
    )
    receipts = tuple(dataclasses.replace(run.receipts[0], report=name, organisation=name) for name in names)
    file = tmp_path / "nhieu.html"
    file.write_bytes(to_page(dataclasses.replace(run, analyses=analyses, receipts=receipts)))
    many = Page(page.driver, file).open("tong-quan")
    assert len(many.all("tr[data-report]")) == 300
    assert many.ask("document.querySelectorAll('main *').length < 300 * 35") is True
    many.one("#find-unit").send_keys("vi_299")
    assert many.becomes(lambda: many.one("#units-found").text == "1 đơn vị")
    many.open("so-lieu")
    assert many.becomes(lambda: len(many.all("#figures li")) == 100)
    many.one("#figures .more").click()
    assert many.becomes(lambda: len(many.all("#figures li")) == 200)
