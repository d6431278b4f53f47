"""Names of HTML elements -> what they make of the text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import BlockKind

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("pre", "listing", "xmp"), "code"),
    "blockquote": "quote",
}
LAYOUT = frozenset({
    "address", "article", "body", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figure",
    "form", "hgroup", "html", "legend", "main", "menu", "ol", "optgroup", "option", "p", "search", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
ASIDE = frozenset({"aside", "footer", "nav"})  # blocks that stand beside the article
SILENT = frozenset({  # what is not shown as text, or no longer said; in a line or around blocks
    "audio", "button", "canvas", "datalist", "del", "math", "noscript", "object", "rp", "rt", "s", "select",
    "strike", "svg", "template", "video",
})  # fmt: skip
BLOCKS = LAYOUT | ASIDE | KINDS.keys() | {"header"}
RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title"})  # no tag is read in them
CODE = frozenset({"code", "kbd", "samp", "tt", "var"})

READ = (
    BLOCKS | SILENT | RAW | CODE | {"a", "br", "hr", "meta", "q", "sup", "time"}
)  # other tags say nothing of the text

_ROWS = frozenset({"tbody", "tfoot", "thead"})
CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {  # an element -> those it ends, up to one of the others
    "li": (frozenset({"li"}), frozenset({"dir", "menu", "ol", "ul"})),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"table"}))),
    "tr": (frozenset({"td", "th", "tr"}), frozenset({"table"})),
    **dict.fromkeys(_ROWS, (_ROWS | {"caption", "td", "th", "tr"}, frozenset({"table"}))),
}
CELLS = frozenset({"caption", "td", "th"})  # an end tag in one of them ends nothing around it, but for these:
TABLE = frozenset({"table", "tr"}) | _ROWS | CELLS
HOLDS_A_LINE = frozenset({"p"}) | {name for name, kind in KINDS.items() if kind == "heading"}  # no block may be in them
IN_HEADINGS = frozenset({"div", "hgroup"})  # blocks that are, all the same
