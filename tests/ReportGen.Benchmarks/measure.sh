#!/usr/bin/env bash
# Cold runs of the command, as a person or a build machine meets it: time and peak memory of each.
# Usage: measure.sh PROGRAM [RECOMMENDATIONS STATEMENTS]     (hyperfine is used when it is there)
set -euo pipefail
program=$(realpath "$1")
recommendations=${2:-2000}
statements=${3:-200}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet run --project "$here" -c Release -- generate "$work/large" "$recommendations" "$statements"

# Wall and processor time in seconds, peak memory in MB, of one run.
one() {
  python3 - "$@" <<'P'
import resource, subprocess, sys, time
start = time.monotonic()
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{wall:8.2f} s {used.ru_utime + used.ru_stime:8.2f} s cpu {used.ru_maxrss / 1024:8.0f} MB  (exit code {ended.returncode})")
P
}

tell() { printf '%-34s' "$1"; shift; one "$@"; }

tell "--help" "$program" --help
tell "sample: validate" "$program" validate --root "$root"
tell "sample: build" "$program" build --root "$root" --output "$work/out-sample"
tell "sample: build --no-pdf" "$program" build --root "$root" --output "$work/out-sample" --no-pdf
name="$recommendations + $statements"
tell "$name: validate" "$program" validate --root "$work/large"
tell "$name: build --no-pdf" "$program" build --root "$work/large" --output "$work/out-large" --no-pdf
tell "$name: build" "$program" build --root "$work/large" --output "$work/out-large"
