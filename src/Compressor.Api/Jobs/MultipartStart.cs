using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Security;
using Compressor.Api.Uploads;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Jobs;

/// <summary>
/// A job in one request: the parts <c>file</c> and <c>prompt</c> (and <c>callbackUrl</c>, <c>metadata</c> as JSON, and <c>attachments</c> for each
/// further file), in any order. Files are streamed to the store, and removed again if the request is refused.
/// </summary>
internal sealed class MultipartStart(IJobs jobs, MultipartForm form, JobLimits limits, UrlCheck urls, PromptCheck prompts)
{
    public Task<Job> StartAsync(HttpContext context, string? key)
    {
        var parts = new Parts { IsCompared = key is not null };
        return form.StartAsync(
            context, () => parts.Files, () => ReadAsync(context, parts),
            request => jobs.StartAsync(request with { IdempotencyKey = key, Fingerprint = key is null ? null : Fingerprint(request, parts) }, context.RequestAborted),
            (job, readAt) => key is not null && job.CreatedAt < readAt);
    }

    private async Task<JobRequest> ReadAsync(HttpContext context, Parts parts)
    {
        await form.ReadAsync(context, 1 + limits.MaxAttachments, (name, section, disposition) => TakeAsync(parts, name, section, disposition, context.RequestAborted));
        if (parts.File is not { } file) throw new ApiException(Failures.FileMissing);
        var prompt = parts.Texts.GetValueOrDefault("prompt");
        prompts.Check(prompt);
        return new JobRequest
        {
            Source = file.Source,
            Prompt = prompt,
            Attachments = parts.Attachments.Count > 0 ? [.. parts.Attachments.Select(attachment => attachment.Source)] : null,
            CallbackUrl = await urls.CheckCallbackAsync(parts.Texts.GetValueOrDefault("callbackUrl"), context.RequestAborted),
            Metadata = JobMetadata.Parse(parts.Texts.GetValueOrDefault("metadata")),
        };
    }

    private async Task TakeAsync(Parts parts, string name, MultipartSection section, ContentDispositionHeaderValue disposition, CancellationToken cancellationToken)
    {
        if (name == "file")
        {
            if (parts.File is not null) throw new ApiException(Failures.PartRepeated, ("name", "file"));
            parts.File = await form.StoreAsync(section, disposition, parts.IsCompared, cancellationToken);
        }
        else if (name == "attachments")
        {
            if (parts.Attachments.Count >= limits.MaxAttachments) throw new ApiException(Failures.TooManyAttachments, ("max", limits.MaxAttachments));
            if (await form.StoreAsync(section, disposition, parts.IsCompared, cancellationToken) is { } file) parts.Attachments.Add(file);
        }
        else if (name is "prompt" or "callbackUrl" or "metadata")
        {
            await ReadTextAsync(name, section, parts, cancellationToken);
        }
    }

    private async Task ReadTextAsync(string name, MultipartSection section, Parts parts, CancellationToken cancellationToken)
    {
        var text = await RequestBody.ReadTextAsync(section.Body, cancellationToken);
        if (!parts.Texts.TryAdd(name, text)) throw new ApiException(Failures.PartRepeated, ("name", name));
        if (name == "prompt") prompts.Check(text); // before the file, when it comes first
    }

    private static string Fingerprint(JobRequest request, Parts parts) => IdempotencyKey.FingerprintOf(request with
    {
        Source = parts.File!.ByContent,
        Attachments = request.Attachments is null ? null : [.. parts.Attachments.Select(attachment => attachment.ByContent)],
    });

    private sealed class Parts
    {
        /// <summary>With other requests of the same key, by its files' hashes: to compute those of large files takes seconds.</summary>
        public bool IsCompared { get; init; }

        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
        public StoredFile? File { get; set; }
        public List<StoredFile> Attachments { get; } = [];
        public IEnumerable<StoredFile> Files => File is null ? Attachments : Attachments.Prepend(File);
    }
}
