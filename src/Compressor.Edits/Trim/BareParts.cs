using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"He spoke for 14 minutes. Keep the last 2": a part that says no unit has that of the time before it.</summary>
internal sealed class BareParts : IPromptRule
{
    private static readonly Wording Bare = Pattern.Zh(
        "(?<=\\b(?<unit>seconds?|secs?|minutes?|mins?)\\b[^:]{0,120}\\b(?:keep|lose|drop|cut|remove|delete|skip|trim|want|need|take|save|send|use|only|just|bin)\\b[^.;!?0-9]{0,16})\\b(?<which>first|last|final|opening|closing) (?<n>[0-9]{1,2})(?= ?(?:$|[,.;!?]|(?:please|pls|only|and the|from the|off the|off)\\b))");

    public void Read(PromptReading reading) => reading.Text.Rewrite(Bare, match => $"{match.Groups["which"].Value} {match.Groups["n"].Value} {match.Groups["unit"].Value}");
}
