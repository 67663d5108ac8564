"""The machine and the software that figures were measured on."""

import os
import platform
from importlib.metadata import version
from pathlib import Path

import psutil

PACKAGES = ("streamlit", "plotly", "dash", "flask", "waitress", "pandas", "uvicorn", "starlette")


def described(chromium: str) -> dict[str, object]:
    """Name the processor, cores, memory, and versions; `chromium` is the browser's own."""
    return {
        "cpu": cpu(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": platform.platform(),
        "load_before": round(os.getloadavg()[0], 2),
        "python": platform.python_version(),
        "chromium": chromium,
        **{name: version(name) for name in PACKAGES},
    }


def cpu() -> str:
    """Give the processor's name as the system has it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or "unknown")
