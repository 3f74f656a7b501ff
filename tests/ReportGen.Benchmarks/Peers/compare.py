#!/usr/bin/env python3
"""Compares `reportgen render` with Typst, WeasyPrint and Chromium on the same documents, all in one run.

    npm ci --prefix tests/ReportGen.Benchmarks/Peers
    dotnet publish src/ReportGen.Cli -c Release -p:PublishAot=true -o out/aot
    dotnet publish src/ReportGen.Cli -c Release -o out/jit
    dotnet run -c Release --project tests/ReportGen.Benchmarks -- peer-inputs out/inputs
    python3 tests/ReportGen.Benchmarks/Peers/compare.py out/inputs out/aot/reportgen --jit out/jit/reportgen

Prints a Markdown table of medians: wall seconds, CPU seconds (user and system, children included) and the peak
resident memory in MiB of the largest process. Linux only. Programs that are not installed are left out.
"""
import argparse, glob, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
FONTS = HERE.parents[2] / "templates/theme/fonts"


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


def measure(name, workload, commands, runs):
    if runs > 1:
        once(commands)
    samples = [once(commands) for _ in range(runs)]
    wall, cpu, peak = (statistics.median(s[i] for s in samples) for i in range(3))
    print(f"| {name} | {workload} | {wall:.3f} | {cpu:.3f} | {peak:.0f} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("inputs")
    arguments.add_argument("reportgen", help="the command, published as Native AOT")
    arguments.add_argument("--jit", help="the command, published without AOT")
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--slow", action="store_true", help="WeasyPrint and Chromium on the batch, too (minutes)")
    arguments.add_argument("--scale", action="store_true", help="reportgen on about 100 and 1,000 pages")
    a = arguments.parse_args()
    inputs = pathlib.Path(a.inputs).resolve()
    out = tempfile.mkdtemp(prefix="compare-")
    batch = sorted(str(p) for p in (inputs / "batch").glob("s[0-9][0-9][0-9].md"))
    sets = [
        ("statement", [str(inputs / "statement.md")]),
        ("report", [str(inputs / "report.md")]),
        ("200 statements", batch),
    ]
    print("| program | workload | wall s | CPU s | peak MiB |\n| --- | --- | ---: | ---: | ---: |")
    for workload, files in sets:
        many = len(files) > 1
        runs = 3 if many else a.runs
        for name, command in (("ReportGen, Native AOT", a.reportgen), ("ReportGen, JIT", a.jit)):
            if command:
                measure(name, workload, [[command, "render", *files, "--output", out]], runs)
        typ = [f.removesuffix(".md") + ".typ" for f in files]
        if shutil.which("node") and (HERE / "node_modules").exists():
            measure("Typst, PDF/UA-1", workload, [["node", str(HERE / "typst.mjs"), str(FONTS), out, *typ]], runs)
        if (many and not a.slow) or not shutil.which("pandoc"):
            continue
        pages = []
        for f in files:
            page = os.path.join(out, os.path.basename(f) + ".html")
            plain = f.removesuffix(".md") + ".plain.md"
            subprocess.run(["pandoc", "-s", "-t", "html5", plain, "-o", page], check=True)
            pages.append(page)
        runs = 1 if many else 3
        if shutil.which("weasyprint"):
            measure("WeasyPrint, from HTML", workload, [["weasyprint", "-q", p, p + ".pdf"] for p in pages], runs)
        browser = shutil.which("chromium") or shutil.which("google-chrome")
        if browser:
            measure(
                "Chromium, from HTML",
                workload,
                [[browser, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={p}.pdf", p] for p in pages],
                runs,
            )
    if a.scale:
        for chapters in (20, 200):
            measure("ReportGen, Native AOT", f"{chapters} chapters", [[a.reportgen, "render", str(inputs / f"scale-{chapters}.md"), "--output", out]], 1)
    shutil.rmtree(out)


if __name__ == "__main__":
    main()
