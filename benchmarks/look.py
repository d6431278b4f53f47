"""Writes the HTML report on the sample articles and, where a browser is installed, pictures of it to look at."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path("build/look")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PICTURES = {
    "desktop": ("1100,6000",),
    "phone": ("390,6000",),
    "dark": ("1100,6000", "--blink-settings=preferredColorScheme=0"),
}
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
)  # fmt: skip


def main() -> None:
    """Write the report and the pictures, and say where they are."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    page = FOLDER / "report.html"
    check = ["check", "sources", "--register", "claims.yaml", "--fail-on", "never", "-f", "concise"]
    command = [sys.executable, "-m", "factcheck", *check, "-o", f"html:{page}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(page)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("no pictures: there is no browser")
        return
    for name, (size, *more) in PICTURES.items():
        print(picture(browser, page, FOLDER / f"{name}.png", (f"--window-size={size}", *more)))


def picture(browser: str, page: Path, file: Path, options: tuple[str, ...]) -> Path:
    """A picture of a page, taken with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        where = (f"--user-data-dir={profile}", f"--screenshot={file.resolve()}", page.resolve().as_uri())
        subprocess.run([browser, *QUIET, *options, *where], check=True, capture_output=True, timeout=120)
    return file


if __name__ == "__main__":
    main()
