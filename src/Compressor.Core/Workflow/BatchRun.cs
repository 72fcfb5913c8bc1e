using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>One execution of <see cref="RunBatchWorkflow"/>: what has become of the items so far, and the session that is handed on.</summary>
internal sealed class BatchRun
{
    /// <summary>Files of one session: the backend keeps them as long as it.</summary>
    private const int MaxFilesInSession = 20;

    private readonly IWorkflowContext _context;
    private readonly RunBatchInput _input;
    private readonly List<BatchItemEnd> _ended = [];
    private NemoSession? _session;
    private int _filesInSession;

    public BatchRun(IWorkflowContext context, RunBatchInput input)
    {
        (_context, _input, _session, _filesInSession) = (context, input, input.Session, input.FilesInSession);
        Publish(current: null);
    }

    /// <summary>The index of the next item; null: all have ended.</summary>
    public int? Next => Count < _input.Items.Count ? Count : null;

    public bool HasRunEnough => _ended.Count >= _input.ItemsPerExecution;

    private int Count => _input.Ended.Count + _ended.Count;

    /// <summary>The session into which an item's file goes; null: a new one.</summary>
    public NemoSession? SessionFor(int index) =>
        _input.Items[index] is { NameInSession: not null, ExportOnly: false } && _filesInSession < MaxFilesInSession ? _session : null;

    public void Begin(int index) => Publish(index + 1);

    public void End(int index, JobOutcome outcome)
    {
        _ended.Add(BatchItemEnd.Of(outcome));
        HandOn(index, outcome);
        Publish(current: null);
    }

    public RunBatchInput Continuation() => _input with { Ended = [.. _input.Ended, .. _ended], Session = _session, FilesInSession = _filesInSession };

    /// <summary>Items that have not begun by now never will.</summary>
    /// <param name="cancelled">Somebody has asked the batch to stop.</param>
    public BatchOutcome Outcome(bool cancelled)
    {
        // A cancellation that came too late to stop anything has cancelled nothing.
        var stopped = cancelled && (Next is not null || _ended is [.., { State: JobState.Cancelled }]);
        var rest = new BatchItemEnd { State = JobState.Cancelled, Error = Failures.Cancelled.In(_input.Language), NotBegun = true };
        return new BatchOutcome(
            stopped ? BatchState.Cancelled : BatchState.Completed, [.. _input.Ended, .. _ended, .. Enumerable.Repeat(rest, _input.Items.Count - Count)]);
    }

    /// <summary>
    /// A session in which a message may still be at work is not used again: its edit would come into the next file's draft. One with attachments
    /// is the item's own, since the next sentence does not speak of them.
    /// </summary>
    private void HandOn(int index, JobOutcome outcome)
    {
        if (IsInDoubt(outcome)) (_session, _filesInSession) = (null, 0);
        else if (outcome.Session is { } session && _input.Items[index].NameInSession is not null)
            (_session, _filesInSession) = (session, session.SessionId == _session?.SessionId ? _filesInSession + 1 : 1);
    }

    private static bool IsInDoubt(JobOutcome outcome) =>
        outcome.SessionIsInDoubt is true || (outcome.Error is { } error && (error.Is(Failures.NoAnswer) || error.Is(Failures.Internal) || error.Is(Failures.Cancelled)));

    private void Publish(int? current) => _context.SetStatus(new BatchStatus(_input.Ended.Count, [.. _ended], current));
}
