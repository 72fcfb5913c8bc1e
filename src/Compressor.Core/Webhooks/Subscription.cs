namespace Compressor.Core.Webhooks;

/// <summary>A receiver of notifications about ended jobs and batches. Its address may contain a permission, so it is stored encrypted and never shown.</summary>
/// <param name="EventTypes">job.completed, job.failed, job.cancelled, batch.completed, batch.failed and batch.cancelled, or some of them.</param>
public sealed record Subscription(string Id, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt);
