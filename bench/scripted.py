"""The map page's script under a profiler, without a browser and without a network."""

import cProfile
import io
import pstats
import re
from typing import Any

from streamlit.testing.v1 import AppTest

from bench import course
from bench.serving import ROOT

SHOWN = 30
OURS = re.escape(str(ROOT)) + r"/(?!\.venv)"
# The script of the page under a profiler, in the thread in which Streamlit runs it.
PROFILED = """
import pathlib
from bench.scripted import PROFILE
frame = pathlib.Path({frame!r})
PROFILE.enable()
exec(compile(frame.read_text(), frame, "exec"), {{"__name__": "__main__", "__file__": str(frame)}})
PROFILE.disable()
"""
PROFILE = cProfile.Profile()


def scripted(number: int) -> tuple[float, str]:
    """Give the milliseconds of a script run by the profiler's own count, and its longest parts."""
    test = AppTest.from_string(PROFILED.format(frame=str(ROOT / "pages" / "_frame.py")))
    test.run(timeout=60)
    PROFILE.clear()
    for asked in course.choices(number):
        names = [*asked.before, asked.initiative]
        test.multiselect(key="initiative").set_value(names).run(timeout=60)
    written = io.StringIO()
    stats: Any = pstats.Stats(PROFILE, stream=written)
    stats.sort_stats("cumulative").print_stats(OURS, SHOWN)
    return stats.total_tt * 1000 / number, written.getvalue()
