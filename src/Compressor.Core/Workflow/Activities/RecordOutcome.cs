using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Nemo;
using Compressor.Core.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// The end of step 6: writes how the job ended beside the result (a JSON sidecar) and into the source blob's metadata, and
/// keeps the project's link, which carries a claim token, encrypted.
/// </summary>
public sealed class RecordOutcome(IBlobStore blobs, IRecordStore records, INemoClient nemo, JobCancellations cancellations)
    : JobActivity<RecordOutcome.Input, Done>(cancellations)
{
    public sealed record Input(JobRef Job, SourceRef Source, string Prompt, JobResult Result, NemoSession? Session) : JobStep(Job);

    /// <summary>The job has its result: a cancellation that comes now is too late.</summary>
    protected override bool StopsWhenCancelled => false;

    protected override async Task<Done> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.Session is { } session && await nemo.TryCreateClaimLinkAsync(session, cancellationToken) is { } link)
            await records.SetSecretAsync(JobRecords.ProjectLink(input.JobId), link.ToString(), cancellationToken);
        await WriteSidecarAsync(input, cancellationToken);
        await MarkSourceAsync(input, cancellationToken);
        return new Done();
    }

    private async Task WriteSidecarAsync(Input input, CancellationToken cancellationToken)
    {
        var sidecar = new { id = input.JobId, status = JobState.Completed, prompt = input.Prompt, result = input.Result };
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(sidecar, Json.Options));
        if (!BlobNames.TryParse(input.Result.Blob, out var result)) throw new InvalidOperationException("The result has no blob name.");
        await blobs.WriteAsync(result with { Name = result.Name + ".json" }, content, new BlobWriteOptions { ContentType = "application/json" }, cancellationToken);
    }

    private async Task MarkSourceAsync(Input input, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(input.Source.Blob, out var source) || await blobs.GetFactsAsync(source, cancellationToken) is not { } facts) return;
        var metadata = new Dictionary<string, string>(facts.Metadata, StringComparer.OrdinalIgnoreCase)
        {
            ["compressor_job"] = input.JobId,
            ["compressor_status"] = "completed",
            ["compressor_result"] = input.Result.Url ?? input.Result.Blob,
        };
        await blobs.SetMetadataAsync(source, metadata, cancellationToken);
    }
}
