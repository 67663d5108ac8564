"""The browser of the tests: found, or installed and said so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 300


def find() -> str | None:
    """Give the path of a Chromium: Playwright's own, else one on the PATH; None if neither is."""
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        return own
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def run(command: list[str]) -> bool:
    """Run an install step; say whether it worked, and the end of what it printed if not."""
    print("browser: running", " ".join(command), flush=True)
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        print(f"browser: gave up after {PATIENCE} s", flush=True)
        return False
    if done.returncode:
        print("browser: that failed:", (done.stderr or done.stdout).strip()[-400:], flush=True)
    return done.returncode == 0


def install() -> str | None:
    """Install a Chromium where none is: Playwright's own, else Debian's package when root."""
    if run([sys.executable, "-m", "playwright", "install", "chromium"]) and (path := find()):
        return path
    if shutil.which("apt-get") and os.geteuid() == 0:
        run(["apt-get", "update"])
        run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
    return find()


def main() -> None:
    """Make a Chromium ready and print which; with CI=true its absence is a failure."""
    path = find()
    print(f"browser: {path} is here" if path else "browser: no Chromium is here", flush=True)
    if path is None:
        path = install()
        print(f"browser: installed {path}" if path else "browser: none could be installed")
    if path is None and os.environ.get("CI") == "true":
        sys.exit("browser: with CI=true the browser tests must run; install a Chromium first")


if __name__ == "__main__":
    main()
