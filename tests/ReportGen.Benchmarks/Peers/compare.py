#!/usr/bin/env python3
"""Compares `reportgen render` with Typst, WeasyPrint and Chromium on the same documents, all in one run.

    dotnet publish src/ReportGen.Cli -c Release -r linux-x64 -p:PublishAot=true -o out/aot
    dotnet publish src/ReportGen.Cli -c Release -o out/jit
    python3 tests/ReportGen.Benchmarks/Peers/compare.py PEERS out/aot/reportgen --jit out/jit/reportgen

PEERS is a folder with the documents as YAML (data/statement.yaml, data/report.yaml, data/batch/*.yaml; their form
is told in peer_markdown.py) and with what the others make of them: peers/typst/render.mjs (`--ua OUT FILE...`, all
files in one process), peers/pandoc/one.sh (`html FILE OUT`). Needs PyYAML, Node.js, pandoc, WeasyPrint, Chromium and
pdfinfo; programs that are not there are left out.

Prints a Markdown table of medians: pages, wall seconds, CPU seconds (user and system, children included) and the
peak resident memory in MiB of the largest process. Linux only.
"""
import argparse, glob, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

import peer_markdown


def once(commands):
    """Runs commands one after another; gives wall, CPU and the largest resident set."""
    start, cpu, peak = time.monotonic(), 0.0, 0
    for command in commands:
        pid = os.fork()
        if pid == 0:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)
            os.execvp(command[0], command)
        _, status, usage = os.wait4(pid, 0)
        if status:
            sys.exit(f"{' '.join(command[:6])}… failed; run it by hand")
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss)
    return time.monotonic() - start, cpu, peak / 1024


def pages(file):
    if not shutil.which("pdfinfo") or not os.path.exists(file):
        return ""
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:"))


def measure(name, workload, commands, runs, made):
    """Runs a workload and prints its line; `made` is a file whose pages are counted."""
    if runs > 1:
        once(commands)
    samples = [once(commands) for _ in range(runs)]
    wall, cpu, peak = (statistics.median(s[i] for s in samples) for i in range(3))
    print(f"| {name} | {workload} | {pages(made)} | {wall:.3f} | {cpu:.3f} | {peak:.0f} |", flush=True)


def others(workload, files, peers, out, runs):
    """WeasyPrint and Chromium, from the HTML that pandoc makes; making it is not counted."""
    made = []
    for f in files:
        base = os.path.join(out, pathlib.Path(f).stem + "-web")
        subprocess.run([str(peers / "peers/pandoc/one.sh"), "html", f, base], check=True)
        made.append(base + ".html")
    if shutil.which("weasyprint"):
        commands = [["weasyprint", "-q", p, p + ".w.pdf"] for p in made]
        measure("WeasyPrint, from HTML", workload, commands, runs, made[0] + ".w.pdf")
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser:
        flags = ["--headless", "--no-sandbox", "--disable-gpu"]
        commands = [[browser, *flags, f"--print-to-pdf={p}.c.pdf", p] for p in made]
        measure("Chromium, from HTML", workload, commands, runs, made[0] + ".c.pdf")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("peers")
    arguments.add_argument("reportgen", help="the command, published as Native AOT")
    arguments.add_argument("--jit", help="the command, published without AOT")
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--slow", action="store_true", help="WeasyPrint and Chromium on the batch, too (minutes)")
    a = arguments.parse_args()
    peers = pathlib.Path(a.peers).resolve()
    out = tempfile.mkdtemp(prefix="compare-")
    sets = [
        ("statement", [peers / "data/statement.yaml"]),
        ("report", [peers / "data/report.yaml"]),
        ("200 statements", sorted((peers / "data/batch").glob("*.yaml"))),
    ]
    print("| program | workload | pages | wall s | CPU s | peak MiB |\n| --- | --- | ---: | ---: | ---: | ---: |")
    for workload, sources in sets:
        many = len(sources) > 1
        runs = min(3, a.runs) if many else a.runs
        texts = [os.path.join(out, s.stem + ".md") for s in sources]
        for source, text in zip(sources, texts):
            peer_markdown.write(source, text)
        first = os.path.join(out, sources[0].stem + ".pdf")
        for name, command in (("ReportGen, Native AOT", a.reportgen), ("ReportGen, JIT", a.jit)):
            if command:
                measure(name, workload, [[command, "render", *texts, "--output", out]], runs, first)
        files = [str(s) for s in sources]
        typst = str(peers / "peers/typst/render.mjs")
        if shutil.which("node") and (peers / "peers/typst/node_modules").exists():
            measure("Typst, PDF/UA-1", workload, [["node", typst, "--ua", out, *files]], runs, first)
        if shutil.which("pandoc") and (not many or a.slow):
            others(workload, files, peers, out, 1 if many else min(3, a.runs))
    shutil.rmtree(out)


if __name__ == "__main__":
    main()
