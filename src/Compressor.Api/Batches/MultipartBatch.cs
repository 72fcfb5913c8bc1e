using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Requests;
using Compressor.Api.Security;
using Compressor.Api.Uploads;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Batches;

/// <summary>
/// A batch in one request: a part <c>file</c> for each file, and one <c>prompt</c> for all or one for each, in the order of the files (and
/// <c>callbackUrl</c>, <c>metadata</c> as JSON). Files are streamed to the store, and removed again if the request is refused.
/// </summary>
internal sealed class MultipartBatch(IBatches batches, MultipartForm form, JobLimits limits, UrlCheck urls)
{
    public Task<Batch> StartAsync(HttpContext context, string? key)
    {
        var parts = new Parts { IsCompared = key is not null };
        return form.StartAsync(
            context, () => parts.Files, () => ReadAsync(context, parts),
            request => batches.StartAsync(request with { IdempotencyKey = key, Fingerprint = key is null ? null : Fingerprint(request, parts) }, context.RequestAborted),
            (batch, readAt) => key is not null && batch.CreatedAt < readAt);
    }

    private async Task<BatchRequest> ReadAsync(HttpContext context, Parts parts)
    {
        // Twice the files: each may have a prompt.
        await form.ReadAsync(context, 2 * limits.MaxBatchItems, (name, section, disposition) => TakeAsync(parts, name, section, disposition, context.RequestAborted));
        if (parts.Files.Count == 0) throw new ApiException(Failures.FileMissing);
        return new BatchRequest
        {
            Items = [.. parts.Files.Select((file, index) => new BatchItemRequest { Source = file.Source, Prompt = parts.PromptOf(index) })],
            CallbackUrl = await urls.CheckCallbackAsync(parts.Texts.GetValueOrDefault("callbackUrl"), context.RequestAborted),
            Metadata = JobMetadata.Parse(parts.Texts.GetValueOrDefault("metadata")),
        };
    }

    private async Task TakeAsync(Parts parts, string name, MultipartSection section, ContentDispositionHeaderValue disposition, CancellationToken cancellationToken)
    {
        if (name == "file")
        {
            if (parts.Files.Count >= limits.MaxBatchItems) throw new ApiException(Failures.TooManyItems, ("max", limits.MaxBatchItems));
            if (await form.StoreAsync(section, disposition, parts.IsCompared, cancellationToken) is { } file) parts.Files.Add(file);
        }
        else if (name == "prompt")
        {
            parts.Prompts.Add(await RequestBody.ReadTextAsync(section.Body, cancellationToken));
        }
        else if (name is "callbackUrl" or "metadata" && !parts.Texts.TryAdd(name, await RequestBody.ReadTextAsync(section.Body, cancellationToken)))
        {
            throw new ApiException(Failures.PartRepeated, ("name", name));
        }
    }

    private static string Fingerprint(BatchRequest request, Parts parts) => IdempotencyKey.FingerprintOf(
        request with { Items = [.. request.Items.Zip(parts.Files, (item, file) => item with { Source = file.ByContent })] });

    private sealed class Parts
    {
        /// <summary>With other requests of the same key, by its files' hashes: to compute those of large files takes seconds.</summary>
        public bool IsCompared { get; init; }

        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
        public List<StoredFile> Files { get; } = [];
        public List<string> Prompts { get; } = [];

        /// <exception cref="ApiException">There are neither one nor as many as files.</exception>
        public string PromptOf(int index) => Prompts.Count switch
        {
            0 => throw new ApiException(Failures.PromptEmpty),
            1 => Prompts[0],
            var count when count == Files.Count => Prompts[index],
            var count => throw new ApiException(Failures.PromptsDiffer, ("prompts", count), ("files", Files.Count)),
        };
    }
}
