using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Edits;
using Compressor.Nemo;
using Compressor.Nemo.Drafts;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 4: sends the message, once. The intent is recorded before the first byte is sent, and withdrawn only if the
/// backend certainly did not accept the message. A run that finds an earlier run's intent does not send: it returns
/// <see cref="Delivery.Unknown"/>, and the workflow reads the backend's state.
/// </summary>
public sealed class SendMessage(INemoClient nemo, IRecordStore records, IJobProgress progress, SourceGate gate, TimeProvider time, JobCancellations cancellations)
    : JobActivity<SendMessage.Input, SendMessage.Output>(cancellations)
{
    /// <summary>Longest answer that is kept; it becomes part of the history and of the custom status.</summary>
    private const int MaxAnswerChars = 2000;

    /// <param name="MessageKey">Names the message: one key, one message.</param>
    /// <param name="AcceptsIdempotencyKey">The backend runs a message once per key: sending it again after a crash does not edit twice.</param>
    public sealed record Input(JobRef Job, string SessionId, string Text, string MessageKey, bool AcceptsIdempotencyKey) : JobStep(Job)
    {
        /// <summary>What the message asks for, to understand what the agent says about it.</summary>
        public EditRequest? Asked { get; init; }

        /// <summary>The draft's fingerprint before the message; with it, what the agent leaves to its user's mouse is sent back to it.</summary>
        public string? DraftBefore { get; init; }

        /// <summary>Reads the draft too, before and after: <see cref="Output.Before"/>, <see cref="Output.After"/>.</summary>
        public bool ReadsState { get; init; }

        /// <summary>Silence of the backend after which the user is told that it is still at work; null: the workflow tells so.</summary>
        public TimeSpan? StillWorking { get; init; }
    }

    /// <summary>What is recorded before the first byte is sent. Earlier versions recorded the time alone.</summary>
    private sealed record Intent(DateTimeOffset At, ReadState.Output? Before);

    public enum Delivery
    {
        /// <summary>The stream was read to its end.</summary>
        Answered,

        /// <summary>The message may or may not have arrived, or its run may have been cut off.</summary>
        Unknown,
    }

    /// <param name="Text">What the backend said, GUI-translated; empty when it said nothing.</param>
    public sealed record Output(Delivery Delivery, string Text)
    {
        /// <summary>The agent's error, free of secrets.</summary>
        public string? Failed { get; init; }

        /// <summary>The agent asks something, or refuses.</summary>
        public bool IsQuestionOrRefusal { get; init; }

        /// <summary>What the agent says it has left out: by its report, else by its words.</summary>
        public IReadOnlyList<DeclinedRequest>? Declined { get; init; }

        /// <summary>Kinds that its report says it has done; null: it gave none.</summary>
        public IReadOnlyList<EditKind>? Applied { get; init; }

        /// <summary>All that its report says the draft asks for now; null: it does not say.</summary>
        public VideoEdit? Held { get; init; }

        /// <summary>The draft before the message, also where an earlier run has sent it; null: it is not known.</summary>
        public ReadState.Output? Before { get; init; }

        /// <summary>The draft after an answered message; null: it is still to be read.</summary>
        public ReadState.Output? After { get; init; }

        /// <summary>The draft of <see cref="After"/> itself, for what goes on with it in the same step.</summary>
        [JsonIgnore]
        public Draft? Draft { get; init; }

        /// <summary>How what was done differs from what was asked: sentences of its report.</summary>
        public IReadOnlyList<string>? Notes { get; init; }

        /// <summary>The message was answered, and has changed the draft to one that can be rendered.</summary>
        [JsonIgnore]
        public bool IsToRender => Before is not null && After is { Ready: true } && After.Fingerprint != Before.Fingerprint;
    }

    /// <summary>A message may be charged.</summary>
    protected override bool LooksFirst(Input input) => true;

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        // The files are in the session: others may fetch from their servers.
        gate.Leave(input.InstanceId);
        if (!input.ReadsState) return await SendAsync(input, cancellationToken);
        var key = JobRecords.Message(input.MessageKey);
        var now = await ReadState.OfAsync(nemo, input.SessionId, cancellationToken);
        var isFirst = await records.TryCreateAsync(key, new Intent(time.GetUtcNow(), now), cancellationToken);
        var before = isFirst ? now : await BeforeFirstAsync(key, cancellationToken);
        var sent = isFirst || input.AcceptsIdempotencyKey ? await SendAsync(input with { DraftBefore = before?.Fingerprint }, cancellationToken, isRecorded: true) : new(Delivery.Unknown, "");
        var after = sent.Delivery is Delivery.Answered ? await TryReadAsync(input.SessionId, cancellationToken) : null;
        return sent with { Before = before, After = after is null ? null : ReadState.Of(after), Draft = after?.Draft };
    }

    /// <summary>An earlier run may have edited the draft since.</summary>
    private async Task<ReadState.Output?> BeforeFirstAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return (await records.GetAsync<Intent>(key, cancellationToken))?.Before;
        }
        catch (JsonException)
        {
            return null; // recorded by an earlier version
        }
    }

    private async Task<NemoState?> TryReadAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            return await nemo.GetStateAsync(sessionId, cancellationToken);
        }
        catch (NemoException)
        {
            // The message has been answered: what it has changed is read by the next step, which is tried again.
            return null;
        }
    }

    private async Task<Output> SendAsync(Input input, CancellationToken cancellationToken, bool isRecorded = false)
    {
        var intent = JobRecords.Message(input.MessageKey);
        if (!isRecorded && !await records.TryCreateAsync(intent, time.GetUtcNow(), cancellationToken) && !input.AcceptsIdempotencyKey)
            return new(Delivery.Unknown, "");

        var answer = new Answer();
        await using var watch = StillWorking.Tell(input.StillWorking, time, () => ReportAsync(input, Phrases.StillWorking(input.Language), cancellationToken));
        answer.Heard = watch.Heard;
        try
        {
            await ReceiveAsync(input.Text, input.MessageKey, answer, input, cancellationToken);
            if (await LeftToTheMouseAsync(answer, input, cancellationToken) is { } left) await SendBackAsync(left, answer, input, cancellationToken);
            return answer.ToOutput(Delivery.Answered, input, await new GuiSubstitute(nemo).SayAsync(answer.Told(input.Language), input.SessionId, input.Language, cancellationToken));
        }
        catch (NemoException e) when (e.IsRefusal)
        {
            await records.DeleteAsync(intent, cancellationToken);
            throw;
        }
        catch (NemoException e) when (e.Kind is NemoErrorKind.StreamBroken or NemoErrorKind.Unavailable)
        {
            // An error that the backend told within the stream has a code; a stream that broke has none.
            if (e.Code is not null) answer.Failed = e.Message;
            return answer.ToOutput(Delivery.Unknown, input);
        }
    }

    private async Task ReceiveAsync(string text, string key, Answer answer, Input input, CancellationToken cancellationToken)
    {
        await foreach (var item in nemo.SendMessageAsync(input.SessionId, text, input.AcceptsIdempotencyKey ? key : null, cancellationToken))
            await TakeAsync(item, answer, input, cancellationToken);
    }

    /// <summary>What the agent tells its user to drag, where it has edited nothing itself; null: nothing.</summary>
    private async Task<string?> LeftToTheMouseAsync(Answer answer, Input input, CancellationToken cancellationToken)
    {
        if (input.DraftBefore is not { } before || answer.HasReport || answer.Failed is not null) return null;
        if (answer.Told(input.Language).Instructions.FirstOrDefault(instruction => instruction.Action == GuiAction.SendEdit) is not { } left) return null;
        try
        {
            return (await nemo.GetStateAsync(input.SessionId, cancellationToken)).Fingerprint == before ? left.Text : null;
        }
        catch (NemoException)
        {
            return null;
        }
    }

    /// <summary>Once, as every message: what an earlier run has sent back already is not sent back again.</summary>
    private async Task SendBackAsync(string left, Answer answer, Input input, CancellationToken cancellationToken)
    {
        var key = input.MessageKey + "-gui";
        var intent = JobRecords.Message(key);
        if (!await records.TryCreateAsync(intent, time.GetUtcNow(), cancellationToken) && !input.AcceptsIdempotencyKey) return;
        try
        {
            answer.NextParagraph();
            await ReceiveAsync(Phrases.DoItYourself(left, input.Language), key, answer, input, cancellationToken);
        }
        catch (NemoException e) when (e.IsRefusal)
        {
            await records.DeleteAsync(intent, cancellationToken);
        }
    }

    private async Task TakeAsync(AgentEvent item, Answer answer, Input input, CancellationToken cancellationToken)
    {
        if (!answer.Take(item)) return;
        if (answer.Shown(input.Language) is { Length: > 0 } soFar) await ReportAsync(input, soFar, cancellationToken);
    }

    private ValueTask ReportAsync(Input input, string text, CancellationToken cancellationToken) =>
        progress.ReportAsync(input.InstanceId, new(JobState.Editing, JobPercent.Of(JobState.Editing, 0.5), text, time.GetUtcNow()), cancellationToken);

    /// <summary>What a stream has told so far.</summary>
    private sealed class Answer
    {
        private readonly StringBuilder _text = new();
        private readonly List<EditReport> _reports = [];
        private bool _hasActed;

        /// <summary>What the text is told as, by how long it was then: it only grows.</summary>
        private (int Length, Language Language, GuiTranslation Translation)? _told;

        public string? Failed { get; set; }

        /// <summary>Called with everything that comes.</summary>
        public Action? Heard { get; set; }

        public bool HasReport => _reports.Count > 0;

        public void NextParagraph() => _text.Append(_text.Length > 0 ? "\n" : "");

        /// <returns>True when there is more text to show.</returns>
        public bool Take(AgentEvent item)
        {
            Heard?.Invoke();
            switch (item)
            {
                case AgentEvent.ToolResult { Report: { } report }:
                    _hasActed = true;
                    _reports.Add(report);
                    return false;
                case AgentEvent.ToolCall or AgentEvent.ToolResult:
                    _hasActed = true;
                    return false;
                case AgentEvent.Warning warning:
                    Failed = warning.Message;
                    return false;
                case AgentEvent.Text text when _text.Length < MaxAnswerChars:
                    if (_hasActed) NextParagraph();
                    else if (EndsSentence() && char.IsUpper(text.Content, 0)) _text.Append(' ');
                    _hasActed = false;
                    _text.Append(text.Content);
                    return true;
                default:
                    return false;
            }
        }

        /// <summary>Pieces of one sentence bring their spaces along; between two whole ones there may be none.</summary>
        private bool EndsSentence() => _text.Length > 0 && _text[^1] is '.' or '!' or '?' or ':' or '…';

        /// <summary>Read anew only when text has come: it is asked for several times of the same text.</summary>
        public GuiTranslation Told(Language language)
        {
            if (_told is not { } told || told.Length != _text.Length || told.Language != language)
                _told = told = (_text.Length, language, GuiTranslator.Translate(_text.ToString(), language));
            return told.Translation;
        }

        public string Shown(Language language)
        {
            var text = Told(language).Text.Trim();
            return text.Length <= MaxAnswerChars ? text : text[..MaxAnswerChars];
        }

        /// <param name="done">What was done in place of the instructions: sentences.</param>
        public Output ToOutput(Delivery delivery, Input input, IReadOnlyList<string>? done = null)
        {
            var text = Shown(input.Language);
            var output = new Output(delivery, string.Join('\n', (done ?? []).Prepend(text).Where(part => part.Length > 0))) { Failed = Failed, IsQuestionOrRefusal = AgentReply.IsQuestionOrRefusal(text) };
            if (_reports.Count == 0) return input.Asked is { } asked ? output with { Declined = DeclinedInWords(text, asked) } : output;
            return output with
            {
                Declined = [.. _reports.SelectMany(report => report.Declined)],
                Held = _reports[^1].Held,
                Applied = [.. _reports.SelectMany(report => report.Applied).Distinct()],
                Notes = [.. _reports.SelectMany(report => report.Notes)],
            };
        }

        private static List<DeclinedRequest> DeclinedInWords(string text, EditRequest asked) =>
            [.. AgentReply.Declined(text, asked.Edit).Select(kind => new DeclinedRequest(kind, EditCatalog.Of(kind).Describe(asked.Edit, asked.Language), Reason: null))];
    }
}
