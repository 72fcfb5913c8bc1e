using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Media;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Step 1: the source exists, is of a supported format by its content, whole as far as its headers tell, and not too large.</summary>
public sealed class CheckSource(SourceReader sources, JobLimits limits, JobCancellations cancellations)
    : JobActivity<CheckSource.Input, MediaFacts>(cancellations)
{
    public sealed record Input(JobRef Job, SourceRef Source) : JobStep(Job);

    protected override Task<MediaFacts> ExecuteAsync(Input input, CancellationToken cancellationToken) =>
        sources.InspectAsync(input.JobId, input.Holder, input.Source, limits.MaxBytes, input.Language, cancellationToken);
}
