using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Compressor.Mcp.Schemas;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Tools;

/// <summary>Describes a tool to assistants. Made once for each tool and kind of server: schemas cost more than a call.</summary>
internal sealed class ToolDescription(string name, string title, string text, Type arguments, Func<bool, JsonObject> answer, ToolAnnotations hints)
{
    private readonly ConcurrentDictionary<bool, Tool> _made = [];

    /// <param name="byPath">The server shares a machine with the assistant.</param>
    public Tool For(bool byPath) => _made.GetOrAdd(byPath, Make);

    private Tool Make(bool byPath)
    {
        hints.Title = title;
        return new Tool
        {
            Name = name,
            Title = title,
            Description = text,
            InputSchema = ToolSchema.OfArguments(arguments, byPath),
            OutputSchema = ToolSchema.ToElement(answer(byPath)),
            Annotations = hints,
        };
    }
}

/// <summary>What tools do to the world, as hints for the assistants that ask before they call.</summary>
internal static class Hints
{
    public static ToolAnnotations Reads => new() { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false };

    /// <summary>Adds something, and harms nothing.</summary>
    public static ToolAnnotations Adds => new() { ReadOnlyHint = false, IdempotentHint = false, DestructiveHint = false, OpenWorldHint = true };

    /// <summary>Ends something.</summary>
    public static ToolAnnotations Stops => new() { ReadOnlyHint = false, IdempotentHint = true, DestructiveHint = true, OpenWorldHint = false };
}
