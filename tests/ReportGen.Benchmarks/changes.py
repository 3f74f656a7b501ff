#!/usr/bin/env python3
"""What somebody waits for who changes one thing: `watch` after an edit, `preview` of a pull request.

    dotnet publish src/ReportGen.Cli -c Release -r linux-x64 -p:PublishAot=true -o out/aot
    dotnet publish src/ReportGen.Cli -c Release -o out/jit
    dotnet run --project tests/ReportGen.Benchmarks -c Release -- generate out/large 2000 200
    python3 tests/ReportGen.Benchmarks/changes.py watch out/aot/reportgen [EDITS]
    python3 tests/ReportGen.Benchmarks/changes.py preview out/aot/reportgen out/large [RUNS]

`watch` edits one statement of the sample, in a copy of it, and reads the line that the program prints after each
edit: the time from seeing the change to the last file written. "Waited" is the time from the end of the edit to
that line, with the 50 ms of quiet in which an editor may still be writing. Two edits go before those that count.

`preview` makes a git repository of a large programme and previews two changes of it: an update added to one
recommendation, and the title of one changed. Processor time is user and system together, of the program and its
children.

Prints rows of Markdown tables and the load of the machine beside them. Linux only.
"""
import os, pathlib, re, select, shutil, signal, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
STATEMENT = "2025-04-08-oral"
EDITED = f"content/child-sexual-abuse/statements/{STATEMENT}.yaml"


def load():
    return "load %.1f" % os.getloadavg()[0]


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Lines:
    """The lines of a pipe, waited for."""

    def __init__(self, pipe):
        self.pipe, self.rest = pipe, b""

    def next(self, seconds):
        until = time.monotonic() + seconds
        while b"\n" not in self.rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.pipe], [], [], left)[0]:
                return None
            read = os.read(self.pipe.fileno(), 65536)
            if not read:
                return None
            self.rest += read
        line, self.rest = self.rest.split(b"\n", 1)
        return line.decode()

    def find(self, pattern, seconds):
        while (line := self.next(seconds)) is not None:
            if found := re.search(pattern, line):
                return found
        sys.exit(f"the program never wrote {pattern}")


def watch(program, edits):
    print("| run | fastest | median | slowest | waited, median | processor time an edit | |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for options in (["--statement", STATEMENT], ["--statement", STATEMENT, "--no-pdf"], []):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(ROOT / "content", f"{folder}/content")
            shutil.copytree(ROOT / "templates", f"{folder}/templates")
            print(watch_row(program, options, pathlib.Path(folder), edits), flush=True)


def watch_row(program, options, folder, edits):
    run = subprocess.Popen(
        [program, "watch", "--root", str(folder), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        lines = Lines(run.stdout)
        lines.find("Watching content/", 120)
        file = folder / EDITED
        text = file.read_text()
        times, waited = [], []
        for turn in range(edits + 2):
            if turn == 2:
                used = processor_seconds(run.pid)
            word = "".join(chr(ord("a") + int(digit)) for digit in str(turn))
            time.sleep(2.5)
            file.write_text(text.replace("much to do", f"much to do {word}"))
            start = time.monotonic()
            found = lines.find(rf"Made \S+{STATEMENT}.* in ([\d.,]+) (ms|s) ", 30)
            if turn >= 2:
                waited.append(time.monotonic() - start)
                number = float(found[1].replace(",", ""))
                times.append(number if found[2] == "ms" else number * 1000)
        used = (processor_seconds(run.pid) - used) / edits
        return (
            f"| `{' '.join(['watch', *options])}` | {min(times):.0f} ms | {statistics.median(times):.0f} ms | {max(times):.0f} ms "
            f"| {statistics.median(waited) * 1000:.0f} ms | {used * 1000:.0f} ms | {edits} edits, {load()} |"
        )
    finally:
        run.send_signal(signal.SIGINT)
        run.wait(10)


def git(folder, *words):
    subprocess.run(
        ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@example.org", *words],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def preview(program, large, runs):
    print("| change | processor time | wall clock | peak memory | |")
    print("| --- | ---: | ---: | ---: | --- |")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(large) / "content", folder / "content")
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "Everything")
        newest = sorted((folder / "content/large/statements").iterdir())[-1].stem
        item = next(
            file
            for file in sorted((folder / "content/large/recommendations").iterdir())
            if "complete" not in file.read_text()
        )
        update = (
            f"  - {{date: {newest[:10]}, delivery: in progress, note: Work began.,"
            f" statement: {newest}, sources: [register]}}\n"
        )
        changes = {
            "an update added": item.read_text() + update,
            "a title changed": item.read_text().replace("title: Make", "title: Make again"),
        }
        for name, text in changes.items():
            git(folder, "checkout", "-q", "-B", "change", "main")
            item.write_text(text)
            git(folder, "commit", "-qam", name)
            print(preview_row(program, name, folder, runs), flush=True)


def preview_row(program, name, folder, runs):
    cpu, wall, peak = [], [], 0
    for _ in range(runs):
        start = time.monotonic()
        pid = os.posix_spawn(
            program,
            [program, "preview", "--root", str(folder), "--base", "main", "--output", str(folder / "preview.md")],
            {k: v for k, v in os.environ.items() if not k.startswith("GITHUB_")},
        )
        _, status, usage = os.wait4(pid, 0)
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit("preview failed")
        wall.append(time.monotonic() - start)
        cpu.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss / 1024)
    return (
        f"| {name} | {min(cpu):.2f} to {max(cpu):.2f} s, median {statistics.median(cpu):.2f} s "
        f"| {statistics.median(wall):.2f} s | {peak:.0f} MB | {runs} runs, {load()} |"
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["watch", program, *rest]:
            watch(os.path.abspath(program), int(rest[0]) if rest else 21)
        case ["preview", program, large, *rest]:
            preview(os.path.abspath(program), large, int(rest[0]) if rest else 7)
        case _:
            sys.exit(__doc__)
