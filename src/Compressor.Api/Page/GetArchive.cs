using System.IO.Compression;
using System.Net.Mime;
using System.Text;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.Api.Page;

/// <summary><c>GET /archive?jobs=ID,ID</c>: the results of several jobs in one file.</summary>
internal sealed class GetArchive(IJobs jobs, IBlobStore blobs) : IRequestHandler
{
    private const int MaxJobs = 100;

    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Stream>(200, MediaTypeNames.Application.Zip).Fails(Failures.QueryInvalid, Failures.JobNotFound, Failures.FileNotFound, Failures.NoResult, Failures.JobNotFinished)
        .WithSummary("Download the results of several jobs in one zip file")
        .WithDescription("The files are stored in it as they are, and written while they are read. On Azure a response ends after 230 seconds.")
        .WithQuery(JobsQuery.Name, $"Ids of up to {MaxJobs} jobs, with commas between them.", new OpenApiSchema { Type = JsonSchemaType.String }, isRequired: true);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var files = await FindAsync(JobsQuery.Read(context.Request, MaxJobs), context.RequestAborted);
        if (HttpMethods.IsHead(context.Request.Method)) return Results.Text("", MediaTypeNames.Application.Zip);
        return Results.Stream(
            body =>
            {
                context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
                // ZipArchive writes the few bytes after a file when its stream is closed, which it does not do asynchronously.
                if (context.Features.Get<IHttpBodyControlFeature>() is { } control) control.AllowSynchronousIO = true;
                return WriteAsync(files, body, context.RequestAborted);
            },
            MediaTypeNames.Application.Zip, "compressed.zip");
    }

    /// <summary>All that can be refused is refused before the first byte.</summary>
    private async Task<List<(string Name, BlobFacts Facts)>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var files = new List<(string, BlobFacts)>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            var job = (RouteIds.IsId(id) ? await jobs.GetAsync(id, cancellationToken) : null) ?? throw new ApiException(Failures.JobNotFound);
            if (job.Result is not { } result) throw new ApiException(job.Status.IsEnded() ? Failures.NoResult : Failures.JobNotFinished);
            if (!BlobNames.TryParse(result.Blob, out var blob)) throw new InvalidOperationException($"Job {id} has a result at no blob.");
            files.Add((Unique(result.FileName, names), await blobs.GetFactsAsync(blob, cancellationToken) ?? throw new ApiException(Failures.FileNotFound)));
        }

        return files;
    }

    /// <summary>"a.mp4", "a (2).mp4".</summary>
    private static string Unique(string name, HashSet<string> taken)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var number = 2; !taken.Add(name); number++) name = $"{stem} ({number}){extension}";
        return name;
    }

    private async Task WriteAsync(List<(string Name, BlobFacts Facts)> files, Stream body, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        foreach (var (name, facts) in files)
        {
            // Videos are compressed already.
            var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
            entry.LastWriteTime = facts.LastModified;
            await using var content = await blobs.OpenReadAsync(facts.Blob, cancellationToken: cancellationToken);
            await using var target = await entry.OpenAsync(cancellationToken);
            await content.CopyToAsync(target, cancellationToken);
        }
    }
}
