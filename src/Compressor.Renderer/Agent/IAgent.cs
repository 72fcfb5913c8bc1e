using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Turns a message into edits of the draft.</summary>
internal interface IAgent
{
    Task<AgentAnswer> AnswerAsync(AgentRequest request, CancellationToken cancellationToken);
}

/// <param name="Draft">JSON; null if the timeline is empty.</param>
/// <param name="Uploads">The session's files, oldest first.</param>
internal sealed record AgentRequest(string Text, string? Draft, IReadOnlyList<Upload> Uploads)
{
    /// <summary>The draft before the last message that changed it, to which an undo goes back; null: there is none.</summary>
    public string? EarlierDraft { get; init; }

    /// <summary>What was rendered last, and the draft that it was made of; null: nothing yet.</summary>
    public (MediaFacts Facts, string Draft)? Result { get; init; }
}

/// <param name="Draft">The draft afterwards; the same text when nothing was edited.</param>
/// <param name="Events">The stream's events, in order.</param>
internal sealed record AgentAnswer(string? Draft, IReadOnlyList<JsonObject> Events)
{
    /// <summary>What was done, where the message asked for something.</summary>
    public EditReport? Report { get; init; }

    /// <summary>All that the agent says.</summary>
    public string Text => string.Join('\n', Events.Where(item => (string?)item["type"] == "text").Select(item => (string?)item["content"]));

    /// <summary>The draft is the <see cref="AgentRequest.EarlierDraft"/> again, perhaps edited.</summary>
    public bool Undone { get; init; }
}
