using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Words;

/// <summary>The words for statuses, responses and the like, English and Welsh, in one place. Sentence case.</summary>
public static class StatusWords
{
    /// <summary>"Complete", "In progress", "Overdue"…</summary>
    public static string Of(DisplayStatus status, string language = "en-GB") =>
        status switch
        {
            DisplayStatus.Complete => Pick(language, "Complete", "Cwblhawyd"),
            DisplayStatus.InProgress => Pick(language, "In progress", "Ar waith"),
            DisplayStatus.Overdue => Pick(language, "Overdue", "Yn hwyr"),
            DisplayStatus.Withdrawn => Pick(language, "Withdrawn", "Tynnwyd yn ôl"),
            DisplayStatus.Superseded => Pick(language, "Superseded", "Disodlwyd"),
            _ => Pick(language, "Not started", "Heb ddechrau"),
        };

    /// <summary>"Complete", "In progress"…; null is "Not known".</summary>
    public static string Of(Delivery? delivery, string language = "en-GB") =>
        delivery switch
        {
            Delivery.NotStarted => Of(DisplayStatus.NotStarted, language),
            Delivery.InProgress => Of(DisplayStatus.InProgress, language),
            Delivery.Complete => Of(DisplayStatus.Complete, language),
            Delivery.Superseded => Of(DisplayStatus.Superseded, language),
            Delivery.Withdrawn => Of(DisplayStatus.Withdrawn, language),
            _ => Pick(language, "Not known", "Ddim yn hysbys"),
        };

    /// <summary>"Accepted", "Under consideration"…; null is "No response yet".</summary>
    public static string Of(Response? response, string language = "en-GB") =>
        response switch
        {
            Response.Accepted => Pick(language, "Accepted", "Derbyniwyd"),
            Response.AcceptedInPrinciple => Pick(
                language,
                "Accepted in principle",
                "Derbyniwyd mewn egwyddor"
            ),
            Response.AcceptedInPart => Pick(language, "Accepted in part", "Derbyniwyd yn rhannol"),
            Response.UnderConsideration => Pick(language, "Under consideration", "Dan ystyriaeth"),
            Response.NotAccepted => Pick(language, "Not accepted", "Ni dderbyniwyd"),
            Response.Unknown => Pick(language, "Not known", "Ddim yn hysbys"),
            _ => Pick(language, "No response yet", "Dim ymateb eto"),
        };

    /// <summary>
    /// The response of an item: that of its tracked parts when they agree; else that of the whole with the parts it
    /// does not hold for, "Accepted in principle, except (b) and (f)" where these were refused, "Accepted in
    /// principle; (a) accepted; (b) not accepted" elsewhere; "Mixed" when nothing was said of the whole.
    /// </summary>
    public static string ResponseOf(ItemState state, string language = "en-GB")
    {
        if (!state.IsResponseMixed)
        {
            return Of(state.Response, language);
        }

        var others = state.Parts.Where(p => p.Response != state.StatedResponse).ToList();
        if (
            state.StatedResponse is null
            || others.Count == state.Parts.Length
            || others.Exists(static p => p.Response is null)
        )
        {
            return Pick(language, "Mixed", "Cymysg");
        }

        var whole = Of(state.StatedResponse, language);
        return others.TrueForAll(static p => p.Response == Response.NotAccepted)
            ? $"{whole}{Pick(language, ", except ", ", ac eithrio ")}{ListWords.Of([.. others.Select(Letter)], language)}"
            : $"{whole}; {string.Join("; ", others.Select(p => $"{Letter(p)} {FirstLetter.Lower(Of(p.Response, language))}"))}";

        static string Letter(ItemState part) => $"({part.TrackedPart.PartId})";
    }

    /// <summary>"As asked", "In another form", "In part".</summary>
    public static string Of(ClosureComparison comparison, string language = "en-GB") =>
        comparison switch
        {
            ClosureComparison.InAnotherForm => Pick(language, "In another form", "Ar ffurf arall"),
            ClosureComparison.InPart => Pick(language, "In part", "Yn rhannol"),
            _ => Pick(language, "As asked", "Fel y gofynnwyd"),
        };

    /// <summary>"England", "Wales"…</summary>
    public static string Of(Nation nation, string language = "en-GB") =>
        nation switch
        {
            Nation.Wales => Pick(language, "Wales", "Cymru"),
            Nation.Scotland => Pick(language, "Scotland", "Yr Alban"),
            Nation.NorthernIreland => Pick(language, "Northern Ireland", "Gogledd Iwerddon"),
            _ => Pick(language, "England", "Lloegr"),
        };

    /// <summary>"House of Commons", "Senedd Cymru"…</summary>
    public static string Of(House house, string language = "en-GB") =>
        house switch
        {
            House.Lords => Pick(language, "House of Lords", "Tŷ'r Arglwyddi"),
            House.Senedd => Pick(language, "Senedd Cymru", "Senedd Cymru"),
            House.ScottishParliament => Pick(language, "Scottish Parliament", "Senedd yr Alban"),
            House.NorthernIrelandAssembly => Pick(
                language,
                "Northern Ireland Assembly",
                "Cynulliad Gogledd Iwerddon"
            ),
            _ => Pick(language, "House of Commons", "Tŷ'r Cyffredin"),
        };

    /// <summary>"Local inquiry", "Pilot"…</summary>
    public static string Of(AreaKind kind, string language = "en-GB") =>
        kind switch
        {
            AreaKind.LocalInquiry => Pick(language, "Local inquiry", "Ymchwiliad lleol"),
            AreaKind.Pilot => Pick(language, "Pilot", "Peilot"),
            AreaKind.PoliceForce => Pick(language, "Police force area", "Ardal heddlu"),
            _ => Pick(language, "Place", "Lle"),
        };

    /// <summary>The words used when a date was moved or passed without a reason.</summary>
    public static string NoReasonGiven(string language = "en-GB") =>
        Pick(language, "no reason given", "ni roddwyd rheswm");

    private static string Pick(string language, string english, string welsh) =>
        Languages.IsWelsh(language) ? welsh : english;
}
