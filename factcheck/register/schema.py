"""The form of claims.yaml -> its JSON Schema, for completion in editors and for other programs."""

from __future__ import annotations

from typing import Any

from factcheck.register.form import REGISTER
from factcheck.register.shape import Day, Each, Fields, OneOf, Shape, Text

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_WORDS = ["string", "number", "boolean"]  # as YAML takes 2026, 1.5 and true; here all of them are text


def schema() -> dict[str, Any]:
    """The schema of a register. It knows its form; what only reading shows (a sentence without a claim) it does not."""
    return {"$schema": _DRAFT, "title": "factcheck register", **_of(REGISTER)}


def _of(shape: Shape) -> dict[str, Any]:
    match shape:
        case Fields(fields=fields):
            return {
                "type": "object",
                "properties": {key: _of(field.shape) | {"description": field.about} for key, field in fields.items()},
                "required": [key for key, field in fields.items() if field.required],
                "additionalProperties": False,
            }
        case Each(shape=item):
            return {"type": "array", "minItems": 1, "items": _of(item)}
        case OneOf(choices=choices):
            return {"enum": [*choices, *(int(choice) for choice in choices if choice.isdigit())]}
        case Day():
            return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"}
        case Text(pattern=pattern):
            return {"type": _WORDS, "pattern": f"^(?:{pattern})$" if pattern else r"\S"}
        case _:
            raise TypeError(f"no schema is known for {shape}")
