using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Goes last: makes a size of what the sentence says about the last result. A size that is said outright goes before any comparison.</summary>
internal sealed class ResultShare : IPromptRule
{
    private static readonly Wording Explicit = Pattern.Zh(
        @"(?:\b(?:to|at|under|below|than|most) ?)?{p} ?(?:of|the size of) (?:the |its |my )*(?:last|previous|latest|current) (?:result|version|one|file|video)(?:'s size)?|(?:到|至|成|为)?(?:上次|上一次|上 ?1 ?次|上 ?1 ?[个版]|刚才|刚刚|现在|目前)(?:的|[那这] ?(?:1 ?)?[个版份])*(?:结果|版本|视频|文件)?(?:大小|体积)?(?:的)? ?{p}");

    private static readonly Wording Result = Pattern.Zh("\\b(?:last|previous|latest|result|version)\\b|上次|上 ?1 ?[次个]|结果|版本");

    /// <summary>Runs before the rules for shares of the source.</summary>
    public static IPromptRule ExplicitShare { get; } = new ExplicitRule();

    public void Read(PromptReading reading)
    {
        if (reading.Context is not { Result: { Bytes: > 0 } result } context) return;
        var size = reading.Edit.Size;
        var share = (reading.ShareOfResult, size) switch
        {
            (_, { OfResult: true, Fraction: { } said }) => said,
            // "20 % smaller" after a result that is smaller than that already means the result.
            (_, { Fraction: { } said }) => context.Source is { Bytes: > 0 } source && said < 1 && source.Bytes * said >= result.Bytes ? said : null,
            ({ } compared, null) => compared,
            _ => (double?)null,
        };
        if (share is { } part) Set(reading, part, result, context.Source);
    }

    private static void Set(PromptReading reading, double share, MediaFacts result, MediaFacts? source)
    {
        var bytes = Math.Max(1, (long)Math.Floor(result.Bytes * share));
        if (share > 1 && source is { Bytes: > 0 }) bytes = Math.Max(result.Bytes, Math.Min(bytes, source.Bytes));
        reading.Edit = reading.Edit with { Size = new SizeLimit { Bytes = bytes }, Compress = true };
        var (last, now) = (ByteSize.Format(result.Bytes), ByteSize.Format(bytes));
        reading.Assume(
            share > 1 ? $"The last result is {last}; this one may have up to {now}." : $"The last result is {last}; this one must be at most {now}.",
            share > 1 ? $"上次结果为 {last}，这次放宽到 {now}。" : $"上次结果为 {last}，这次不超过 {now}。");
    }

    private sealed class ExplicitRule : IPromptRule
    {
        public void Read(PromptReading reading)
        {
            // 变成现在的四分之三: before there is a result, what there is now is the source.
            if (!reading.Context.IsFollowUp && !Result.IsMatch(reading.Text.ToString())) return;
            foreach (var match in reading.Text.Take(Explicit))
            {
                if (NumberText.ParseFraction(match.Groups["p"].Value) is > 0 and { } share)
                    reading.Edit = reading.Edit with { Size = new SizeLimit { Fraction = Math.Round(share, 9), OfResult = true } };
            }
        }
    }
}
