using Compressor.Core.Inbox;
using Compressor.Core.Retention;

namespace Compressor.Functions.Retention;

/// <summary>
/// The ids of jobs and batches begin with the time at which they were made (UUID version 7, RFC 9562: 48 bits of milliseconds), and all that belongs to a
/// job begins with its id. So what is old lies in ranges that hold little else, and retention costs what it clears, not what there is. Ids of files in the inbox
/// say nothing of time, and are a range of their own. Once a day everything is looked at, for ids of any other kind.
/// </summary>
internal sealed class TimeOrderedIds(TimeProvider time) : IIdRanges
{
    /// <summary>Hexadecimal digits of the time: ranges end within 2^20 ms, about 17 minutes.</summary>
    private const int Digits = 7, AllDigits = 12;

    /// <summary>Of the day, UTC: the run of this hour looks at everything.</summary>
    internal const int HourOfEverything = 2;

    private const string Hex = "0123456789abcdef";
    private static readonly string[] Everything = [""];

    public IReadOnlyList<string> MadeBefore(DateTimeOffset before)
    {
        if (IsTimeForEverything) return Everything;
        var last = before.ToUnixTimeMilliseconds().ToString($"x{AllDigits}")[..Digits];
        var ranges = new List<string>();
        for (var i = 0; i < Digits; i++) ranges.AddRange(Hex[..Hex.IndexOf(last[i])].Select(smaller => last[..i] + smaller));
        return [.. ranges, last, InboxNames.JobIdPrefix];
    }

    private bool IsTimeForEverything => time.GetUtcNow().UtcDateTime is { Hour: HourOfEverything, Minute: < 20 };
}
