"""A rewriter on a server of one's own that speaks the OpenAI protocol; off unless it is named."""

import http.client
import ipaddress
import json
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from nlp_reports.drafting.wording import phrase
from nlp_reports.errors import InputError, Problem
from nlp_reports.model import DraftSentence

_SECONDS = 60.0
_LOOPBACK = "localhost"


class LocalServer:
    """Asks a server on this machine or in the office's own network to word a sentence better.

    A server that does not answer, or answers nonsense, costs the better wording only: the sentence stays as it was, and
    the server is not asked again. `failure` then says why, in Vietnamese.
    """

    def __init__(self, address: str, model: str = "", seconds: float = _SECONDS) -> None:
        """Take the server's address ("http://127.0.0.1:8080/v1"), and the model that it should use.

        Raises:
            InputError: the address is none, or is not one of this machine or a private network: reports stay inside.
        """
        self._place = _checked(address)
        self._model = model
        self._seconds = seconds
        self.failure = ""

    def rewrite(self, sentence: DraftSentence, sources: Mapping[str, str], /) -> str:
        """Return the sentence in the server's words, or as it was."""
        if self.failure:
            return sentence.text
        try:
            return self._answer(_request(sentence, sources, self._model)) or sentence.text
        except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError):
            self.failure = phrase("rewriter silent")
            return sentence.text

    def _answer(self, asked: bytes) -> str:
        connection = http.client.HTTPConnection(
            self._place.hostname or "", self._place.port or http.client.HTTP_PORT, timeout=self._seconds
        )
        try:
            path = f"{self._place.path.rstrip('/')}/chat/completions"
            connection.request("POST", path, asked, {"Content-Type": "application/json"})
            said = connection.getresponse().read()
        finally:
            connection.close()
        text: object = json.loads(said)["choices"][0]["message"]["content"]
        return " ".join(text.split()) if isinstance(text, str) else ""


def _request(sentence: DraftSentence, sources: Mapping[str, str], model: str) -> bytes:
    told = "\n".join(f"- {text}" for text in sources.values())
    body = {
        "model": model,
        "temperature": 0,
        "seed": 0,
        "messages": [
            {"role": "system", "content": phrase("rewriter task")},
            {"role": "user", "content": phrase("rewriter sentence", sentence=sentence.text, sources=told)},
        ],
    }
    return json.dumps(body, ensure_ascii=False).encode()


def _checked(address: str) -> SplitResult:
    cure = "ghi địa chỉ máy chủ trong cơ quan, ví dụ http://127.0.0.1:8080/v1"
    try:
        place = urlsplit(address)
        _ = place.port
    except ValueError as error:
        raise InputError(Problem(address, "", "không phải địa chỉ", cure)) from error
    if place.scheme != "http" or not place.hostname:
        raise InputError(Problem(address, "", "không phải địa chỉ http", cure))
    if not _is_own(place.hostname):
        raise InputError(Problem(address, "", "không phải máy chủ trên máy này hoặc trong mạng nội bộ", cure))
    return place


def _is_own(host: str) -> bool:
    if host == _LOOPBACK:
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False
