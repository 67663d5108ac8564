"""The headers on every answer."""

import base64
import hashlib
import re

import pytest
from starlette.testclient import TestClient, WebSocketDenialResponse

from data import tables
from web.headers import FIXED, content_policy, script_hashes

STREAM = "ws://localhost:8501/_stcore/stream"
PATHS = [
    "/",
    "/timeline",
    "/healthz",
    "/extract.csv?q=zzzzqqqq",
    "/extract.csv?colour=red",
    "/topojson/world_110m.json",
    "/shapes/none/world.geojson",
    "/mount/none/mount.js",
    "/plotly/none/plotly.min.js",
    "/figures/none/light.json",
    "/favicon.png",
    "/media/none",
    "/_stcore/health",
    "/_stcore/host-config",
    "/_stcore/agent/none",
    "//example.org/",
    "/?q=" + "a" * 60_000,
]


def directives(policy: str) -> dict[str, list[str]]:
    return {words[0]: words[1:] for words in (part.split() for part in policy.split(";"))}


def assert_safe(headers: dict[str, str]) -> None:
    for name, value in FIXED.items():
        assert headers[name.lower()] == value
    assert "default-src 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:40])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS"])
def test_every_answer_has_the_headers(client: TestClient, method: str, path: str) -> None:
    answer = client.request(method, f"http://localhost:8501{path}", follow_redirects=False)
    assert_safe(dict(answer.headers))


def test_scripts_of_streamlit_have_the_headers(client: TestClient) -> None:
    script = re.search(r'src="\./(static/js/[^"]+)"', client.get("/").text)
    assert script
    answer = client.get(f"/{script[1]}")
    assert answer.status_code == 200
    assert_safe(dict(answer.headers))


def test_a_refused_host_gets_the_headers(client: TestClient) -> None:
    assert_safe(dict(client.get("/", headers={"host": "evil.example"}).headers))


def test_a_failure_gets_the_headers_and_a_sentence_without_its_cause(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("secret path /srv/atlas")

    monkeypatch.setattr(tables, "read", fail)
    answer = client.get("/healthz")
    assert answer.status_code == 500
    assert answer.text == ("The server could not answer this request; the reason is in its log.\n")
    assert_safe(dict(answer.headers))


def test_an_opened_websocket_has_the_headers(client: TestClient) -> None:
    with client.websocket_connect(STREAM, subprotocols=["streamlit"]) as socket:
        assert_safe({name.decode(): value.decode() for name, value in socket.extra_headers or []})


def test_a_refused_websocket_has_the_headers(client: TestClient) -> None:
    origin = {"origin": "http://evil.example"}
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect(STREAM, headers=origin),
    ):
        pass
    assert_safe(dict(refused.value.headers))


def test_the_page_may_run_its_own_inline_scripts_and_no_others(client: TestClient) -> None:
    answer = client.get("/")
    allowed = directives(answer.headers["content-security-policy"])["script-src"]
    inline = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in inline]
    assert inline
    assert allowed == ["'self'", "blob:", *(f"'sha256-{text.decode()}'" for text in hashes)]


def test_nothing_may_be_fetched_from_elsewhere(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert re.sub(r" 'sha256-[A-Za-z0-9+/]{43}='", "", policy) == (
        "default-src 'none'; script-src 'self' blob:; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def test_only_scripts_without_an_address_are_hashed() -> None:
    page = "<script>\n  a = 1\n</script><script type='module' src='./b.js'></script>"
    digest = base64.b64encode(hashlib.sha256(b"\n  a = 1\n").digest()).decode()
    assert script_hashes(page) == [f"'sha256-{digest}'"]


def test_a_changed_inline_script_changes_the_policy() -> None:
    assert content_policy("<script>a</script>") != content_policy("<script>b</script>")
