using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Security;
using Compressor.Api.Uploads;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Jobs;

/// <summary>
/// A job in one request: the parts <c>file</c> and <c>prompt</c> (and <c>callbackUrl</c>, <c>metadata</c> as JSON, and <c>attachments</c> for each
/// further file), in any order. Files are streamed to the store, and removed again if the request is refused.
/// </summary>
internal sealed class MultipartStart(IJobs jobs, IBlobStore blobs, UploadTickets tickets, JobLimits limits, UrlCheck urls, PromptCheck prompts, TimeProvider time)
{
    /// <summary>Besides the attachments.</summary>
    private const int MaxParts = 20;

    /// <summary>Bytes for part headers, boundaries and texts besides the files.</summary>
    private const int Overhead = 1024 * 1024;

    public async Task<Job> StartAsync(HttpContext context, string? key)
    {
        var maxBytes = (long)Math.Min(((decimal)limits.MaxBytes * (1 + limits.MaxAttachments)) + Overhead, long.MaxValue / 4);
        if (context.Request.ContentLength > maxBytes) throw new BlobTooLargeException(limits.MaxBytes);
        RequestBody.Lift(context, maxBytes);
        var parts = new Parts();
        var starting = false;
        try
        {
            await ReadAsync(context, parts);
            if (parts.File is not { } file) throw new ApiException(Failures.FileMissing);
            var prompt = parts.Texts.GetValueOrDefault("prompt");
            prompts.Check(prompt);
            var request = new JobRequest
            {
                Source = file.Source,
                Prompt = prompt,
                Attachments = parts.Attachments.Count > 0 ? [.. parts.Attachments.Select(attachment => attachment.Source)] : null,
                IdempotencyKey = key,
                CallbackUrl = await urls.CheckCallbackAsync(parts.Texts.GetValueOrDefault("callbackUrl"), context.RequestAborted),
                Metadata = JobMetadata.Parse(parts.Texts.GetValueOrDefault("metadata")),
            };
            var uploadedAt = time.GetUtcNow();
            starting = true;
            var job = await jobs.StartAsync(request with { Fingerprint = key is null ? null : Fingerprint(request, file, parts.Attachments) }, context.RequestAborted);

            // A repeated request gets the first request's job, which has its own copies of the files.
            if (job.CreatedAt < uploadedAt && key is not null) await RemoveAsync(parts);
            return job;
        }
        catch (Exception e)
        {
            // An interrupted start may have started the job, which then needs its files. Only after a refusal are they certainly not needed.
            if (!starting || e is JobException or IdempotencyConflictException) await RemoveAsync(parts);
            if (!starting && (e is InvalidDataException || (e is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)))
                throw new ApiException(Failures.MultipartBroken);
            throw;
        }
    }

    private async Task RemoveAsync(Parts parts)
    {
        foreach (var file in parts.Files) await blobs.DeleteAsync(file.Blob, CancellationToken.None);
    }

    private async Task ReadAsync(HttpContext context, Parts parts)
    {
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : "";
        if (boundary.Length is 0 or > 200) throw new ApiException(Failures.JsonOrFormExpected);
        var reader = new MultipartReader(boundary, context.Request.Body);
        for (var count = 0; await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; count++)
        {
            if (count >= MaxParts + limits.MaxAttachments) throw new ApiException(Failures.TooManyParts, ("max", MaxParts + limits.MaxAttachments));
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "file") parts.File = await StoreAsync(section, disposition, parts.File is null, context.RequestAborted) ?? parts.File;
            else if (name == "attachments") await AttachAsync(section, disposition, parts, context.RequestAborted);
            else if (name is "prompt" or "callbackUrl" or "metadata") await ReadTextAsync(name, section, parts, context.RequestAborted);
        }
    }

    private async Task ReadTextAsync(string name, MultipartSection section, Parts parts, CancellationToken cancellationToken)
    {
        var text = await RequestBody.ReadTextAsync(section.Body, cancellationToken);
        if (!parts.Texts.TryAdd(name, text)) throw new ApiException(Failures.PartRepeated, ("name", name));
        if (name == "prompt") prompts.Check(text); // before the file, when it comes first
    }

    private async Task AttachAsync(MultipartSection section, ContentDispositionHeaderValue disposition, Parts parts, CancellationToken cancellationToken)
    {
        if (parts.Attachments.Count >= limits.MaxAttachments) throw new ApiException(Failures.TooManyAttachments, ("max", limits.MaxAttachments));
        if (await StoreAsync(section, disposition, isFirst: true, cancellationToken) is { } file) parts.Attachments.Add(file);
    }

    /// <returns>Null: the part is no file.</returns>
    private async Task<StoredFile?> StoreAsync(MultipartSection section, ContentDispositionHeaderValue disposition, bool isFirst, CancellationToken cancellationToken)
    {
        if (!isFirst) throw new ApiException(Failures.PartRepeated, ("name", "file"));
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (!fileName.HasValue) return null;
        var name = FileName.Sanitize(fileName.ToString());
        var blob = tickets.NameOf(UploadTickets.CreateId(), name);
        await using var content = new HashingStream(section.Body);
        await blobs.WriteAsync(blob, content, new BlobWriteOptions { OnlyIfAbsent = true, MaxBytes = limits.MaxBytes }, cancellationToken);
        return new StoredFile(blob, name, content.GetHash());
    }

    // The same file is in another blob each time, so the request is identified by the files' contents.
    private static string Fingerprint(JobRequest request, StoredFile file, IReadOnlyList<StoredFile> attachments) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(
            request with { Source = file.ByContent, Attachments = request.Attachments is null ? null : [.. attachments.Select(one => one.ByContent)], IdempotencyKey = null },
            Json.Options))));

    private sealed class Parts
    {
        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
        public StoredFile? File { get; set; }
        public List<StoredFile> Attachments { get; } = [];
        public IEnumerable<StoredFile> Files => File is null ? Attachments : Attachments.Prepend(File);
    }

    private sealed record StoredFile(BlobName Blob, string Name, string Hash)
    {
        public JobSource Source => new() { Blob = Blob.ToString(), FileName = Name };
        public JobSource ByContent => new() { Blob = $"sha256:{Hash}", FileName = Name };
    }
}
