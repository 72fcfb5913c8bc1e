using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Checks a request and starts its job, once for each idempotency key and job id.</summary>
public sealed class JobStarter(
    IWorkflowClient workflows, JobReader reader, IRecordStore records, JobFiles files, PromptCheck prompts, IdempotencyClaims claims, QueueRoom room, WorkflowSettings settings,
    TimeProvider time)
{
    public async Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken)
    {
        var (prompt, language) = prompts.Check(request.Prompt);
        var id = await claims.ClaimAsync(
            request.JobId, request.IdempotencyKey,
            () => request.Fingerprint ?? JsonSerializer.Serialize(request with { JobId = null, IdempotencyKey = null }, Json.Options), cancellationToken);
        // An id that was made just now can't be taken.
        var mayExist = request is not { JobId: null, IdempotencyKey: null };
        if (mayExist && await reader.FindAsync(id, cancellationToken) is { } existing) return await reader.ReadAsync(existing, cancellationToken);
        // Who chooses the id himself takes his jobs from a list that he has: a folder, or the command line.
        if (request.JobId is null) room.Require(language);

        var input = new CompressVideoInput
        {
            JobId = id,
            Version = CompressVideoInput.CurrentVersion,
            Source = await files.TakeSourceAsync(id, request.Source, language, cancellationToken),
            Attachments = await files.TakeAttachmentsAsync(id, request.Attachments ?? [], held: 0, language, cancellationToken),
            Prompt = prompt,
            Language = language,
            Settings = settings,
            CreatedAt = time.GetUtcNow(),
            Metadata = request.Metadata,
            HasCallback = request.CallbackUrl is not null,
            Trace = JobTelemetry.CurrentTrace(),
            // "Export" asks for the video as it is.
            ExportOnly = IntentRouter.Route(prompt) is Intent.Export,
        };
        if (request.CallbackUrl is { } callback)
            await records.SetSecretAsync(JobRecords.CallbackUrl(id), callback.AbsoluteUri, cancellationToken);
        if (await workflows.TryStartAsync(CompressVideoWorkflow.Name, id, input, cancellationToken)) return await reader.ReadAsync(Begun(input), cancellationToken);
        return await reader.FindAsync(id, cancellationToken) is { } started
            ? await reader.ReadAsync(started, cancellationToken)
            : throw new InvalidOperationException($"Job {id} was started and is not there.");
    }

    /// <summary>As the engine would tell it, without being asked.</summary>
    private static JobInstance Begun(CompressVideoInput input) => new(
        new WorkflowInstance
        {
            InstanceId = input.JobId,
            Workflow = CompressVideoWorkflow.Name,
            Status = WorkflowRuntimeStatus.Pending,
            CreatedAt = input.CreatedAt,
            UpdatedAt = input.CreatedAt,
        },
        input, Status: null, Outcome: null);
}
