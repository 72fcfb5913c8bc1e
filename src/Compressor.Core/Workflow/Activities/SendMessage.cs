using System.Text;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 4: sends the message, once. The intent is recorded before the first byte goes out, and taken back only when the
/// backend certainly did not take the message. A run that finds the intent of an earlier one does not send: it answers
/// <see cref="Delivery.Unknown"/>, and the workflow asks the backend's state.
/// </summary>
public sealed class SendMessage(INemoClient nemo, IRecordStore records, IJobProgress progress, TimeProvider time, JobCancellations cancellations)
    : JobActivity<SendMessage.Input, SendMessage.Output>(cancellations)
{
    /// <summary>What is kept of an answer; it becomes part of the history and of the custom status.</summary>
    private const int MaxAnswerChars = 2000;

    /// <param name="MessageKey">Names the message: one key, one message.</param>
    /// <param name="AcceptsIdempotencyKey">The backend runs a message once per key: sending again after a crash is a question, not a second edit.</param>
    public sealed record Input(JobRef Job, string SessionId, string Text, string MessageKey, bool AcceptsIdempotencyKey) : JobStep(Job);

    public enum Delivery
    {
        /// <summary>The stream was read to its end.</summary>
        Answered,

        /// <summary>The message may or may not have arrived, or its run may have been cut off.</summary>
        Unknown,
    }

    /// <param name="Text">What the backend said, GUI-translated; empty when it said nothing.</param>
    public sealed record Output(Delivery Delivery, string Text);

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var intent = JobRecords.Message(input.MessageKey);
        if (!await records.TryCreateAsync(intent, time.GetUtcNow(), cancellationToken) && !input.AcceptsIdempotencyKey)
            return new(Delivery.Unknown, "");

        var answer = new StringBuilder();
        try
        {
            var events = nemo.SendMessageAsync(
                input.SessionId, input.Text, input.AcceptsIdempotencyKey ? input.MessageKey : null, cancellationToken);
            await foreach (var item in events)
                await TakeAsync(item, answer, input, cancellationToken);
            return new(Delivery.Answered, Shown(answer, input));
        }
        catch (NemoException e) when (e.IsRefusal)
        {
            await records.DeleteAsync(intent, cancellationToken);
            throw;
        }
        catch (NemoException e) when (e.Kind is NemoErrorKind.StreamBroken or NemoErrorKind.Unavailable)
        {
            return new(Delivery.Unknown, Shown(answer, input));
        }
    }

    private async Task TakeAsync(AgentEvent item, StringBuilder answer, Input input, CancellationToken cancellationToken)
    {
        if (item is not AgentEvent.Text { Content: var text } || answer.Length >= MaxAnswerChars) return;
        answer.Append(text);
        if (Shown(answer, input) is { Length: > 0 } soFar)
            await progress.ReportAsync(input.InstanceId, new(JobState.Editing, JobPercent.Of(JobState.Editing, 0.5), soFar, time.GetUtcNow()), cancellationToken);
    }

    private static string Shown(StringBuilder answer, Input input)
    {
        var text = GuiTranslator.Translate(answer.ToString(), input.Language).Trim();
        return text.Length <= MaxAnswerChars ? text : text[..MaxAnswerChars];
    }
}
