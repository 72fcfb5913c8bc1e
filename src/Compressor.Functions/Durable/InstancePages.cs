using System.Globalization;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Durable;

/// <summary>
/// Pages of instances, newest first. The task hub returns them in the order of their ids and has no filter by workflow, so it is queried
/// for one span of time after another, going back from now, each eight times as long as the last.
/// </summary>
internal sealed class InstancePages(TimeProvider time)
{
    /// <summary>No instance is older.</summary>
    private static readonly DateTimeOffset Beginning = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan FirstSpan = TimeSpan.FromDays(1);

    /// <summary>Clocks differ: an instance may have been created in the future of this one.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <returns>The instances, without their payloads, and the cursor of the next page (null: there is none).</returns>
    /// <exception cref="ArgumentException"><paramref name="after"/> is no such cursor.</exception>
    public async Task<(IReadOnlyList<OrchestrationMetadata> Items, string? Next)> FindAsync(
        DurableTaskClient client, string workflow, IEnumerable<OrchestrationRuntimeStatus>? states, string? after, int limit, CancellationToken cancellationToken)
    {
        var cursor = after is null ? null : Cursor.Parse(after) ?? throw new ArgumentException("Not a place in this list.", nameof(after));
        var (to, span) = (time.GetUtcNow() + ClockSkew, FirstSpan);
        if (cursor?.CreatedAt < to) to = cursor.CreatedAt;
        var found = new Dictionary<string, OrchestrationMetadata>(StringComparer.Ordinal);
        while (found.Count <= limit && to > Beginning)
        {
            var from = to - Beginning > span ? to - span : Beginning;
            await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(from, to, states)).WithCancellation(cancellationToken))
            {
                if (instance.Name == workflow && (cursor is null || cursor.IsBefore(instance))) found[instance.InstanceId] = instance;
            }

            (to, span) = (from, span * 8);
        }

        var newest = found.Values.OrderByDescending(item => item.CreatedAt).ThenByDescending(item => item.InstanceId, StringComparer.Ordinal).Take(limit).ToList();
        return (newest, found.Count > limit ? Cursor.Of(newest[^1]).ToString() : null);
    }

    /// <summary>The last instance of a page.</summary>
    private sealed record Cursor(DateTimeOffset CreatedAt, string InstanceId)
    {
        public static Cursor Of(OrchestrationMetadata instance) => new(instance.CreatedAt.ToUniversalTime(), instance.InstanceId);

        public static Cursor? Parse(string text) =>
            text.Split('~', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
                ? new Cursor(new DateTimeOffset(at, TimeSpan.Zero), id)
                : null;

        public bool IsBefore(OrchestrationMetadata instance) =>
            instance.CreatedAt < CreatedAt || (instance.CreatedAt == CreatedAt && string.CompareOrdinal(instance.InstanceId, InstanceId) < 0);

        public override string ToString() => $"{CreatedAt.UtcTicks}~{InstanceId}";
    }
}
