using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Rules;

/// <summary>Runs every rule over every programme.</summary>
public static class Validator
{
    /// <summary>Everything that the rules find, sorted by place.</summary>
    /// <param name="content">What was read.</param>
    /// <param name="today">The present day: protected terms that ended before it are left out. When null, the dates of the statements decide: see RG8008.</param>
    public static ImmutableArray<Diagnostic> Validate(ContentSet content, LocalDate? today = null)
    {
        var found = new DiagnosticBag();
        foreach (var programme in content.Programmes)
        {
            var context = new RuleContext(content, programme, new StateBook(programme), today);
            foreach (var rule in RuleList.All)
            {
                found.AddRange(rule.Check(context));
            }
        }

        return found.ToSorted();
    }
}
