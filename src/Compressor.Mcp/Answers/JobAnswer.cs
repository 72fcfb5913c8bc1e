using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Mcp.Files;
using Compressor.Mcp.Resources;
using Compressor.Mcp.Schemas;
using Compressor.Media;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Answers;

/// <summary>A job as a tool tells it: the API's JSON, with the path of its result where there is one.</summary>
internal sealed class JobAnswer(IFileExchange exchange)
{
    private const string Output = "output";

    public static JsonObject Schema(bool byPath)
    {
        var schema = ToolSchema.OfAnswer(typeof(Job));
        if (byPath) schema["properties"]![Output] = new JsonObject { ["description"] = "Absolute path of the result.", ["type"] = "string" };
        return schema;
    }

    public async Task<ToolAnswer> OfAsync(Job job, CancellationToken cancellationToken)
    {
        var (content, place) = await DescribeAsync(job, cancellationToken);
        return new ToolAnswer(AnswerPhrases.Of(job, place, PromptReader.LanguageOf(job.Prompt)), content) { Link = LinkOf(job) };
    }

    /// <summary>The JSON, and where the result is by path.</summary>
    public async Task<(JsonObject Content, string? Output)> DescribeAsync(Job job, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToNode(exchange.Complete(job), Json.Options)!.AsObject();
        if (!exchange.UsesPaths || await exchange.FindResultAsync(job, cancellationToken) is not { Path: { } path }) return (content, null);
        content[Output] = path;
        return (content, path);
    }

    public static ResourceLinkBlock? LinkOf(Job job) => job.Result is not { } result ? null : new ResourceLinkBlock
    {
        Uri = JobUris.ResultOf(job.Id),
        Name = result.FileName,
        MimeType = MediaFormats.ContentTypeOf(Path.GetExtension(result.FileName).TrimStart('.')),
        Size = result.Bytes,
    };
}
