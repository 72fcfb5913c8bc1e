using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Core.Inbox;

/// <summary>How a job ended, as written beside its source.</summary>
public sealed record SourceOutcome
{
    public required string Id { get; init; }

    /// <summary>completed, failed or cancelled.</summary>
    public required JobState Status { get; init; }
    public required string Prompt { get; init; }
    public JobResult? Result { get; init; }
    public JobError? Error { get; init; }
}

/// <summary>Writes how a job ended to its source: into the blob's metadata, and in the inbox into a JSON file beside it.</summary>
public sealed class SourceReport(IBlobStore blobs, InboxOptions options)
{
    /// <summary>Does nothing if the source is gone.</summary>
    public async Task WriteAsync(BlobName source, SourceOutcome outcome, CancellationToken cancellationToken)
    {
        if (await blobs.GetFactsAsync(source, cancellationToken) is not { } facts) return;
        if (source.Container == options.Container)
        {
            using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(outcome, Json.Options));
            await blobs.WriteAsync(InboxNames.OutcomeOf(source), content, new BlobWriteOptions { ContentType = "application/json" }, cancellationToken);
        }

        var metadata = new Dictionary<string, string>(facts.Metadata, StringComparer.OrdinalIgnoreCase)
        {
            ["compressor_job"] = outcome.Id,
            ["compressor_status"] = JsonNamingPolicy.CamelCase.ConvertName(outcome.Status.ToString()),
        };
        Put(metadata, "compressor_result", outcome.Result is { } result ? result.Url ?? result.Blob : null);
        Put(metadata, "compressor_error", outcome.Error?.Code);
        await blobs.SetMetadataAsync(source, metadata, cancellationToken);
    }

    /// <summary>Removes what an earlier job left.</summary>
    private static void Put(Dictionary<string, string> metadata, string key, string? value)
    {
        metadata.Remove(key);
        if (value is not null) metadata[key] = value;
    }
}
