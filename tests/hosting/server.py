"""A code host on this machine: the part of the APIs of GitHub and GitLab that comments need."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

PAGE = 2
TOKEN = "secret-token-0123456789"
Comment = dict[str, object]


@dataclass
class Host:
    """What the host has: comments by request in order, what was asked, and what it does instead of answering."""

    comments: list[Comment] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    # For each method, the answers it gives before it does what it is asked for: status, headers, message; a page where that begins with `<`.
    refusals: dict[str, list[tuple[int, dict[str, str], str]]] = field(default_factory=dict)
    root: str = ""

    def add(self, body: str, kind: str = "Bot", locked: bool = False) -> None:
        """A comment that is there already; locked: somebody else's."""
        self.comments.append({"id": 100 + len(self.comments), "body": body, "user": {"type": kind, "login": "x"}, "locked": locked})

    def answer(self, method: str, path: str, data: bytes) -> tuple[int, object, dict[str, str]]:
        """Status, data and headers of the answer to one call."""
        self.asked.append((method, path))
        waiting = self.refusals.get(method)
        if waiting:
            status, headers, message = waiting.pop(0)
            return status, message if message.startswith("<") else {"message": message}, headers
        where = urlsplit(path)
        if method == "GET":
            page = int(parse_qs(where.query).get("page", ["1"])[0])
            more = {"Link": f'<{self.root}{where.path}?per_page=100&page={page + 1}>; rel="next"'} if self.comments[page * PAGE :] else {}
            return 200, self.comments[(page - 1) * PAGE : page * PAGE], more
        if method == "POST":
            self.add(json.loads(data)["body"])
            return 201, self.comments[-1], {}
        comment = next((one for one in self.comments if str(one["id"]) == where.path.rsplit("/", 1)[-1]), None)
        if comment is None or comment["locked"]:
            return 404 if comment is None else 403, {"message": "Must have admin rights"}, {}
        comment["body"] = json.loads(data)["body"]
        return 200, comment, {}

    @property
    def bodies(self) -> list[str]:
        """What the comments say."""
        return [str(comment["body"]) for comment in self.comments]


def handler(host: Host) -> type[BaseHTTPRequestHandler]:
    """What hands each call on to the host."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host.tokens.add(self.headers.get("Authorization", "") or self.headers.get("PRIVATE-TOKEN", ""))
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, data, headers = host.answer(self.command, self.path, sent)
            body = data.encode() if isinstance(data, str) else json.dumps(data).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_PATCH = do_PUT = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    return Handler


@contextmanager
def running() -> Iterator[Host]:
    """A host that answers until the block ends."""
    host = Host()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(host))
    host.root = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
