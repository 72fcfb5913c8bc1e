using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Agent;

/// <summary>The typed events of a message's stream.</summary>
internal static class StreamEvents
{
    public static JsonObject Heartbeat() => new() { ["type"] = "heartbeat" };

    public static JsonObject Text(string content) => new() { ["type"] = "text", ["content"] = content };

    public static JsonObject ToolCall(string name, object args) =>
        new() { ["type"] = "tool_call", ["name"] = name, ["args"] = JsonSerializer.SerializeToNode(args, Json.Options) };

    public static JsonObject ToolResult(string name, object result) =>
        new() { ["type"] = "tool_result", ["name"] = name, ["result"] = JsonSerializer.SerializeToNode(result, Json.Options) };

    /// <summary>A bare frame that ends a run.</summary>
    public static JsonObject Error(string message) => new() { ["error"] = message };
}
