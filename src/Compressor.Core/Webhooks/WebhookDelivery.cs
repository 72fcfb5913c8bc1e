namespace Compressor.Core.Webhooks;

/// <summary>One attempt to tell a subscriber something, as the delivery log keeps it: without address and body.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Of the attempt.</summary>
    public string Id { get; init; } = "";

    /// <summary>The <c>webhook-id</c>, which all attempts for one event share.</summary>
    public required string MessageId { get; init; }

    /// <summary>The event: <c>job.completed</c>, <c>webhook.test</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>The job that it is about; null: it is about none.</summary>
    public string? JobId { get; init; }

    /// <summary>The job's revision.</summary>
    public int? Revision { get; init; }

    /// <summary>The batch that it is about; null: it is about none.</summary>
    public string? BatchId { get; init; }
    /// <summary>When it was tried.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>1 for the first for its message.</summary>
    public int Attempt { get; init; }

    /// <summary>The receiver's HTTP status; null: there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Why there was none: <c>timed_out</c>, <c>unreachable</c>, <c>address_refused</c>, or <c>paused</c> where nothing was sent because the receiver kept failing.</summary>
    public string? Error { get; init; }

    /// <summary>Until the answer, or until it was given up.</summary>
    public long Milliseconds { get; init; }
}

/// <summary>A page of deliveries.</summary>
/// <param name="Next">For the page after this one; null: there is none.</param>
/// <param name="Items">The newest first.</param>
public sealed record WebhookDeliveryPage(IReadOnlyList<WebhookDelivery> Items, string? Next);
