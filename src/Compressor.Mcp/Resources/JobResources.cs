using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Mcp.Files;
using Compressor.Media;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.Mcp.Resources;

/// <summary>Jobs and their results as resources. A large result is a link, or a path, as text.</summary>
internal sealed class JobResources(IJobs jobs, IFileExchange exchange)
{
    private const int MaxInlineBytes = 8_000_000, PageLength = 20;

    private const string Links = "text/uri-list";

    public void AddTo(McpServerHandlers handlers)
    {
        handlers.ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                new ResourceTemplate { Name = "job", Title = "A job", UriTemplate = JobUris.JobTemplate, MimeType = "application/json", Description = "A job as it stands." },
                new ResourceTemplate
                {
                    Name = "result", Title = "A result", UriTemplate = JobUris.ResultTemplate,
                    Description = $"The file that a job has made: its bytes up to {ByteSize.Format(MaxInlineBytes)}, else where it is.",
                },
            ],
        });
        handlers.ListResourcesHandler = async (request, cancellationToken) => await ListAsync(request.Params?.Cursor, cancellationToken);
        handlers.ReadResourceHandler = async (request, cancellationToken) => new ReadResourceResult { Contents = [await ReadAsync(request.Params?.Uri, cancellationToken)] };
    }

    /// <summary>Jobs, newest first.</summary>
    private async Task<ListResourcesResult> ListAsync(string? after, CancellationToken cancellationToken)
    {
        try
        {
            var page = await jobs.ListAsync(filter: null, after, PageLength, cancellationToken);
            return new ListResourcesResult { Resources = [.. page.Items.Select(Describe)], NextCursor = page.Next };
        }
        catch (Errors.JobException e)
        {
            throw new McpProtocolException(e.Error.Describe(), e, McpErrorCode.InvalidParams);
        }
    }

    private async Task<ResourceContents> ReadAsync(string? uri, CancellationToken cancellationToken)
    {
        if (!JobUris.TryParse(uri, out var id, out var isResult)) throw NotFound($"There is no resource {uri}.");
        var job = await jobs.GetAsync(id, cancellationToken) ?? throw NotFound($"There is no job {id}.");
        if (!isResult) return new TextResourceContents { Uri = uri!, MimeType = "application/json", Text = JsonSerializer.Serialize(exchange.Complete(job), Json.Options) };
        return await ReadResultAsync(uri!, job, cancellationToken) ?? throw NotFound($"Job {id} has no result.");
    }

    private async Task<ResourceContents?> ReadResultAsync(string uri, Job job, CancellationToken cancellationToken)
    {
        if (job.Result is not { } result || await exchange.FindResultAsync(job, cancellationToken) is not { } place) return null;
        if (result.Bytes > MaxInlineBytes) return new TextResourceContents { Uri = uri, MimeType = Links, Text = place.Url?.AbsoluteUri ?? new Uri(place.Path!).AbsoluteUri };
        await using var content = await exchange.OpenResultAsync(job, cancellationToken);
        if (content is null) return null;
        using var bytes = new MemoryStream((int)result.Bytes);
        await content.CopyToAsync(bytes, cancellationToken);
        return BlobResourceContents.FromBytes(bytes.ToArray(), uri, MediaFormats.ContentTypeOf(Path.GetExtension(result.FileName).TrimStart('.')));
    }

    private static Resource Describe(Job job) => new()
    {
        Uri = JobUris.Of(job.Id),
        Name = job.Input,
        Title = $"{job.Input}: {job.Prompt}",
        Description = job.Text,
        MimeType = "application/json",
    };

    private static McpProtocolException NotFound(string message) => new(message, McpErrorCode.InvalidParams);
}
