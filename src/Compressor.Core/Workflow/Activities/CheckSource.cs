using Compressor.Core.Jobs;
using Compressor.Core.Prompts;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Step 1: the source exists, is of a supported format by its content, whole as far as its headers tell, and not too large.</summary>
public sealed class CheckSource(SourceReader sources, JobLimits limits, JobCancellations cancellations)
    : JobActivity<CheckSource.Input, MediaFacts>(cancellations)
{
    public sealed record Input(JobRef Job, SourceRef Source) : JobStep(Job);

    protected override async Task<MediaFacts> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var facts = await sources.InspectAsync(input.JobId, input.Source, input.Language, cancellationToken);
        return facts.Bytes <= limits.MaxBytes
            ? facts
            : throw new JobException(Phrases.FileTooLarge(limits.MaxBytes, input.Language));
    }
}
