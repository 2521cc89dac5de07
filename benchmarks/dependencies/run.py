"""Print what each core dependency costs: installed size, import time in a fresh process, version.

python benchmarks/dependencies/run.py
"""

import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

MODULES = {"python-docx": "docx", "PyYAML": "yaml", "scikit-learn": "sklearn", "jupyter": "jupyter_core"}
CLOCK = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"


def main() -> None:
    """Print one row per dependency of pyproject.toml, in its order."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in project["dependencies"]:
        name = requirement.split(">")[0]
        files = metadata.distribution(name).files or []
        size = sum(path.stat().st_size for file in files if (path := Path(str(file.locate()))).is_file())
        module = MODULES.get(name, name)
        run = subprocess.run(  # noqa: S603 - our own interpreter and a fixed statement
            [sys.executable, "-c", CLOCK.format(module)], capture_output=True, text=True, check=True
        )
        print(f"{name:14} {metadata.version(name):10} {size / 1e6:7.1f} MB {float(run.stdout):6.2f} s")


if __name__ == "__main__":
    main()
