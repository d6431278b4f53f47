"""A browser without a window, driven through the W3C's WebDriver protocol: pages, pictures, and an audit by axe."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from base64 import b64decode
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
DRIVER = "chromedriver"
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
    "--disable-sync", "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
)  # fmt: skip
_PATIENCE = 30  # seconds until the driver answers
_LONGEST = 120  # seconds of a script


def installed() -> str:
    """The browser that is there, with its driver; "" when there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), "")
    return found if found and shutil.which(DRIVER) else ""


class Page:
    """What an open browser shows."""

    def __init__(self, session: str) -> None:
        self._session = session

    def open(self, file: Path) -> float:
        """Show a file; returns the seconds until it was loaded and drawn once."""
        start = time.monotonic()
        _call(f"{self._session}/url", {"url": file.resolve().as_uri()})
        self.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.monotonic() - start

    def shape(self, width: int, height: int, scheme: str) -> None:
        """Give the window a size in pixels, and the user a colour scheme."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self._control("Emulation.setDeviceMetricsOverride", size)
        self._control("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def run(self, script: str) -> Any:
        """What a script returns. Scripts of ours run although the page allows none."""
        return _call(f"{self._session}/execute/sync", {"script": script, "args": []})

    def picture(self, file: Path) -> Path:
        """Save what the window shows."""
        file.write_bytes(b64decode(_call(f"{self._session}/screenshot")))
        return file

    def _control(self, command: str, parameters: Mapping[str, object]) -> None:
        _call(f"{self._session}/goog/cdp/execute", {"cmd": command, "params": parameters})


@contextmanager
def opened(browser: str) -> Iterator[Page]:
    """A browser with a profile of its own, which is closed at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as profile:
        driver = subprocess.Popen([DRIVER, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            options = {"binary": browser, "args": [*ARGUMENTS, f"--user-data-dir={profile}"]}
            asked = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}}
            url = f"http://127.0.0.1:{port}/session"
            session = f"{url}/{_patiently(url, asked)['sessionId']}"
            _call(f"{session}/timeouts", {"script": 1000 * _LONGEST})
            try:
                yield Page(session)
            finally:
                _call(session, method="DELETE")
        finally:
            driver.terminate()
            driver.wait()


def _patiently(url: str, asked: Mapping[str, object]) -> Mapping[str, str]:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            return cast("Mapping[str, str]", _call(url, asked))
        except URLError as error:
            if time.monotonic() > end or isinstance(error, HTTPError):
                raise
            time.sleep(0.1)


def _call(url: str, body: Mapping[str, object] | None = None, method: str = "") -> Any:
    data = None if body is None else json.dumps(body).encode()
    asked = Request(url, data, {"Content-Type": "application/json"}, method=method or None)  # noqa: S310 - ours
    with urlopen(asked, timeout=2 * _LONGEST) as answer:  # noqa: S310 - as above
        return json.load(answer)["value"]
