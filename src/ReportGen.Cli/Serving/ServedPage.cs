using System.Text;

namespace ReportGen.Cli.Serving;

/// <summary>
/// A page as it is served: the file's own markup with the script that reloads it, the panel of problems, and
/// a word on internal papers. The file stays as it was built.
/// </summary>
/// <param name="Html">The markup.</param>
/// <param name="Policy">What the page may load (Content Security Policy Level 3), for the response's head.</param>
internal sealed record ServedPage(string Html, string Policy)
{
    /// <summary>The address of the script.</summary>
    public const string ScriptPath = "/-/watch.js";

    /// <summary>The address of the style sheet of what is added.</summary>
    public const string StylePath = "/-/watch.css";

    /// <summary>The address at which changes are announced.</summary>
    public const string EventsPath = "/-/events";

    private const string PolicyTag = "<meta http-equiv=Content-Security-Policy content=\"";

    /// <summary>A page with what is added.</summary>
    /// <param name="html">The file's text.</param>
    /// <param name="state">What is to be shown beside it.</param>
    /// <param name="isInternal">True for a paper that never leaves the department.</param>
    public static ServedPage Of(string html, PageState state, bool isInternal)
    {
        var (page, policy) = TakePolicy(html);
        var head =
            $"<link rel=stylesheet href=\"{StylePath}\">\n<script src=\"{ScriptPath}\" data-version={state.Version} defer></script>\n";
        page = Insert(page, "</head>", after: false, head);
        var banner = isInternal
            ? "<p class=reportgen-internal>Internal: for the department only, never published.</p>\n"
            : "";
        var added =
            banner.Length + state.Panel.Length == 0
                ? ""
                : $"<aside class=reportgen-watch aria-label=\"From reportgen watch\">\n{banner}{state.Panel}</aside>\n";
        return new ServedPage(Insert(page, "<body>", after: true, added), Widened(policy));
    }

    /// <summary>A page where there is no file: what is wrong, and the panel.</summary>
    public static ServedPage Missing(PageState state, string words) =>
        Of(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset=utf-8>
            <meta name=viewport content="width=device-width, initial-scale=1">
            <title>Nothing here yet</title>
            </head>
            <body>
            <main class=reportgen-missing>
            <h1>Nothing here yet</h1>
            <p>{words}
            <p><a href="/">To the first page</a>
            </main>
            </body>
            </html>

            """,
            state,
            isInternal: false
        );

    /// <summary>
    /// A page's own policy stands in its markup, where nothing can be added to it: it is moved to the head of
    /// the response.
    /// </summary>
    private static (string Html, string? Policy) TakePolicy(string html)
    {
        var start = html.IndexOf(PolicyTag, StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf('"', start + PolicyTag.Length);
        var close = end < 0 ? -1 : html.IndexOf('>', end);
        return close < 0
            ? (html, null)
            : (html.Remove(start, close + 1 - start), html[(start + PolicyTag.Length)..end]);
    }

    /// <summary>A policy with leave for the script, its connection and the added style sheet, and for nothing else.</summary>
    private static string Widened(string? policy)
    {
        var rules = (
            policy ?? "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'"
        )
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static rule => !rule.StartsWith("style-src ", StringComparison.Ordinal))
            .Append("script-src 'self'")
            .Append("connect-src 'self'")
            .Append("frame-ancestors 'none'");
        var style =
            policy
                ?.Split(';', StringSplitOptions.TrimEntries)
                .FirstOrDefault(static rule =>
                    rule.StartsWith("style-src ", StringComparison.Ordinal)
                )
            ?? "style-src";
        return string.Join("; ", rules.Append(style + " 'self'"));
    }

    private static string Insert(string html, string mark, bool after, string added)
    {
        var at = html.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? html : html.Insert(after ? at + mark.Length : at, added);
    }

    /// <summary>
    /// Listens for changes and loads the page again. A tab out of sight lets go of its connection, because a
    /// browser keeps only six to one address; what it missed is sent when it reconnects.
    /// </summary>
    public static ReadOnlyMemory<byte> Script { get; } =
        Encoding.UTF8.GetBytes(
            """
            "use strict";
            const version = document.currentScript.dataset.version;
            const folder = decodeURIComponent(location.pathname).replace(/[^\/]*$/, "");
            let events;
            function listen() {
              events?.close();
              if (document.hidden) return;
              events = new EventSource("/-/events?since=" + version);
              events.onmessage = (told) => {
                const folders = told.data.split("\n");
                if (folders.includes("*") || folders.includes(folder)) location.reload();
              };
            }
            document.addEventListener("visibilitychange", listen);
            addEventListener("pagehide", () => events?.close());
            addEventListener("pageshow", (shown) => { if (shown.persisted) listen(); });
            listen();

            """
        );

    /// <summary>The look of what is added.</summary>
    public static ReadOnlyMemory<byte> Style { get; } =
        Encoding.UTF8.GetBytes(
            """
            .reportgen-watch { margin: 0; font: 1rem/1.5 "Source Sans 3", system-ui, sans-serif; color: #0b0c0c; }
            .reportgen-watch p { margin: 0; }
            .reportgen-watch ul { margin: 0.5rem 0 0; padding: 0; list-style: none; }
            .reportgen-watch li { margin: 0 0 1rem; max-width: 60rem; overflow-wrap: anywhere; }
            .reportgen-watch pre { margin: 0.25rem 0; padding: 0.25rem 0.5rem; overflow-x: auto; background: #fff; border: 1px solid #b1b4b6; font: 0.9rem/1.4 ui-monospace, monospace; }
            .reportgen-errors { padding: 1rem; background: #fbeae8; border: 0.3rem solid #b3261e; }
            .reportgen-title { font-size: 1.25rem; font-weight: 700; }
            .reportgen-warnings { padding: 0.5rem 1rem; background: #fff7e0; border: 0.1rem solid #8a6100; }
            .reportgen-warnings summary { cursor: pointer; }
            .reportgen-internal { padding: 0.5rem 1rem; background: #1d1d1d; color: #fff; font-weight: 700; }
            .reportgen-missing { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }
            @media print { .reportgen-watch { display: none; } }

            """
        );
}

/// <summary>What pages show beside their own content.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Panel">The panel of problems as markup; empty when there are none.</param>
internal sealed record PageState(long Version, string Panel);
