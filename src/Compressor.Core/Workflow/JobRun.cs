using System.Text.Json;
using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>One run of <see cref="CompressVideoWorkflow"/>: what has been reached so far, and the status that callers see.</summary>
internal sealed class JobRun
{
    /// <summary>Characters of JSON: the custom status may hold 16 kB of UTF-16 (Durable Functions), and some room stays for its envelope.</summary>
    private const int MaxStatusChars = 8_000;

    /// <summary>Characters of JSON that one of a text may take (<c>\u001f</c>), and at most those of a message or a status beside its text.</summary>
    private const int LongestEscape = 6, MaxFieldsChars = 250;

    private static readonly EditKind[] AllFilesOfSession = [EditKind.Join, EditKind.Music];

    private readonly List<JobMessage> _messages = [];
    private int _messagesSent;
    private JobState _state = JobState.Queued;
    private string _text = "";
    private DateTimeOffset _since;

    public JobRun(IWorkflowContext context, CompressVideoInput input)
    {
        Context = context;
        Input = input;
        Ref = new JobRef(context.InstanceId, input.JobId, input.Language) { Trace = input.Trace, BatchId = input.BatchId };
        (Session, AttachmentsHeld) = (input.Session, input.AttachmentsHeld);
        Agent = new AgentAccount(input.EarlierApplied);
        Steps = new DurableSteps(context, input.Settings, input.Language, sentence => Say(JobMessageRole.System, sentence)) { EndsAtOnce = input.Version >= CompressVideoInput.EndsAtOnce, Since = input.CreatedAt, IsInBatch = input.BatchId is not null };
        _messages.Add(new(context.UtcNow, JobMessageRole.User, input.Prompt));
    }

    public IWorkflowContext Context { get; }

    public CompressVideoInput Input { get; }

    public JobRef Ref { get; }

    public DurableSteps Steps { get; }

    public MediaFacts? Source { get; set; }

    /// <summary>The session holds the source that came with this revision.</summary>
    public bool IsSourceHeld { get; set; }

    /// <summary>The facts of the input's attachments, in its order.</summary>
    public List<MediaFacts> Attachments { get; } = [];

    /// <summary>How many of them the session holds.</summary>
    public int AttachmentsHeld { get; set; }

    /// <summary>What the sentence asks for.</summary>
    public ReadRequest.Output? Asked { get; set; }

    /// <summary>What the backend has said and done about it so far.</summary>
    public AgentAccount Agent { get; private set; }

    public NemoSession? Session { get; set; }

    /// <summary>A session that was begun with the first step, and what became of the upload into it; null: there was none, or it has been used.</summary>
    public PrepareJob.Output? Prepared { get; set; }

    /// <summary>The session of the batch's earlier files, if this one can go with them: a sentence that takes in all files of its session has one to itself.</summary>
    public NemoSession? SessionToShare =>
        SessionRenewed || Asked?.Request.Edit.Kinds.Any(kind => AllFilesOfSession.Contains(kind)) is true ? null : Input.SharedSession;

    /// <summary>The session holds other files, so that messages must name this one.</summary>
    public bool SharesSession { get; set; }

    /// <summary>The source under its name in the session.</summary>
    public SourceRef SourceInSession => Input.NameInSession is { } name ? Input.Source with { FileName = name } : Input.Source;

    /// <summary>A message may still be at work in the session.</summary>
    public bool SessionIsInDoubt { get; set; }

    /// <summary>The render to cancel if the job ends now.</summary>
    public string? ActiveRender { get; set; }

    /// <summary>The render that the step of the message was to submit; null: it was to submit none, or that has been used.</summary>
    public PlannedRender? Planned { get; set; }

    /// <summary>How many may have left a result.</summary>
    public int Renders { get; set; }

    public DeliveredResult? Delivered { get; set; }

    /// <summary>The draft holds what this revision asks for.</summary>
    public bool IsEdited { get; set; }

    public IReadOnlyList<JobMessage> Messages => [.. _messages];

    /// <summary>What is asked, for the backend: in the user's words, unless it reads by the same rules as we do and those words say nothing to them.</summary>
    public string Request => Session?.Capabilities is not null && Asked?.InRulesWords is { } words ? words : Input.Prompt;

    /// <summary>What the backend is told: a session that knows nothing of the earlier revisions needs all that they asked for.</summary>
    public string Message
    {
        get
        {
            if (SessionRenewed || Input is { Session: null, EarlierEdit: not null }) return Input.Restated ?? string.Join('\n', [.. Input.EarlierPrompts, Request]);
            if (Input is { Revision: > 1, Session: null, Restated: { } all }) return all;
            return Input.Preamble is { } before ? $"{before}\n{Request}" : Request;
        }
    }

    public PlannedRender? TakePlannedRender()
    {
        var planned = Planned;
        Planned = null;
        return planned;
    }

    /// <summary>A session in which nothing lies although an upload was begun, because that went into an earlier one, is left for the next attempt.</summary>
    public PrepareJob.Output? TakePrepared()
    {
        var prepared = Prepared;
        Prepared = prepared?.Uploaded?.Error?.Is(Failures.UploadInterrupted) is true ? prepared with { Uploaded = null } : null;
        return prepared;
    }

    /// <summary>An expired session is replaced once; after that the expiry is the job's error.</summary>
    public bool SessionRenewed { get; private set; }

    /// <summary>The draft begins again, and so does the account of it.</summary>
    public void RenewSession() => (SessionRenewed, Session, SharesSession, AttachmentsHeld, Agent) = (true, null, false, 0, new AgentAccount());

    /// <summary>A sentence as it is sent: about the job's own file.</summary>
    public string Addressed(string sentence) => SharesSession && Input.NameInSession is { } name ? BatchPhrases.AboutFile(name, sentence) : sentence;

    public string NextMessageKey() => $"{Ref.InstanceId}-m{++_messagesSent}";

    public void Enter(JobState entered, string sentence)
    {
        (_state, _text, _since) = (entered, sentence, Context.UtcNow);
        Publish();
    }

    public void Say(JobMessageRole role, string sentence)
    {
        _messages.Add(new(Context.UtcNow, role, sentence));
        Publish();
    }

    /// <summary>A backend that says what it can do is not bothered with a request of which it can do nothing.</summary>
    /// <exception cref="JobException"><c>not_understood</c> or <c>not_possible</c>.</exception>
    public void RefuseWhatCannotBeDone(NemoSession session)
    {
        if (Input.ExportOnly || session.Capabilities is not { } capabilities || Asked?.Request is not { } request) return;
        if (CannotBeDone(request, capabilities, Input.Language) is { } error) throw new JobException(error);
    }

    /// <summary>Why nothing of a request can be done; null: something can, as far as is known.</summary>
    /// <param name="capabilities">The backend's.</param>
    public static JobError? CannotBeDone(EditRequest request, IReadOnlyList<EditKind> capabilities, Language language)
    {
        if (request.IsFollowUp || request.Edit.Kinds.Any(capabilities.Contains)) return null;
        var possible = Phrases.Possible(capabilities, language);
        return request.IsEmpty
            ? Failures.NotUnderstood.In(language) with { Action = possible }
            : Failures.NotPossible.In(language, ("requests", Phrases.Requests(request, language))) with { Action = possible };
    }

    private void Publish()
    {
        var status = Status();
        // Old messages give way first; a single one that is too long is cut. Few and short ones need not be written to be measured.
        while (MayBeTooLong(status) && JsonSerializer.Serialize(status, Json.Options).Length > MaxStatusChars)
        {
            if (_messages.Count > 1) _messages.RemoveAt(0);
            else _messages[0] = _messages[0] with { Text = _messages[0].Text[..(_messages[0].Text.Length / 2)] };
            status = Status();
        }

        Context.SetStatus(status);
    }

    private static bool MayBeTooLong(JobStatus status) =>
        LongestEscape * (status.Text.Length + (status.SessionId?.Length ?? 0) + status.Messages.Sum(message => message.Text.Length)) + MaxFieldsChars * (1 + status.Messages.Count) > MaxStatusChars;

    private JobStatus Status() => new()
    {
        State = _state,
        Percent = JobPercent.Of(_state),
        Text = _text,
        Messages = [.. _messages],
        SessionId = Session?.SessionId,
        InputBytes = Source?.Bytes,
        Since = Input.HasStepsThatGoOn ? _since : null,
    };
}

/// <summary>An id under which a draft is rendered.</summary>
/// <param name="Submitted">What came of submitting it; null: that is not known to have been tried.</param>
internal sealed record PlannedRender(string RenderId, ActivityResult<Unit>? Submitted);

/// <summary>A result that lies in the store, and what was found about it.</summary>
internal sealed record DeliveredResult(DeliverResult.Output File, RenderOutcome Render, JudgeResult.Output Judgement);
