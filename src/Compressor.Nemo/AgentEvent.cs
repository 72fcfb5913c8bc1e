using Compressor.Edits;

namespace Compressor.Nemo;

/// <summary>An event of a stream, in one form for all backends.</summary>
public abstract record AgentEvent
{
    /// <summary>Text for the user, each piece once (deltas joined, repetitions dropped); not yet GUI-translated.</summary>
    public sealed record Text(string Content) : AgentEvent;

    public sealed record ToolCall(string Name) : AgentEvent;

    /// <param name="Report">What the agent did, where it says so in a form for programs.</param>
    public sealed record ToolResult(string Name, EditReport? Report = null) : AgentEvent;

    public sealed record Heartbeat : AgentEvent;

    /// <summary>The backend reported an error on an event. It is not fatal by itself: the state decides.</summary>
    public sealed record Warning(string Message) : AgentEvent;
}
