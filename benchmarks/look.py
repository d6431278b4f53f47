"""The HTML report in a browser, on the samples and on generated articles: pictures to look at, and axe's complaints.

Without a browser that can be driven the reports are only written. Exit code 1 when axe, which is looked for in the
environment's AXE or fetched by npm, has a complaint.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.browser import installed, opened
from benchmarks.corpus import articles

if TYPE_CHECKING:
    from benchmarks.browser import Page

FOLDER = Path("build/look")
MANY = 50  # generated articles
AXE = "axe-core@4"
_TALL = 4000  # pixels of a picture
_OPENED = 5  # articles whose text is open when the page is audited: axe takes a minute for each thousand paragraphs
_OPEN = f"""
const articles = [...document.querySelectorAll('details.article')]
const shown = one => !articles.slice({_OPENED}).some(article => article.contains(one))
for (const one of document.querySelectorAll('details')) one.open = shown(one)
"""
_AUDIT = "return axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


class Shape(NamedTuple):
    """How a reader looks at the page: the window in pixels, and the colours."""

    name: str
    width: int
    height: int
    scheme: str = "light"


DESKTOP, PHONE = Shape("desktop", 1100, _TALL), Shape("phone", 390, _TALL)
DARK, PHONE_DARK = Shape("dark", 1100, _TALL, "dark"), Shape("phone-dark", 390, _TALL, "dark")


class Look(NamedTuple):
    """A report, and how it is looked at: as it comes, then with what is folded open, of the articles a few."""

    report: Path
    shapes: tuple[Shape, ...]


def main() -> int:
    """Write the reports, look at them, and say what was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    looks = (
        Look(samples(), (DESKTOP, PHONE, DARK, PHONE_DARK)),
        Look(many(), (DESKTOP, PHONE)),
    )
    browser = installed()
    if not browser:
        print(f"look: skipped, there is no browser with a driver (the reports are in {FOLDER})")
        return 0
    axe = found_axe()
    try:
        with opened(browser) as page:
            found = sum(looked_at(page, look, shape, axe) for look in looks for shape in look.shapes)
    except OSError as error:  # whatever stands between us and the browser says nothing of the page
        print(f"look: given up, the browser could not be driven: {error}")
        return 0
    return int(found > 0)


def samples() -> Path:
    """The report on the sample articles."""
    return report("sources", "samples", "--register", "claims.yaml")


def many() -> Path:
    """The report on generated articles."""
    folder = FOLDER / "articles"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(articles(MANY)):
        Path(folder, f"{number:02}.md").write_text(text, encoding="utf-8")
    return report(str(folder), "many", "--no-register")


def report(articles: str, name: str, *options: str) -> Path:
    """The report on a folder."""
    page = FOLDER / f"{name}.html"
    check = ["check", articles, "--fail-on", "never", "-f", "concise", "--no-cache", *options, "-o", f"html:{page}"]
    subprocess.run([sys.executable, "-m", "factcheck", *check], check=True, stdout=subprocess.DEVNULL)
    return page


def looked_at(page: Page, look: Look, shape: Shape, axe: str) -> int:
    """How many complaints there are of a report in a shape; prints them."""
    report, name = look.report, f"{look.report.stem}-{shape.name}"
    page.shape(*shape[1:])
    seconds = page.open(report)
    picture = page.picture(FOLDER / f"{name}.png")
    found = complaints(page, axe)
    page.run(_OPEN)
    page.picture(FOLDER / f"{name}-open.png")
    found |= complaints(page, axe)
    told = f"{len(found)} complaints" if axe else "not audited: there is no axe"
    print(f"{picture}: {report.stat().st_size / 1000:,.0f} kB, open in {seconds:.2f} s, {told}")
    for one in sorted(found):
        print(f"  {one}")
    return len(found)


def complaints(page: Page, axe: str) -> set[str]:
    """What axe says against the page as it stands, and whether it is wider than the window."""
    wide = page.run("return document.documentElement.scrollWidth - window.innerWidth")
    found = {f"the page is {wide} pixels wider than the window"} if wide > 0 else set()
    if axe:
        page.run(axe)
        for one in page.run(_AUDIT):
            found.add(f"{one['id']} ({one['impact']}): {one['help']}: {one['nodes'][0]['html'][:120]}")
    return found


def found_axe() -> str:
    """The source of axe, "" where there is none to be had."""
    named = os.environ.get("AXE")
    path = Path(named) if named else FOLDER / "node_modules" / "axe-core" / "axe.min.js"
    npm = shutil.which("npm")
    if not path.exists() and npm and not named:
        fetch = [npm, "install", "--silent", "--no-save", "--no-audit", "--no-fund", "--prefix", str(FOLDER), AXE]
        subprocess.run(fetch, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
