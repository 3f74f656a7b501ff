using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>From delivery to what a reader sees.</summary>
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
