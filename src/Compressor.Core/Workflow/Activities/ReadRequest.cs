using Compressor.Core.Instances;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Reads what the sentence asks for, and sees whether the source is that already.</summary>
public sealed class ReadRequest(IRequestReader reader, JobCancellations cancellations) : JobActivity<ReadRequest.Input, ReadRequest.Output>(cancellations)
{
    /// <param name="IsFirst">The first revision of a job that edits: only then the source can be the result.</param>
    public sealed record Input(JobRef Job, string Prompt, MediaFacts Source, bool IsFirst) : JobStep(Job)
    {
        /// <summary>What was in force before this sentence.</summary>
        public VideoEdit? EarlierEdit { get; init; }

        /// <summary>The last result; null: there is none.</summary>
        public MediaFacts? EarlierResult { get; init; }

        /// <summary>The sentence follows others.</summary>
        public bool IsFollowUp { get; init; }
    }

    /// <summary>What is known before the source is; see <see cref="Input"/>.</summary>
    public sealed record Question(string Prompt, bool IsFirst, VideoEdit? EarlierEdit, MediaFacts? EarlierResult, bool IsFollowUp)
    {
        public Input About(JobRef job, MediaFacts source) => new(job, Prompt, source, IsFirst) { EarlierEdit = EarlierEdit, EarlierResult = EarlierResult, IsFollowUp = IsFollowUp };
    }

    /// <param name="AlreadyFits">Nothing is asked for but a size that the source does not exceed.</param>
    /// <param name="InRulesWords">The request as a backend that reads by the rules understands it; null: as the user said it.</param>
    public sealed record Output(EditRequest Request, bool AlreadyFits, string? InRulesWords = null);

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var (request, words) = await reader.ReadAsync(input.Prompt, Context(input), cancellationToken);
        return new Output(request, input.IsFirst && AlreadyFits(request, input.Source), words);
    }

    private static ReadingContext Context(Input input) =>
        new() { Source = input.Source, Result = input.EarlierResult, Earlier = input.EarlierEdit, HasHistory = input.IsFollowUp };

    /// <summary>A source in another format than the result's is never left as it is.</summary>
    internal static bool AlreadyFits(EditRequest request, MediaFacts source) =>
        request is { Unsupported: [], Question: null, Edit.Size.Bytes: { } ceiling }
        && request.Edit.Kinds.All(kind => kind is EditKind.Size or EditKind.Compress or EditKind.Quality or EditKind.Format)
        && source.Bytes > 0 && source.Bytes <= ceiling
        && (source.Width is not null || source.SourceKind() is ResultKind.Sound)
        && ResultFormat.Of(request.Edit, source).Format.Name == source.Format;
}
