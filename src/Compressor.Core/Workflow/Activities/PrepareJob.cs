using Compressor.Core.Instances;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Steps 1 and 2 as one: checks the source, reads the sentence and, where the backend is needed, begins a session. A second run begins another, which costs nothing.</summary>
public sealed class PrepareJob(CheckSource check, ReadRequest read, Connect connect, JobCancellations cancellations) : JobActivity<PrepareJob.Input, PrepareJob.Output>(cancellations)
{
    /// <param name="Connects">False where there is a session already.</param>
    public sealed record Input(JobRef Job, SourceRef Source, ReadRequest.Question Read, bool Connects) : JobStep(Job);

    /// <param name="Session">Null: none was asked for, or the source is the result.</param>
    public sealed record Output(MediaFacts Source, ReadRequest.Output Asked, NemoSession? Session);

    protected override bool IsMeasured => false;

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var source = (await check.RunAsync(new CheckSource.Input(input.Job, input.Source), cancellationToken)).Unwrap();
        var asked = (await read.RunAsync(input.Read.About(input.Job, source), cancellationToken)).Unwrap();
        var session = input.Connects && !asked.AlreadyFits ? (await connect.RunAsync(new Connect.Input(input.Job), cancellationToken)).Unwrap() : null;
        return new Output(source, asked, session);
    }
}
