using System.Text.Json.Nodes;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Turns a message into edits of the draft.</summary>
internal interface IAgent
{
    Task<AgentAnswer> AnswerAsync(AgentRequest request, CancellationToken cancellationToken);
}

/// <param name="Draft">JSON; null if the timeline is empty.</param>
/// <param name="Uploads">The session's files, oldest first.</param>
internal sealed record AgentRequest(string Text, string? Draft, IReadOnlyList<Upload> Uploads);

/// <param name="Draft">The draft afterwards; the same text when nothing was edited.</param>
/// <param name="Events">The stream's events, in order.</param>
internal sealed record AgentAnswer(string? Draft, IReadOnlyList<JsonObject> Events);
