"""The form of one side of a comparison: a field of the selection and one value of it."""

from dataclasses import dataclass
from typing import Any

from data.selection.fields import Choice, Single, Years
from data.selection.values import BadValueError, shown
from data.tables import Tables


@dataclass(frozen=True)
class Side(Single):
    """A field and one of its values, written `kind:loan` or `years:2015-2019`."""

    fields: tuple[Choice | Years, ...]

    @property
    def known(self) -> dict[str, Any]:
        """Give the fields that can be compared, by name."""
        return {field.name: field for field in self.fields}

    def read(self, text: str, tables: Tables) -> str:
        """Give the side as it is written; raises BadValueError for an unknown field or value."""
        known = self.known
        name, _, value = text.partition(":")
        if name not in known:
            raise BadValueError(
                f"{self.name}: '{shown(text)}' is no side of a comparison; write field:value with "
                f"one of the fields {', '.join(known)}, such as {self.name}=camp:china-led"
            )
        try:
            asked = known[name].join([known[name].read(value, tables)])
        except BadValueError as problem:
            raise BadValueError(f"{self.name}: {problem}") from problem
        return ":".join([name, *known[name].write(asked)])

    def asked(self, text: str, tables: Tables) -> tuple[str, Any]:
        """Give the field's name and its value as a selection holds it, of what `read` gave."""
        name, _, value = text.partition(":")
        return name, self.known[name].join([self.known[name].read(value, tables)])
