using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"60 fps 1080": lines beside a frame rate need no "p". Goes before the rules that read sizes of the picture.</summary>
internal sealed class LinesBesideRate : IPromptRule
{
    private static readonly Wording BesideRate = Pattern.Zh(
        "(?<=[0-9] ?fps,? ?(?:(?:and|at|in|&|@|\\+) ?)?)(?<n>2160|1440|1080|720|540|480|360)(?= ?(?:$|[,.;!?&+]|(?:and|under|below|please|pls|max|with|at|for|or|video|then)\\b))"
        + "|(?<=^|[,;:(] ?|\\b(?:to|at|in|as|it|want|need|make|and) )(?<n>2160|1440|1080|720|540|480|360)(?=,? ?(?:(?:and|at|@) ?)?[0-9]{2,3} ?fps\\b)");

    public void Read(PromptReading reading) => reading.Text.Rewrite(BesideRate, match => match.Groups["n"].Value + "p");
}
