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
/// A job in one request: the parts <c>file</c> and <c>prompt</c> (and <c>callbackUrl</c>, <c>metadata</c> as JSON), in any order. The file is
/// streamed to the store, and removed again if the request is refused.
/// </summary>
internal sealed class MultipartStart(IJobs jobs, IBlobStore blobs, UploadTickets tickets, JobLimits limits, UrlCheck urls, PromptCheck prompts, TimeProvider time)
{
    private const int MaxParts = 20;

    /// <summary>Bytes for part headers, boundaries and texts besides the file.</summary>
    private const int Overhead = 1024 * 1024;

    public async Task<Job> StartAsync(HttpContext context, string? key)
    {
        var maxBytes = limits.MaxBytes + Overhead;
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
                Source = new JobSource { Blob = file.ToString(), FileName = parts.FileName },
                Prompt = prompt,
                IdempotencyKey = key,
                CallbackUrl = await urls.CheckCallbackAsync(parts.Texts.GetValueOrDefault("callbackUrl"), context.RequestAborted),
                Metadata = JobMetadata.Parse(parts.Texts.GetValueOrDefault("metadata")),
            };
            var uploadedAt = time.GetUtcNow();
            starting = true;
            var job = await jobs.StartAsync(request with { Fingerprint = key is null ? null : Fingerprint(request, parts.FileHash!) }, context.RequestAborted);

            // A repeated request gets the first request's job, which has its own copy of the file.
            if (job.CreatedAt < uploadedAt && key is not null) await blobs.DeleteAsync(file, CancellationToken.None);
            return job;
        }
        catch (Exception e)
        {
            // An interrupted start may have started the job, which then needs its file. Only after a refusal is it certainly not needed.
            if (parts.File is { } file && (!starting || e is JobException or IdempotencyConflictException)) await blobs.DeleteAsync(file, CancellationToken.None);
            if (!starting && (e is InvalidDataException || (e is IOException and not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)))
                throw new ApiException(Failures.MultipartBroken);
            throw;
        }
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
            if (count >= MaxParts) throw new ApiException(Failures.TooManyParts, ("max", MaxParts));
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "file") await StoreAsync(section, disposition, parts, context.RequestAborted);
            else if (name is "prompt" or "callbackUrl" or "metadata") await ReadTextAsync(name, section, parts, context.RequestAborted);
        }
    }

    private async Task ReadTextAsync(string name, MultipartSection section, Parts parts, CancellationToken cancellationToken)
    {
        var text = await RequestBody.ReadTextAsync(section.Body, cancellationToken);
        if (!parts.Texts.TryAdd(name, text)) throw new ApiException(Failures.PartRepeated, ("name", name));
        if (name == "prompt") prompts.Check(text); // before the file, when it comes first
    }

    private async Task StoreAsync(MultipartSection section, ContentDispositionHeaderValue disposition, Parts parts, CancellationToken cancellationToken)
    {
        if (parts.File is not null) throw new ApiException(Failures.PartRepeated, ("name", "file"));
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (!fileName.HasValue) return;
        parts.FileName = FileName.Sanitize(fileName.ToString());
        var blob = tickets.NameOf(UploadTickets.CreateId(), parts.FileName);
        await using var content = new HashingStream(section.Body);
        await blobs.WriteAsync(blob, content, new BlobWriteOptions { OnlyIfAbsent = true, MaxBytes = limits.MaxBytes }, cancellationToken);
        parts.File = blob;
        parts.FileHash = content.GetHash();
    }

    // The same file is in another blob each time, so the request is identified by the file's content.
    private static string Fingerprint(JobRequest request, string fileHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(request with { Source = request.Source with { Blob = $"sha256:{fileHash}" }, IdempotencyKey = null }, Json.Options))));

    private sealed class Parts
    {
        public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);
        public BlobName? File { get; set; }
        public string? FileName { get; set; }
        public string? FileHash { get; set; }
    }
}
