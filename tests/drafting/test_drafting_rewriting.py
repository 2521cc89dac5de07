"""The rewriter: a server of one's own on loopback, behind the guard, and never a reason for a draft to fail."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from nlp_reports.drafting import LocalServer, Style, compose
from nlp_reports.errors import InputError
from nlp_reports.model import Guideline, Receipt, Role, Span, Statement, Status, Theme

TEXT = "Nhiều DN chưa trích nộp kinh phí công đoàn."


@contextmanager
def serving(answer: Callable[[str], str]) -> Iterator[str]:
    """Serve `answer` of each request's last message as an OpenAI-compatible server would; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            said = answer(asked["messages"][-1]["content"]).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def saying(text: str) -> Callable[[str], str]:
    return lambda _: json.dumps({"choices": [{"message": {"content": text}}]})


def draft(rewriter: LocalServer | None) -> str:
    said = tuple(Statement(name, 1, 1, Span(0, len(TEXT)), TEXT, Role.LIMITATION) for name in "abc")
    receipts = [Receipt(name, f"{name}.docx", f"LĐLĐ {name}", Status.READ) for name in "abc"]
    theme = Theme("L01", Role.LIMITATION, "Thu kinh phí công đoàn", said)
    return compose(Guideline("x"), receipts, (theme,), (), (), Style(rewriter=rewriter)).sentences[0].text


def test_better_words_are_taken() -> None:
    better = "Tất cả đơn vị (3/3) nêu còn nhiều DN chưa trích nộp kinh phí công đoàn."
    with serving(saying(better)) as address:
        assert draft(LocalServer(address)) == better


@pytest.mark.parametrize(
    "worse",
    [
        "Tất cả đơn vị (3/3) nêu nhiều DN đã trích nộp kinh phí công đoàn.",
        "Tất cả đơn vị (3/3) nêu 12 DN chưa trích nộp kinh phí công đoàn.",
        "Hầu hết đơn vị (2/3) nêu nhiều DN chưa trích nộp kinh phí công đoàn.",
        "Tất cả đơn vị (3/3) nêu nhiều DN ở Bến Trà chưa trích nộp kinh phí công đoàn.",
    ],
)
def test_what_says_something_else_is_refused(worse: str) -> None:
    with serving(saying(worse)) as address:
        assert draft(LocalServer(address)) == draft(None)


@pytest.mark.parametrize("nonsense", ["", "{}", "[]", '{"choices": []}', '{"choices": [{"message": {"content": 3}}]}'])
def test_nonsense_leaves_the_sentence_as_it_was(nonsense: str) -> None:
    with serving(lambda _: nonsense) as address:
        assert draft(LocalServer(address)) == draft(None)


def test_a_silent_server_costs_the_better_words_only() -> None:
    with serving(saying("")) as address:
        pass
    server = LocalServer(address)
    assert draft(server) == draft(None)
    assert "không trả lời" in server.failure


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/v1",
        "http://example.org/v1",
        "http://8.8.8.8/v1",
        "127.0.0.1:8080",
        "http://127.0.0.1:x/v1",
        "",
    ],
)
def test_reports_are_sent_to_no_other_place(address: str) -> None:
    with pytest.raises(InputError):
        LocalServer(address)
