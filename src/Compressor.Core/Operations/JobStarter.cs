using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Checks a request and starts its job, once for each idempotency key and job id.</summary>
public sealed class JobStarter(
    IWorkflowClient workflows, JobReader reader, IRecordStore records, JobFiles files, PromptCheck prompts, WorkflowSettings settings, TimeProvider time)
{
    /// <summary>After this time, or the retention if that is shorter, an idempotency key can be reused. The API promises at least 24 hours.</summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(48);

    private sealed record KeyUse(string JobId, string RequestHash, DateTimeOffset At);

    public async Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken)
    {
        var (prompt, language) = prompts.Check(request.Prompt);
        var id = await ClaimIdAsync(request, cancellationToken);
        if (await reader.FindAsync(id, cancellationToken) is { } existing) return await reader.ReadAsync(existing, cancellationToken);

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
            // "Export" asks for the video as it is.
            ExportOnly = IntentRouter.Route(prompt) is Intent.Export,
        };
        if (request.CallbackUrl is { } callback)
            await records.SetSecretAsync(JobRecords.CallbackUrl(id), callback.AbsoluteUri, cancellationToken);
        await workflows.TryStartAsync(CompressVideoWorkflow.Name, id, input, cancellationToken);
        return await reader.FindAsync(id, cancellationToken) is { } started
            ? await reader.ReadAsync(started, cancellationToken)
            : throw new InvalidOperationException($"Job {id} was started and is not there.");
    }

    /// <summary>The id of the job that this request starts, or of the one that its idempotency key started before.</summary>
    private async Task<string> ClaimIdAsync(JobRequest request, CancellationToken cancellationToken)
    {
        var id = request.JobId ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        if (request.IdempotencyKey is not { } key) return id;

        var record = $"idempotency/{Hash(key)}";
        var use = new KeyUse(id, Hash(request.Fingerprint ?? JsonSerializer.Serialize(request with { JobId = null, IdempotencyKey = null }, Json.Options)), time.GetUtcNow());
        if (await records.TryCreateAsync(record, use, cancellationToken)) return id;
        if (await records.GetAsync<KeyUse>(record, cancellationToken) is not { } earlier || time.GetUtcNow() - earlier.At > KeyLifetime)
        {
            await records.SetAsync(record, use, cancellationToken);
            return id;
        }

        return earlier.RequestHash == use.RequestHash ? earlier.JobId : throw new IdempotencyConflictException();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
