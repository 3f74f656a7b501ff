using NodaTime;

namespace ReportGen.Core.Programmes.Dates;

/// <summary>The days that the words of a promise stand for.</summary>
/// <param name="From">First day of the window; null when the words name only an end ("by March 2026").</param>
/// <param name="By">Last day on which the promise is kept, inclusive.</param>
public readonly record struct DueWindow(LocalDate? From, LocalDate By);
