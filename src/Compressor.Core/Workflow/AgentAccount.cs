using Compressor.Core.Workflow.Activities;
using Compressor.Edits;

namespace Compressor.Core.Workflow;

/// <summary>What an agent has said and done about a request, over all messages of a run.</summary>
/// <param name="earlierApplied">What the draft held before it.</param>
internal sealed class AgentAccount(IReadOnlyList<EditKind>? earlierApplied = null)
{
    private readonly List<DeclinedRequest> _declined = [];
    private readonly List<EditNote> _notes = [];
    private HashSet<EditKind>? _applied = earlierApplied is null ? null : [.. earlierApplied];

    public IReadOnlyList<DeclinedRequest> Declined => _declined;

    /// <summary>Null: the agent does not report what it does.</summary>
    public IReadOnlyList<EditKind>? Applied => _applied is null ? null : [.. _applied.Order()];

    public IReadOnlyList<EditNote> Notes => _notes;

    /// <summary>All that the draft asks for, as the agent reported last; null: it does not report that.</summary>
    public VideoEdit? Held { get; private set; }

    /// <summary>An error that the agent reported, although it edited.</summary>
    public string? Error { get; private set; }

    public void Add(SendMessage.Output sent)
    {
        foreach (var declined in sent.Declined ?? [])
        {
            if (!_declined.Exists(other => other.Kind == declined.Kind && other.Request == declined.Request)) _declined.Add(declined);
        }

        if (sent.Applied is { } applied) (_applied ??= []).UnionWith(applied);
        foreach (var note in sent.Notes ?? [])
        {
            if (!_notes.Exists(other => other.Text == note)) _notes.Add(new EditNote("edit", note));
        }

        Held = sent.Held ?? Held;
        Error = sent.Failed ?? Error;
    }
}
