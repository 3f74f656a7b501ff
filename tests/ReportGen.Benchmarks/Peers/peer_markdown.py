"""Writes the documents of the comparison, kept as YAML, as Markdown for `reportgen render`.

A document has `title`, `subtitle`, `department`, `presented`, `reference`, `lang` and `sections`; a section has a
`heading` and, each of them optional, `paras`, `points`, `recommendations` (the table), `funding` (a table and the
chart) and `after` (further paragraphs). Text may hold `*emphasis*` and `**strong**`.
"""
import json, pathlib

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def table(heads, rule, rows):
    return [" | ".join(["", *heads, ""]).strip(), rule, *(" | ".join(["", *map(str, r), ""]).strip() for r in rows), ""]


def chart(lines):
    return [
        "```chart",
        "kind: bars",
        "title: Share of the allocation spent to the end of April 2025, by line",
        "description: " + json.dumps("A bar for each line, with the shares of the table above.", ensure_ascii=False),
        "unit: per cent",
        "categories: " + json.dumps([x["name"] for x in lines], ensure_ascii=False),
        "series:",
        "  - name: Share spent (%)",
        "    values: " + json.dumps([x["pct"] for x in lines]),
        "```",
        "",
    ]


def section(s):
    lines = [f"## {s['heading']}", ""]
    for paragraph in s.get("paras") or []:
        lines += [paragraph, ""]
    if s.get("points"):
        lines += [*(f"- {p}" for p in s["points"]), ""]
    if s.get("recommendations"):
        rows = [(r["n"], r["text"], r["lead"], f"**{r['status']}**", r["due"], r["note"]) for r in s["recommendations"]]
        heads = ["No", "Recommendation", "Lead", "Status", "Due", "Position"]
        lines += ["### Status of each recommendation", "", *table(heads, "|---:|---|---|---|---|---|", rows)]
    if s.get("funding"):
        rows = [(f["name"], f["allocated"], f["spent"], f["pct"]) for f in s["funding"]]
        heads = ["Line", "Allocated (£m)", "Spent (£m)", "Share spent (%)"]
        lines += ["### Funding by line", "", *table(heads, "|---|---:|---:|---:|", rows), *chart(s["funding"])]
    for paragraph in s.get("after") or []:
        lines += [paragraph, ""]
    return lines


def write(source, target):
    """Reads one YAML document and writes its Markdown."""
    with open(source, encoding="utf-8") as file:
        d = yaml.load(file, LOADER)
    lines = ["---", f"title: {json.dumps(d['title'], ensure_ascii=False)}", f"language: {d['lang']}", "---", ""]
    lines += [f"# {d['title']}", "", d["subtitle"], "", f"{d['department']} · {d['presented']} · {d['reference']}", ""]
    for s in d["sections"]:
        lines += section(s)
    pathlib.Path(target).write_text("\n".join(lines), encoding="utf-8")
