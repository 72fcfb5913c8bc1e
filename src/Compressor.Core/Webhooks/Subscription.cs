namespace Compressor.Core.Webhooks;

/// <summary>A receiver of notifications about ended jobs and batches. Its address may contain a permission, so it is stored encrypted and never shown.</summary>
/// <param name="EventTypes">Some of <see cref="JobEventTypes.All"/> and <see cref="BatchEventTypes.All"/>.</param>
public sealed record Subscription(string Id, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt);
