using Compressor.Mcp.Refusals;
using Compressor.Api;
using Compressor.Api.Batches;
using Compressor.Api.Errors;
using Compressor.Api.Uploads;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Mcp.Files;

/// <summary>Uploads and links, under the name by which the caller of one request reached the server.</summary>
internal sealed class HttpFiles(HttpContext context) : IFileExchange
{
    private readonly ApiLinks _links = context.RequestServices.GetRequiredService<ApiLinks>();

    public bool UsesPaths => false;

    /// <summary>Azure cuts a response off after 230 seconds.</summary>
    public TimeSpan LongestWait => TimeSpan.FromSeconds(200);

    public string? ChooseId() => null;

    public Task<JobSource> LinkAsync(string folder, string path, CancellationToken cancellationToken) =>
        throw new ToolException("This server can't read files by their path. Send the file with create_upload and give upload, or give the url of a public address.");

    public Task ExpectAsync(string? jobId, ResultRequest asked, CancellationToken cancellationToken) => asked.Output is null && !asked.Overwrite
        ? Task.CompletedTask
        : throw new ToolException("This server can't write files by their path. Leave output and overwrite out, and call get_result for a link to the result.");

    public void Begun(string jobId)
    {
        // The result waits for whoever fetches it.
    }

    public Job Complete(Job job) => _links.WithResultUrl(context, job);

    public Batch Complete(Batch batch) => context.RequestServices.GetRequiredService<BatchAnswers>().Complete(context, batch);

    public async Task<ResultPlace?> FindResultAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Result is not { } result) return null;
        var url = await _links.CreateReadUrlAsync(context, BlobOf(result), result.FileName, cancellationToken) ?? throw new ApiException(Failures.DownloadsUnsupported);
        return new ResultPlace(result.FileName, Path: null, url.Url, url.ExpiresAt);
    }

    public async Task<Stream?> OpenResultAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Result is not { } result) return null;
        try
        {
            return await context.RequestServices.GetRequiredService<IBlobStore>().OpenReadAsync(BlobOf(result), cancellationToken: cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }

    public async Task<UploadPlace> CreateUploadAsync(string? fileName, CancellationToken cancellationToken)
    {
        var (tickets, limits) = (context.RequestServices.GetRequiredService<UploadTickets>(), context.RequestServices.GetRequiredService<JobLimits>());
        var id = UploadTickets.CreateId();
        var url = await _links.CreateWriteUrlAsync(context, tickets.NameOf(id, fileName), limits.MaxBytes, cancellationToken) ?? throw new ApiException(Failures.UploadsUnsupported);
        return new UploadPlace(id, "PUT", url.Url, url.Headers, url.ExpiresAt, limits.MaxBytes);
    }

    public Task ReleaseAsync(IEnumerable<JobSource> sources, string? session) => Task.CompletedTask;

    private static BlobName BlobOf(JobResult result) =>
        BlobNames.TryParse(result.Blob, out var blob) ? blob : throw new InvalidOperationException($"{result.Blob} is no blob.");
}
