using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Steps 1 to 3 as one: checks the source, reads the sentence and, where the backend is needed, begins a session and uploads the source into it. A second run begins another
/// session, which costs nothing, and uploads nothing: the workflow does that then, as often as it should.
/// </summary>
public sealed class PrepareJob(CheckSource check, ReadRequest read, Connect connect, UploadSource upload, IJobProgress progress, WorkflowSettings settings, TimeProvider time, JobCancellations cancellations)
    : JobActivity<PrepareJob.Input, PrepareJob.Output>(cancellations)
{
    /// <param name="Connects">False where there is a session already.</param>
    public sealed record Input(JobRef Job, SourceRef Source, ReadRequest.Question Read, bool Connects) : JobStep(Job)
    {
        /// <summary>Null: the upload is a step of its own.</summary>
        public FirstUpload? Upload { get; init; }
    }

    /// <param name="Source">Under its name in the session.</param>
    /// <param name="MayBeRefused">Nothing is uploaded where the backend says that it can do nothing of the request.</param>
    public sealed record FirstUpload(SourceRef Source, bool ByUrl, bool MayBeRefused);

    /// <param name="Session">Null: none was asked for, or the source is the result.</param>
    public sealed record Output(MediaFacts Source, ReadRequest.Output Asked, NemoSession? Session)
    {
        /// <summary>What came of the upload into the session, or of an earlier run's into another; null: none was tried.</summary>
        public ActivityResult<MediaFacts>? Uploaded { get; init; }
    }

    protected override bool IsMeasured => false;

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var source = (await check.RunAsync(new CheckSource.Input(input.Job, input.Source), cancellationToken)).Unwrap();
        var asked = (await read.RunAsync(input.Read.About(input.Job, source), cancellationToken)).Unwrap();
        if (!input.Connects || asked.AlreadyFits) return new Output(source, asked, Session: null);
        var session = (await connect.RunAsync(new Connect.Input(input.Job), cancellationToken)).Unwrap();
        var output = new Output(source, asked, session);
        var isRefused = input.Upload is { MayBeRefused: true } && session.Capabilities is { } capabilities && JobRun.CannotBeDone(asked.Request, capabilities, input.Language) is not null;
        return input.Upload is { } first && !isRefused ? output with { Uploaded = await UploadAsync(first, input.Job, source, session, cancellationToken) } : output;
    }

    private async Task<ActivityResult<MediaFacts>> UploadAsync(FirstUpload first, JobRef job, MediaFacts source, NemoSession session, CancellationToken cancellationToken)
    {
        await progress.ReportAsync(
            job.InstanceId,
            new(JobState.Uploading, JobPercent.Of(JobState.Uploading), Phrases.Uploading(first.Source.FileName, 0, source.Bytes, job.Language, settings.IsLocal), time.GetUtcNow()),
            cancellationToken);
        return await upload.RunAsync(new UploadSource.Input(job, first.Source, source, session.SessionId, first.ByUrl) { IsFirst = true }, cancellationToken);
    }
}
