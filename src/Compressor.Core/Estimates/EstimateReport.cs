using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Estimates;

/// <summary>Puts together what callers are told.</summary>
internal static class EstimateReport
{
    /// <summary>The source is what is asked for already.</summary>
    public static Estimate Kept(Estimate estimate, EditRequest asked, MediaFacts source)
    {
        var (language, said) = (estimate.Language, Phrases.AlreadyFits(source, asked.Edit.Size?.Bytes, estimate.Language));
        return Told(estimate with
        {
            Understood = [.. asked.Edit.Describe(language)],
            Kinds = [.. asked.Edit.Kinds],
            Limit = LimitOf(asked.Edit),
            Notes = [new EditNote(JobResult.AlreadyFits, said)],
            Suggestions = [Suggestion.Half(language)],
            Result = new EstimatedResult
            {
                IsOriginal = true,
                Format = source.Format,
                Bytes = source.Bytes,
                LeastBytes = source.Bytes,
                MostBytes = source.Bytes,
                Ratio = 1,
                Width = source.Width,
                Height = source.Height,
                FrameRate = source.FrameRate,
                DurationSeconds = source.DurationSeconds,
                VideoCodec = source.VideoCodec,
                Seconds = 0,
            },
        });
    }

    public static Estimate Failed(Estimate estimate, JobError error) => Told(estimate with { Error = error });

    /// <param name="asked">As it is read here.</param>
    /// <param name="words">What the backend was told instead of the user's words; null: those.</param>
    public static Estimate Of(Estimate estimate, EditRequest asked, string? words, EstimateAnswer answer)
    {
        var language = estimate.Language;
        var held = answer.Report?.Held;
        // What no edit stands for was not said to a backend that was told other words.
        var unsaid = words is null ? [] : asked.Unsupported.Select(request => new DeclinedRequest(null, request, null));
        var edit = held ?? asked.Edit;
        estimate = estimate with
        {
            Understood = held is null ? [] : [.. held.Describe(language)],
            Kinds = answer.Report?.Applied ?? [],
            Declined = [.. answer.Report?.Declined ?? [], .. unsaid],
            Limit = held is null ? null : LimitOf(held),
            Question = asked.Question,
            Assumptions = asked.Assumptions,
            Notes =
            [
                .. (answer.Report?.Notes ?? []).Select(note => new EditNote("edit", note)),
                .. (answer.Result?.Notes ?? []).Select(note => new EditNote(note.Code, language.Say(note.English, note.Chinese))),
            ],
        };
        return answer switch
        {
            { Result: { } result } => Told(estimate with
            {
                Result = ResultOf(result, estimate.InputBytes),
                Suggestions = result.Quality?.SufficientBytes is { } enough && enough > result.Bytes ? [Suggestion.Larger(edit, enough, language)] : [],
            }),
            { Failed: { } failed } => Told(estimate with
            {
                Error = new RenderFailure(failed.ErrorCode, failed.Error, failed.SmallestBytes, failed.FittingSeconds) { SaidInChinese = failed.ChineseError }.ToError(language),
                SmallestBytes = failed.SmallestBytes,
                Suggestions = failed.SmallestBytes is { } least ? [Suggestion.Larger(edit, least, language)] : [],
            }),
            _ => Failed(estimate, NothingDone(asked, answer, language)),
        };
    }

    /// <summary>The agent would not edit: what it says instead would be the job's answer.</summary>
    private static JobError NothingDone(EditRequest asked, EstimateAnswer answer, Language language)
    {
        if (answer.Report is { Applied: [], Declined.Count: > 0 })
        {
            var refused = Failures.NotPossible.In(language, ("requests", Phrases.Requests(asked, language)));
            return answer.Text.Length > 0 ? refused with { Message = answer.Text } : refused;
        }

        if (asked.IsEmpty) return Failures.NotUnderstood.In(language);
        return answer.Report is null && answer.Text.Length > 0 ? Failures.AgentQuestion.Saying(answer.Text, language) : Failures.NothingChanged.In(language);
    }

    public static EstimatedLimit? LimitOf(VideoEdit edit) => edit.Size is { Bytes: { } bytes } size
        ? size.Platform is { } name && Platform.Named(name) is { } platform
            ? new EstimatedLimit(bytes) { Platform = name, AsOf = platform.AsOf, Source = platform.Source }
            : new EstimatedLimit(bytes)
        : null;

    private static EstimatedResult ResultOf(ExpectedResult result, long inputBytes) => new()
    {
        Format = result.Format,
        Bytes = result.Bytes,
        LeastBytes = result.LeastBytes ?? result.Bytes,
        MostBytes = result.MostBytes ?? result.Bytes,
        Ratio = Math.Round((double)result.Bytes / Math.Max(1, inputBytes), 4),
        Width = result.Width,
        Height = result.Height,
        FrameRate = result.FrameRate is { } rate ? Math.Round(rate, 3) : null,
        DurationSeconds = result.DurationSeconds is { } seconds ? Math.Round(seconds, 3) : null,
        VideoCodec = result.VideoCodec,
        Sound = result.Sound is { } sound ? new EstimatedSound(sound.BitRate, sound.Channels, sound.IsCopied) : null,
        Ssim = result.Ssim,
        Quality = result.Quality,
        Seconds = result.Seconds,
    };

    public static Estimate Told(Estimate estimate) => estimate with { Text = EstimatePhrases.Summary(estimate) };
}
