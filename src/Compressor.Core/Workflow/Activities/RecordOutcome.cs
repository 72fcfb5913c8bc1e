using System.Text.Json;
using Compressor.Core.Addresses;
using Compressor.Core.Inbox;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// The end of a job: writes how it ended to its source (<see cref="SourceReport"/>) and beside its result (a JSON sidecar), and
/// keeps the project's link, which carries a claim token, encrypted.
/// </summary>
public sealed class RecordOutcome(
    IBlobStore blobs, IRecordStore records, INemoClient nemo, SourceReport report, PublicAddress address, JobCancellations cancellations)
    : JobActivity<RecordOutcome.Input, Unit>(cancellations)
{
    /// <param name="Result">Null if the job ended without one.</param>
    /// <param name="Error">Why.</param>
    public sealed record Input(JobRef Job, SourceRef Source, string Prompt, JobResult? Result, NemoSession? Session, JobError? Error = null) : JobStep(Job);

    /// <summary>The job has ended: it is too late for a cancellation.</summary>
    protected override bool StopsWhenCancelled => false;

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var outcome = new SourceOutcome
        {
            Id = input.JobId,
            Status = input switch
            {
                { Result: not null } => JobState.Completed,
                { Error: { } error } when error.Is(Failures.Cancelled) => JobState.Cancelled,
                _ => JobState.Failed,
            },
            Prompt = input.Prompt,
            Result = input.Result is { Url: { } path } result ? result with { Url = address.Of(path) } : input.Result,
            Error = input.Error,
        };
        if (outcome.Result is not null)
        {
            JobTelemetry.Completed(outcome.Result);
            if (input.Session is { } session && await nemo.TryCreateClaimLinkAsync(session, cancellationToken) is { } link)
                await records.SetSecretAsync(JobRecords.ProjectLink(input.JobId), link.ToString(), cancellationToken);
            await WriteSidecarAsync(outcome.Result, outcome, cancellationToken);
        }

        if (BlobNames.TryParse(input.Source.Blob, out var source)) await report.WriteAsync(source, outcome, cancellationToken);
        return new Unit();
    }

    private async Task WriteSidecarAsync(JobResult result, SourceOutcome outcome, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(outcome, Json.Options));
        if (!BlobNames.TryParse(result.Blob, out var blob)) throw new InvalidOperationException("The result has no blob name.");
        // The job itself has all of it.
        await blobs.WriteAsync(blob with { Name = blob.Name + ".json" }, content, new BlobWriteOptions { ContentType = "application/json", IsDerived = true }, cancellationToken);
    }
}
