using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What the times of a sentence say so far: which parts are kept and which dropped, where the result begins and ends, how long it is.</summary>
internal sealed class TrimParts(PromptReading reading)
{
    public List<TimeRange> Kept { get; } = [];

    public List<TimeRange> Removed { get; } = [];

    public double? From { get; set; }

    public double? Until { get; set; }

    public double? Length { get; private set; }

    public double? DropLength { get; private set; }

    public double? DropFirst { get; set; }

    public double? DropLast { get; set; }

    /// <summary>What goes at the start was said as one of several parts: "0 to 2 seconds and 30 to 35".</summary>
    public bool IsStartARange { get; private set; }

    /// <summary>What is kept was said as a range of the source.</summary>
    public bool IsKeptARange { get; private set; }

    /// <summary>"Only keep 10 to 20 seconds, and remove everything from 5 to 30": a part is to be kept that lies within one that is to go.</summary>
    public bool IsKeptSwallowed => Kept.Exists(kept => kept is { Start: >= 0, End: > 0 } && (DropFirst >= kept.End || Removed.Exists(removed => removed != kept && removed.Start >= 0 && removed.Start <= kept.Start && removed.End >= kept.End)));

    private static readonly Wording Only = Pattern.Zh("\\b(?:only|just|nothing but|solely|all|then)\\b|只|仅|就要|光");

    private bool IsOnly => Only.IsMatch(reading.Text.ToString());

    public void Keep(TrimRole role, double from, double? to)
    {
        switch (role)
        {
            case TrimRole.Range:
                IsKeptARange = true;
                Kept.Add(new TimeRange(from, to));
                break;
            // "Drop the first 3 seconds but keep the credits, the last 10": what stays beside what goes is told, unless only that is to stay.
            case TrimRole.First when DropLast is not null && DropFirst is null && !IsOnly:
            case TrimRole.Last when DropFirst is not null && !IsOnly:
                break;
            case TrimRole.First:
                Kept.Add(new TimeRange(0, from));
                break;
            case TrimRole.Last:
                Kept.Add(new TimeRange(-from, null));
                break;
            case TrimRole.Ends:
                Kept.AddRange([new TimeRange(0, from), new TimeRange(-from, null)]);
                break;
            case TrimRole.Nth:
                Kept.Add(Nth(from));
                break;
            case TrimRole.From:
                From = Math.Max(From ?? from, from);
                break;
            case TrimRole.Until:
                Until = Math.Min(Until ?? from, from);
                break;
            case TrimRole.UntilLast:
                DropLast = from;
                break;
            default:
                if (from < 0) Kept.Add(new TimeRange(from, null));
                else Length = Math.Min(Length ?? from, from);
                break;
        }
    }

    public void Drop(TrimRole role, double from, double? to)
    {
        reading.IsPartRemoved = true;
        switch (role)
        {
            case TrimRole.Range when from == 0:
                (DropFirst, IsStartARange) = (to, true);
                break;
            case TrimRole.Range:
                Removed.Add(new TimeRange(from, to));
                break;
            case TrimRole.First:
            case TrimRole.Nth when Nth(from).Start == 0:
                DropFirst = from;
                break;
            case TrimRole.Nth:
                Removed.Add(Nth(from));
                break;
            case TrimRole.Ends:
                (DropFirst, DropLast) = (from, from);
                break;
            case TrimRole.From:
                Keep(TrimRole.Until, from, null);
                break;
            case TrimRole.Until:
                Keep(TrimRole.From, from, null);
                break;
            case TrimRole.UntilLast:
                Kept.Add(new TimeRange(-from, null));
                break;
            case TrimRole.Last:
                DropLast = from;
                break;
            // 倒数第20秒到最后不要.
            default:
                if (from < 0) DropLast = -from;
                else DropLength = from;
                break;
        }
    }

    /// <summary>第1秒 is from 0 to 1, 第2分钟 from 60 to 120.</summary>
    private static TimeRange Nth(double time) => new(time - (time % 60 == 0 ? 60 : Math.Min(1, time)), time);
}
