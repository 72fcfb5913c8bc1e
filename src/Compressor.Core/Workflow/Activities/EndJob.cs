using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>The end of a job as one step: cleans up, records the outcome, and then, if both were done, has the receivers told. A second run does the same again.</summary>
public sealed class EndJob(CleanUp cleanUp, RecordOutcome record, AnnounceEnd announce, JobCancellations cancellations) : JobActivity<EndJob.Input, Unit>(cancellations)
{
    public sealed record Input(JobRef Job, JobState Ended, bool HasCallback) : JobStep(Job)
    {
        /// <summary>To be cancelled; null: none is running.</summary>
        public string? RenderId { get; init; }

        /// <summary>Null: the outcome is written nowhere.</summary>
        public SourceRef? Source { get; init; }
        public string Prompt { get; init; } = "";

        /// <summary>Null if the job ended without one.</summary>
        public JobResult? Result { get; init; }
        public NemoSession? Session { get; init; }
        public JobError? Error { get; init; }

        /// <summary>The job has rendered once at most: beside its result there is nothing to be removed, nor to be looked for.</summary>
        public bool IsOnlyOutput { get; init; }
    }

    protected override bool StopsWhenCancelled => false;

    protected override bool IsMeasured => false;

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        try
        {
            if (input is not { Result: not null, RenderId: null, IsOnlyOutput: true })
                WithRoom(await cleanUp.RunAsync(new CleanUp.Input(input.Job, input.RenderId, input.Result?.Blob), cancellationToken));
        }
        finally
        {
            if (input.Source is { } source)
                WithRoom(await record.RunAsync(new RecordOutcome.Input(input.Job, source, input.Prompt, input.Result, input.Session, input.Error), cancellationToken));
        }

        WithRoom(await announce.RunAsync(new AnnounceEnd.Input(input.Job, input.Ended, input.Error?.Code, input.HasCallback), cancellationToken));
        return new Unit();
    }

    /// <summary>On a full disk the job waits for room; without what else fails here it has still ended as it has.</summary>
    private static void WithRoom(ActivityResult<Unit> done)
    {
        if (done.Error is { } error && error.Is(Failures.NoRoom)) throw new JobException(error);
    }
}
