"""What every page is given: the tables, what was asked for, and the rows it gives."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from data import ledger
from data.selection import Selection, View, query
from data.tables import Tables


@dataclass(frozen=True)
class Scene:
    """One run of a page.

    `shapeless` are the iso3 codes of rows that the map cannot draw; `address` is the path and
    query at which the page shows its picture again, without the mark that is open under it.
    """

    tables: Tables
    selection: Selection
    view: View
    shapeless: frozenset[str]
    address: str

    @property
    def assigned(self) -> pd.DataFrame:
        """Give all engagements with their part of the ledger."""
        return ledger.assigned(self.tables, self.selection, self.shapeless)

    @property
    def rows(self) -> pd.DataFrame:
        """Give the engagements that the selection asks for, with their part."""
        return ledger.selected(self.tables, self.selection, self.shapeless)

    @property
    def pin(self) -> str:
        """Give the query that keeps the version of the tables and drops every filter."""
        return query(Selection(version=self.selection.version))

    @property
    def site(self) -> str:
        """Give the address that readers see, without a path."""
        address = urlsplit(st.context.url or "")
        base = st.get_option("server.baseUrlPath").strip("/")
        return f"{address.scheme}://{address.netloc}" + (f"/{base}" if base else "")
