using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A clause that begins with a verb and that no rule took any of is a wish that was not understood: it is said, in the user's words. Beside other edits
/// only where its verb can be about nothing that is done here. Goes after all rules that read.
/// </summary>
internal sealed class UnreadWishes : IPromptRule
{
    /// <summary>"Which file types am I able to give you": who only wants to know something asks for no edit.</summary>
    private static readonly Wording Wonders = Pattern.Zh("^(?:and |so |but |ok,? |hi,? |hey,? )?(?:which|what|how many) (?:[a-z]+ ){1,3}(?:am i|are we|can i|can we|may i|could i|do you|does it|will you)\\b[^.;!,]{0,60}[?.]?$");

    public void Read(PromptReading reading)
    {
        if (reading.IsOnlyAsked || reading.Action is not FollowUpAction.None || reading.Removed.Count > 0 || reading.ShareOfResult is not null || reading.Question is not null || reading.Destination is not null) return;
        var text = reading.Text.ToString();
        if (reading.IsEmpty && Wonders.IsMatch(text)) return;
        var hasHan = text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff');
        foreach (var wish in (hasHan ? Strange : [WishWords.Strange]).SelectMany(wording => wording.Matches(text)).Where(wish => IsWish(reading, wish))) reading.Unsupported(wish);
        if (!reading.IsEmpty) return;
        if ((hasHan ? Any : [WishWords.Any]).Select(wording => wording.Match(text)).FirstOrDefault(wish => wish.Success && IsWish(reading, wish)) is { } any) reading.Unsupported(any);
        else if (Asking(reading) is { } asking) reading.Unsupported(asking);
        reading.IsUnread = reading.HasRefused;
    }

    /// <summary>"I want my voice to sound deeper": nothing is known of the verb, but the clause asks.</summary>
    private static string? Asking(PromptReading reading) => reading.Statements
        .Where(one => one is { IsOverruled: false, IsPast: false })
        .Select(one => (one.Mood, one.IsCommand, Text: reading.Text.Source[one.From..one.To].Trim(' ', ',', '.', ';', '!', '?', ':')))
        .Where(one => (one.IsCommand || WishWords.Question.IsMatch(one.Text.ToLowerInvariant()) || (one.Mood == Mood.Asks && WishWords.Frame.IsMatch(one.Text.ToLowerInvariant()))) && !WishWords.OfSomebody.IsMatch(one.Text.ToLowerInvariant()))
        .Select(one => one.Text).FirstOrDefault();

    private static readonly Wording[] Strange = [WishWords.Strange, WishWords.ZhStrange], Any = [WishWords.Any, WishWords.ZhAny, WishWords.ZhResult, WishWords.ZhVerb];

    /// <summary>What somebody did, or does with the result, is none.</summary>
    private static bool IsWish(PromptReading reading, Match match) => !reading.IsTold(match.Index, match.Length);
}
