namespace Compressor.Edits.Words;

/// <summary>1'05": minutes and seconds as those write them who cut films. Their marks are no quotes, so this goes before all rules of titles.</summary>
internal sealed class PrimeTimes : IPromptRule
{
    private const string Minute = "['′’‘]", Second = "(?:[\"″”“]|['′’‘]{2})";

    private static readonly Wording Clock = Pattern.Zh("(?<![0-9'′’])(?<m>[0-9]{1,3})" + Minute + "(?<s>[0-5][0-9])" + Second + "(?![0-9])");

    /// <summary>Minutes alone: beside such a time, or where a part is told.</summary>
    private static readonly Wording Alone = Pattern.Zh("(?<![0-9'′’\"″”:])(?<m>[0-9]{1,3})" + Minute + "(?![0-9a-z'′’\"″”])"), ToldAlone = Pattern.Zh("(?<![0-9'′’\"″”:])(?<m>[0-9]{1,3})" + Minute + "(?= ?(?:到|至|[-~—–]|之?[前后]|以[前后]|开始|起|[的都不留删剪]))");

    public void Read(PromptReading reading)
    {
        var hasClock = reading.Text.Has(Clock);
        reading.Text.Rewrite(Clock, match => $" {match.Groups["m"].Value}:{match.Groups["s"].Value} ");
        if (hasClock || reading.Language is not Language.English) reading.Text.Rewrite(hasClock ? Alone : ToldAlone, match => $" {match.Groups["m"].Value}:00 ");
    }
}
