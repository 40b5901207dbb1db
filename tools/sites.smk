# Many handbooks as independent jobs, by Snakemake (`make sites` does the same on one machine without it):
#
#     .venv/bin/snakemake --snakefile tools/sites.smk --keep-going --cores 2 --config data=data out=sites
#
# Beyond one machine add an executor plugin: pip install snakemake-executor-plugin-slurm, then --executor slurm --jobs 50.
# A job runs again when a file of its folder, or of the code, is newer than its mark. The mark, and not the site, is what
# Snakemake keeps and takes away: a job that fails leaves the site of before.

import sys
from pathlib import Path

DATA, OUT = Path(config.get("data", "data")), config.get("out", "sites")
FOLDERS = {path.parent.name: path.parent for path in sorted(DATA.glob("*/regulation.yml"))}
CODE = [
    str(path)
    for folder in ("docs", "macros", "overrides")
    for path in sorted(Path(folder).rglob("*"))
    if path.is_file() and path.suffix != ".pyc"
]


def files(wildcards):
    """The files that a handbook is made of."""
    return [str(path) for path in sorted(FOLDERS[wildcards.id].rglob("*")) if path.is_file()]


rule all:
    input:
        expand(f"{OUT}/.built/{{id}}", id=FOLDERS),


rule site:
    input:
        files,
        code=CODE,
    output:
        touch(f"{OUT}/.built/{{id}}"),
    params:
        folder=lambda wildcards: FOLDERS[wildcards.id],
        python=sys.executable,
    shell:
        "{params.python:q} -m macros sites {params.folder:q} --out {OUT:q} --jobs 1"
