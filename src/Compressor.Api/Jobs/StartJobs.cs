using Compressor.Api.Errors;
using Compressor.Api.Security;
using Compressor.Api.Uploads;
using Compressor.Core;
using Compressor.Core.Jobs;
using Compressor.Core.Storage;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>POST /jobs</c>, as JSON or as multipart.</summary>
public sealed class StartJobs
{
    internal const string IdempotencyKeyHeader = "Idempotency-Key";
    private const int MaxKeyLength = 255;
    private readonly IJobs _jobs;
    private readonly ApiLinks _links;
    private readonly ApiOptions _options;
    private readonly UploadTickets _tickets;
    private readonly StartChecks _checks;
    private readonly MultipartUpload _multipart;

    public StartJobs(IJobs jobs, IBlobStore blobs, ApiLinks links, ApiOptions options, UploadTickets tickets, JobLimits limits, ResolveHost resolve, TimeProvider time)
    {
        (_jobs, _links, _options, _tickets) = (jobs, links, options, tickets);
        _checks = new StartChecks(limits, new UrlCheck(options, resolve));
        _multipart = new MultipartUpload(jobs, blobs, tickets, limits, _checks, time);
    }

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var key = ReadIdempotencyKey(context.Request);
        var job = context.Request switch
        {
            var json when json.HasJsonContentType() => await StartAsync(context, key),
            { HasFormContentType: true } => await _multipart.StartAsync(context, key),
            _ => throw new ApiException(415, "unsupported_media_type", "Send the job as application/json, or the file and the prompt as multipart/form-data."),
        };
        return Accepted(context, _links, _options, job, _links.Complete(context, job));
    }

    /// <summary>202 with where to look and when.</summary>
    internal static IResult Accepted(HttpContext context, ApiLinks links, ApiOptions options, Job job, object body)
    {
        context.Response.Headers.Location = links.Operation(context, job.Id).AbsoluteUri;
        context.Response.Headers.RetryAfter = ((long)Math.Ceiling(options.PollInterval.TotalSeconds)).ToString();
        return Results.Json(body, Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private async Task<Job> StartAsync(HttpContext context, string? key)
    {
        var request = await RequestBody.ReadAsync<StartJobRequest>(context);
        _checks.CheckPrompt(request.Prompt);
        return await _jobs.StartAsync(
            new JobRequest
            {
                Source = await ReadSourceAsync(request.Source, context.RequestAborted),
                Prompt = request.Prompt!,
                IdempotencyKey = key,
                CallbackUrl = await _checks.ReadCallbackAsync(request.CallbackUrl, context.RequestAborted),
                Metadata = StartChecks.CheckMetadata(request.Metadata),
            },
            context.RequestAborted);
    }

    private async Task<JobSource> ReadSourceAsync(SourceRequest? source, CancellationToken cancellationToken)
    {
        switch (source)
        {
            case { Upload: { } upload, Blob: null, Url: null }:
                return await _tickets.FindAsync(upload, cancellationToken);
            case { Upload: null, Blob: null, Url: { } url }:
                return new JobSource { Url = await _checks.ReadSourceUrlAsync(url, cancellationToken) };
            case { Upload: null, Blob: { } blob, Url: null } when BlobNames.TryParse(blob, out var name):
                // One answer for what is forbidden and what is malformed: it tells nothing about other containers.
                if (!_options.SourceContainers.Contains(name.Container, StringComparer.Ordinal)) break;
                return new JobSource { Blob = name.ToString() };
            case { Upload: null, Blob: not null, Url: null }:
                break;
            default:
                throw new ApiException(400, "source_invalid", "source must have exactly one of upload, blob and url.");
        }

        throw new ApiException(
            400, "source_not_allowed", $"source.blob must be CONTAINER/NAME in one of: {string.Join(", ", _options.SourceContainers)}.");
    }

    private static string? ReadIdempotencyKey(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(IdempotencyKeyHeader, out var values)) return null;
        var key = values.ToString();
        return values.Count == 1 && key.Length is > 0 and <= MaxKeyLength && key.All(c => c is > ' ' and <= '~')
            ? key
            : throw new ApiException(400, "idempotency_key_invalid", $"Idempotency-Key must be 1 to {MaxKeyLength} printable ASCII characters without spaces, such as a UUID.");
    }
}
