using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>What a sentence asks for, as <see cref="PromptReader"/> read it.</summary>
public sealed record EditRequest
{
    public required Language Language { get; init; }
    public required VideoEdit Edit { get; init; }

    /// <summary>Parts of the sentence that are recognized as requests but that no kind of edit stands for, in the user's words.</summary>
    public IReadOnlyList<string> Unsupported { get; init; } = [];

    /// <summary>Requests that contradict themselves or make no sense ("under 0 MB"): sentences in the user's language.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Kinds of edits that are to be taken back ("remove the title", "bring the sound back").</summary>
    public IReadOnlyList<EditKind> Removed { get; init; } = [];

    /// <summary>What is to become of all that was asked before.</summary>
    public FollowUpAction Action { get; init; }

    /// <summary>Where two readings were possible: which was taken, in sentences in the user's language. They become notes of the agent.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>What has to be known before anything can be done, as one question in the user's language; null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Question { get; init; }

    /// <summary>True when every word of the sentence was taken by a rule, or says nothing by itself ("please").</summary>
    [JsonIgnore]
    public bool IsUnderstoodWhole { get; init; }

    /// <summary>True when nothing was understood: what <see cref="Unsupported"/> quotes only begins as a wish does.</summary>
    [JsonIgnore]
    public bool IsUnread { get; init; }

    /// <summary>True when what the source is, or that it is not known, may have decided how something was read.</summary>
    [JsonIgnore]
    public bool IsOfSource { get; init; }

    /// <summary>True where a sentence that was read while nothing was known but its words would be read the same with what is known now.</summary>
    public bool HoldsFor(ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context is { IsFollowUp: false, Earlier: null } && (context.Source is not { } source || (!IsOfSource && source.IsPlainVideo()));
    }

    /// <summary>True when no request was recognized.</summary>
    [JsonIgnore]
    public bool IsEmpty => Edit.IsEmpty && Unsupported.Count == 0 && !IsFollowUp;

    /// <summary>True when it takes back, or goes back, whatever else it asks for.</summary>
    [JsonIgnore]
    public bool IsFollowUp => Removed.Count > 0 || Action is not FollowUpAction.None;

    /// <summary>What is asked for in all, over what was asked before; an undo or a new start is its caller's.</summary>
    public VideoEdit Over(VideoEdit? earlier) => Edit.Over(earlier?.Without(Removed));
}
