using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Maps delivery to the status shown to readers.</summary>
internal static class DisplayStatuses
{
    internal static DisplayStatus Display(Delivery? delivery, bool isOverdue) =>
        delivery switch
        {
            Delivery.Complete => DisplayStatus.Complete,
            Delivery.Withdrawn => DisplayStatus.Withdrawn,
            Delivery.Superseded => DisplayStatus.Superseded,
            _ when isOverdue => DisplayStatus.Overdue,
            Delivery.InProgress => DisplayStatus.InProgress,
            _ => DisplayStatus.NotStarted,
        };
}
