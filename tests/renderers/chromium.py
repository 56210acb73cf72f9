"""A real browser to drive: Chromium over its debugging pipe, with nothing between it and us but Python."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Chromium would otherwise ask its makers for updates and lists.
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars",
)  # fmt: skip
KEYS = {
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    "Tab": (9, ""),
    "Home": (36, ""),
    "End": (35, ""),
    "ArrowLeft": (37, ""),
    "ArrowRight": (39, ""),
}
PATIENCE = 30.0
Values = dict[str, object]


def program() -> str:
    """The path of a Chromium. Without one the test is skipped, and under CI it fails."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium here, and under CI the pages must be looked at")
        pytest.skip("no Chromium here: nothing to look at the pages with")
    return found


class Chromium:
    """A running browser."""

    def __init__(self, folder: Path) -> None:
        # Chromium reads calls from file 3 and writes answers to file 4.
        reading, writing = os.pipe()
        answers, answering = os.pipe()
        # Above what the shell uses, so that one does not close the other.
        theirs = [fcntl.fcntl(file, fcntl.F_DUPFD, 20) for file in (reading, answering)]
        flags = [*QUIET, f"--user-data-dir={folder}", "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(
            ["/bin/bash", "-c", f'exec "$@" 3<&{theirs[0]} 4>&{theirs[1]}', "bash", program(), *flags],
            pass_fds=theirs,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for file in (reading, answering, *theirs):
            os.close(file)
        self.writing, self.answers = writing, answers
        self.events: list[Values] = []
        self.rest = b""
        self.number = 0

    def call(self, method: str, session: str = "", **parameters: object) -> Values:
        """Call a method of the protocol and wait for its answer; what happens meanwhile is kept in `events`."""
        self.number += 1
        message: Values = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        while True:
            told = self.read()
            if told.get("id") == self.number:
                assert "error" not in told, f"{method}: {told['error']}"
                answer = told["result"]
                assert isinstance(answer, dict)
                return answer
            self.events.append(told)

    def read(self) -> Values:
        while b"\0" not in self.rest:
            assert select.select([self.answers], [], [], PATIENCE)[0], "Chromium does not answer"
            self.rest += os.read(self.answers, 1 << 20)
        message, self.rest = self.rest.split(b"\0", 1)
        found: Values = json.loads(message)
        return found

    def page(self) -> "Page":
        return Page(self)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        os.close(self.writing)
        os.close(self.answers)


class Page:
    """One page of the browser, and all that it asked for and complained of."""

    def __init__(self, browser: Chromium) -> None:
        self.browser = browser
        browser.events.clear()
        self.target = str(browser.call("Target.createTarget", url="about:blank")["targetId"])
        self.session = str(browser.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"])
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: object) -> Values:
        return self.browser.call(method, self.session, **parameters)

    def close(self) -> None:
        self.browser.call("Target.closeTarget", targetId=self.target)

    def open(self, file: Path, hash: str = "") -> None:
        """Open a file afresh, whatever was there before."""
        self.call("Page.navigate", url="about:blank")
        self.until("location.href === 'about:blank' && document.readyState === 'complete'")
        self.call("Page.navigate", url=file.as_uri() + (f"#{hash}" if hash else ""))
        self.until("location.protocol === 'file:' && document.readyState === 'complete'")

    def ask(self, expression: str) -> object:
        """The value of an expression in the page; promises are waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, f"{expression}: {answer['exceptionDetails']}"
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    def until(self, expression: str) -> None:
        """Wait for an expression to hold."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.ask(expression):
                return
            time.sleep(0.02)
        pytest.fail(f"never: {expression}")

    def press(self, key: str) -> None:
        """A key of the keyboard by its name, a letter by itself."""
        code, text = KEYS.get(key, (ord(key.upper()[0]), key))
        for kind in ("keyDown", "keyUp"):
            words = {"text": text} if text and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, **words)

    def look(self, **features: str) -> None:
        """Media features: prefers_color_scheme="dark"."""
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=wanted)

    def size(self, width: int, height: int) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, file: Path, whole: bool = False) -> None:
        """A PNG of what is seen, or of the whole page."""
        answer = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(str(answer["data"])))

    def pdf(self) -> bytes:
        return base64.b64decode(str(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]))

    def requests(self) -> list[str]:
        """Every address that the page asked for."""
        return [str(event["request"]["url"]) for event in self.of("Network.requestWillBeSent") if isinstance(event["request"], dict)]

    def complaints(self) -> list[str]:
        """What stands in the console: errors, refusals of the policy, warnings, and whatever a script said."""
        kinds = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        return [json.dumps(event) for kind in kinds for event in self.of(kind)]

    def of(self, method: str) -> list[Values]:
        self.ask("1")  # what was said before is then read
        found = [
            event["params"] for event in self.browser.events if event.get("method") == method and event.get("sessionId") == self.session
        ]
        return [event for event in found if isinstance(event, dict)]
