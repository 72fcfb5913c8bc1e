namespace Compressor.Edits.Words;

/// <summary>A rule that puts roundabout words into those that later rules know, by a table of patterns and of what stands in their place.</summary>
internal abstract class Rephrasing : IPromptRule
{
    /// <summary>A time as people write it, after numerals have become digits.</summary>
    protected const string Time =
        "(?:\\b[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,3})?(?![0-9:])"
        + "|\\b[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:(?:hours?|hrs?|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])|小时|分钟?|秒钟?)(?:(?: and)? ?[0-5]?[0-9](?![0-9:.])(?: ?(?:seconds?|secs?|s)(?![a-z])| ?秒钟?)?)?|\\ban? (?:minute|hour|second)\\b)";

    protected const string A = "(?<a>" + Time + ")", B = "(?<b>" + Time + ")";

    protected abstract IReadOnlyList<(Wording Pattern, string Means)> Table { get; }

    public virtual void Read(PromptReading reading)
    {
        foreach (var (pattern, means) in Table)
            reading.Text.Rewrite(pattern, match => match.Result(means));
    }
}
