using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Core.Jobs;
using Compressor.Errors;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Answers;

/// <summary>The answer of a tool.</summary>
/// <param name="Text">All that matters of it in sentences: many assistants show nothing else to the model.</param>
/// <param name="Content">The JSON of it, an object.</param>
internal sealed record ToolAnswer(string Text, JsonNode Content)
{
    /// <summary>Where the metadata of a refusal has its <see cref="JobError"/>.</summary>
    public const string ErrorKey = "compressor/error";

    /// <summary>The tool did not do what it is for.</summary>
    public bool IsError { get; init; }

    /// <summary>A resource that the answer is about; null: none.</summary>
    public ResourceLinkBlock? Link { get; init; }

    public CallToolResult ToResult() => new()
    {
        Content = Link is null ? [new TextContentBlock { Text = Text }] : [new TextContentBlock { Text = Text }, Link],
        StructuredContent = JsonSerializer.SerializeToElement(Content),
        IsError = IsError,
    };

    public static CallToolResult Refuse(string text) => new() { Content = [new TextContentBlock { Text = text }], IsError = true };

    public static CallToolResult Refuse(JobError error) => new()
    {
        Content = [new TextContentBlock { Text = error.Describe() }],
        IsError = true,
        Meta = new JsonObject { [ErrorKey] = JsonSerializer.SerializeToNode(error, Json.Options) },
    };
}
