using System.Text.Json.Serialization;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Instances;

/// <summary>What starts a revision of a job: names and ids, never bytes, secrets or signed URLs.</summary>
public sealed record CompressVideoInput
{
    public required string JobId { get; init; }

    /// <summary>
    /// Which story the workflow tells this instance, so that one under way at an update goes on as it began. Absent in the oldest: 1.
    /// From <see cref="JudgesInActivities"/> on, requests and goals come from activities; from <see cref="EndsAtOnce"/> on, a cancelled job does not
    /// wait for the step that is under way; from <see cref="FewerSteps"/> on, what belongs together is one activity, since each costs an engine about
    /// ten requests to its store; from <see cref="StepsGoOn"/> on, an activity goes on with the next one's work where that went well and leaves nothing
    /// to be decided.
    /// </summary>
    public int Version { get; init; } = 1;

    public const int JudgesInActivities = 2;

    public const int EndsAtOnce = 3;

    public const int FewerSteps = 4;

    public const int StepsGoOn = 5;

    /// <summary>The version of new instances.</summary>
    public const int CurrentVersion = StepsGoOn;

    /// <summary>See <see cref="FewerSteps"/>.</summary>
    [JsonIgnore]
    public bool HasFewerSteps => Version >= FewerSteps;

    /// <summary>See <see cref="StepsGoOn"/>.</summary>
    [JsonIgnore]
    public bool HasStepsThatGoOn => Version >= StepsGoOn;

    /// <summary>1 for a new job; a follow-up that edits adds one.</summary>
    public int Revision { get; init; } = 1;
    public required SourceRef Source { get; init; }

    /// <summary>The job's further files, in the order in which they came: music, clips to join. They go into a session after the source.</summary>
    public IReadOnlyList<SourceRef> Attachments { get; init; } = [];

    /// <summary>How many of them the previous revision's session holds.</summary>
    public int AttachmentsHeld { get; init; }

    /// <summary>This revision's prompt.</summary>
    public required string Prompt { get; init; }

    /// <summary>The prompts of earlier revisions, oldest first: a new session must be told them again.</summary>
    public IReadOnlyList<string> EarlierPrompts { get; init; } = [];
    public required Language Language { get; init; }
    public required WorkflowSettings Settings { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>True when a callback URL is kept for the job (encrypted, among the records).</summary>
    public bool HasCallback { get; init; }

    /// <summary>The previous revision's session; null: connect and upload.</summary>
    public NemoSession? Session { get; init; }

    /// <summary>What earlier revisions asked for and got; what this prompt does not mention stays in force.</summary>
    public VideoEdit? EarlierEdit { get; init; }

    /// <summary>The last result, with which "a bit smaller" compares; null: there is none.</summary>
    public MediaFacts? EarlierResult { get; init; }

    /// <summary>The latest revision before this one that has a result.</summary>
    public int? ResultRevision { get; init; }

    /// <summary>What was in force before each earlier message, oldest first; the last is what an undo goes back to.</summary>
    public IReadOnlyList<EditStep> Undoable { get; init; } = [];

    /// <summary>Said to the backend before this prompt: what an earlier message asked for without a render, or a failed one has to be cleared of.</summary>
    public string? Preamble { get; init; }

    /// <summary>All that is asked for by all revisions, for a session that knows nothing of the earlier ones; null: their prompts.</summary>
    public string? Restated { get; init; }

    /// <summary>The source came with this revision's message: the session does not hold it.</summary>
    public bool IsNewSource { get; init; }

    /// <summary>What the session's draft holds of it, as the agent reported; null: it did not.</summary>
    public IReadOnlyList<EditKind>? EarlierApplied { get; init; }

    /// <summary>The goal of an earlier revision that kept no edit.</summary>
    public Goal? EarlierGoal { get; init; }

    /// <summary>The trace that the job belongs to (W3C <c>traceparent</c>); null: it is older than traces.</summary>
    public string? Trace { get; init; }

    /// <summary>Render the draft as it is, without a message.</summary>
    public bool ExportOnly { get; init; }

    /// <summary>The batch that the job is an item of.</summary>
    public string? BatchId { get; init; }

    /// <summary>A session that the batch's earlier items have used, into which the source is uploaded as well; null: one of its own.</summary>
    public NemoSession? SharedSession { get; init; }

    /// <summary>The source's name in a session that holds other files: unlike theirs, so that messages can name it. Null: it has a session to itself.</summary>
    public string? NameInSession { get; init; }
}
