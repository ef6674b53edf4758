"""Find a Chromium for the browser tests and benches, or install Debian's, or say in one line what to install."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]
"""How the tests and benches start it: no network, nothing of its own."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def chromium() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def main() -> int:
    """Make sure there is one; the exit status tells."""
    if chromium():
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("Installing chromium and a Chinese font with apt-get ...", flush=True)
        for command in (["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]):
            subprocess.run(["apt-get", "-qq", *command], check=False, stdout=subprocess.DEVNULL,
                           env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    if chromium():
        return 0
    print("make test:0: CHROMIUM no Chromium on the PATH; install it (Debian: apt-get install chromium fonts-noto-cjk)",
          file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
