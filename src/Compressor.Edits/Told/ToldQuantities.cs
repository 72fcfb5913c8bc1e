using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Which quantities of a text only describe: those of a clause that tells what somebody did ("I tried twice and got 61 MB"), those that another of
/// their kind outweighs that is asked for, and a size in a list of what the source is ("our quartet, 41 min, 18 GB").
/// </summary>
internal static class ToldQuantities
{
    private const QuantityKind File = QuantityKind.Size | QuantityKind.PictureSize | QuantityKind.FrameRate;

    /// <summary>Bytes, and lines; smaller ones may be a wish that is only named.</summary>
    private const double LargeFile = 100e6, LargePicture = 1440;

    public static IReadOnlySet<Quantity> Of(PromptReading reading, IReadOnlyList<RoledQuantity> quantities)
    {
        HashSet<Quantity> told = [];
        if (reading.Statements.Count < 2 || !reading.Statements.Any(one => one.Mood == Mood.Asks)) return told;
        var placed = quantities.Select(one => (one.Quantity, one.Role, one.Cued, Statement: reading.StatementAt(one.Quantity.Index, one.Quantity.Text.Length))).ToList();
        var heading = Heading(reading);
        foreach (var (quantity, role, isCued, statement) in placed)
        {
            if (role != QuantityRole.Asked || statement is null) continue;
            // "Cat show, 58 seconds, 4K; …": the file is named first, with what it has.
            if (!isCued && IsHeading(statement) && Described.HasFlag(quantity.Kind) && !(quantity.Kind == QuantityKind.Time && reading.Statements.Any(one => one.PointsBack)) && !IsWishedIn(statement, quantity)) told.Add(quantity);
            // "Bread rising for 3 hours, …": how long it went on.
            if (quantity.Kind == QuantityKind.Time && !isCued && statement is { Mood: not Mood.Asks, IsDemand: false } && !reading.Statements.Any(one => one.PointsBack) && reading.Statements.Any(one => (one.IsCommand || one.Mood == Mood.Asks) && one.From > statement.To) && WentOn.IsMatch(BeforeIn(statement, quantity))) told.Add(quantity);
            // "My phone overheated, so the clip is only 50 seconds": what came of what happened.
            if (quantity.Kind == QuantityKind.Time && SoItIs.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant()) && reading.Statements.LastOrDefault(one => one.To <= statement.From) is { Mood: Mood.Tells, IsPast: true }) told.Add(quantity);
            // "It's from a 1998 VHS, 240 lines": listed behind what is told.
            if (!isCued && quantity.Kind is QuantityKind.PictureSize or QuantityKind.FrameRate && statement.Mood == Mood.Fragment && Before(statement) is { Mood: Mood.Tells, IsDemand: false } before && !IsOfWatching(before) && !IsOfDestination(before) && !(IsParted(before.To, statement.From) && Deliverable.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant())) && Enumerated.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant()) && !IsWishedIn(statement, quantity)) told.Add(quantity);
            // "The recorder was set to 40 %": of something else.
            if (quantity.Kind == QuantityKind.Share && IsPercent(quantity) && statement is { Mood: Mood.Tells, IsDemand: false } && !Points(statement) && !OfSize.IsMatch(reading.Text.Source[statement.From..statement.To])) told.Add(quantity);
            // What stands first in its clause is cued by none of its words.
            var cued = isCued && (reading.Text.SpanOf(quantity.Index, quantity.Text.Length).From > statement.From + Lead || Enough.IsMatch(reading.Text.WholeAfter(quantity.End)));
            if (quantity.Kind == QuantityKind.Time)
            {
                if (statement.IsPast && !Points(statement) && reading.Statements.Any(one => one.Mood == Mood.Asks && one.HasNumber)) told.Add(quantity);
                continue;
            }

            if (!File.HasFlag(quantity.Kind)) continue;
            var isWished = placed.Exists(other => other.Quantity != quantity && other.Quantity.Kind == quantity.Kind && other.Role == QuantityRole.Asked && (quantity.Kind != QuantityKind.Size || other.Quantity.Value < quantity.Value) && (other.Statement is { Mood: Mood.Asks } || (other.Cued && other.Statement is { IsTold: false }) || other.Statement is { IsDemand: true }));
            var isLarge = quantity.Kind switch { QuantityKind.Size => quantity.Value >= LargeFile, QuantityKind.PictureSize => quantity.Value >= LargePicture, _ => false };
            if (statement.IsBare)
            {
                if (!isCued) told.Add(quantity);
                continue;
            }

            if (statement.IsTold && (isWished || (!statement.IsDemand && (statement.IsPast || !cued)))) told.Add(quantity);
            else if (statement.Mood == Mood.Fragment && !cued && (isWished || (isLarge && !IsOutweighed(quantity) && IsListed(quantity, statement)))) told.Add(quantity);
        }

        // "0:40 and 1:55 long, stick them together, it should come to 2:35": the sum is told.
        foreach (var (sum, role, _, _) in placed)
        {
            if (sum.Kind == QuantityKind.Time && role == QuantityRole.Asked && placed.Where(one => one.Quantity.Kind == QuantityKind.Time && one.Role == QuantityRole.Source).Select(one => one.Quantity.Value).ToList() is { Count: > 1 } lengths && Math.Abs(lengths.Sum() - sum.Value) < 1) told.Add(sum);
        }

        // "1920x1080 at 50 fps": what stands beside it describes the same.
        foreach (var (quantity, role, _, statement) in placed)
        {
            if (role == QuantityRole.Asked && statement is { Mood: Mood.Fragment } && File.HasFlag(quantity.Kind) && placed.Exists(other => other.Statement == statement && told.Contains(other.Quantity) && other.Quantity.Kind != QuantityKind.Size)) told.Add(quantity);
        }

        return told;

        // A length is among what is enumerated.
        bool IsHeading(Statement statement) => heading.Contains(statement) && placed.Exists(other => ((other.Quantity.Kind == QuantityKind.Size && other.Quantity.Value >= LargeFile) || other is { Quantity.Kind: QuantityKind.Time, Role: not QuantityRole.Elsewhere }) && other.Statement is { } beside && beside.Mood != Mood.Asks && !IsWishedIn(beside, other.Quantity));

        // "Its 4.6 GB. 1 gig, full hd": the larger of two sizes is the file's.
        bool IsOutweighed(Quantity quantity) => quantity.Kind == QuantityKind.Size && placed.Exists(other => other.Quantity.Kind == QuantityKind.Size && other.Quantity.Value > quantity.Value && other.Role == QuantityRole.Source);

        string BeforeIn(Statement statement, Quantity quantity) => reading.Text.Source[statement.From..Math.Max(statement.From, reading.Text.SpanOf(quantity.Index, quantity.Text.Length).From)].ToLowerInvariant();

        // What is enumerated goes on with the clause before the list.
        Statement? Before(Statement statement) => reading.Statements.LastOrDefault(one => one.To <= statement.From && !(one.Mood == Mood.Fragment && Enumerated.IsMatch(reading.Text.Source[one.From..one.To].ToLowerInvariant()))) is { } before && !IsAside(before, statement) ? before : null;

        // "Crop it (there's a taskbar), 15 fps", "flip it since the drone was inverted, 60 fps": the wish before goes on behind its reason.
        bool IsAside(Statement told, Statement next) => reading.Text.Source.AsSpan(told.To, Math.Max(0, next.From - told.To)).Contains(')') || Reason.IsMatch(reading.Text.Source[told.From..told.To].ToLowerInvariant());

        // "Students have bad internet - 480p": what it is watched with is the reason of a wish.
        bool IsOfWatching(Statement told) => reading.Text.Source[told.From..told.To].ToLowerInvariant() is var words && Watching.IsMatch(words) && !Recording.IsMatch(words);

        // "I'm posting it on our site: 1080p, 30 fps, no sound": behind where it goes, what it is to be.
        bool IsOfDestination(Statement told) => IsDestination(reading, told);

        bool IsWishedIn(Statement statement, Quantity quantity)
        {
            var (from, to) = reading.Text.SpanOf(quantity.Index, quantity.Text.Length);
            return WishBefore.IsMatch(reading.Text.Source[statement.From..Math.Max(statement.From, from)].ToLowerInvariant()) || WishAfter.IsMatch(reading.Text.Source[Math.Min(to, statement.To)..statement.To].ToLowerInvariant());
        }

        bool Points(Statement statement) => reading.Statements.Any(one => one.PointsBack && one.From >= statement.To);

        bool IsParted(int from, int to) => to > from && HasSentenceEnd(reading.Text.Source[from..to]);

        // A length or a picture size is named beside it.
        bool IsListed(Quantity quantity, Statement statement) => placed.Exists(other => other.Quantity.Kind != quantity.Kind && other.Quantity.Kind is QuantityKind.Time or QuantityKind.PictureSize or QuantityKind.Size or QuantityKind.Ratio
            && other.Statement is { Mood: not Mood.Asks } beside && !IsParted(Math.Min(beside.To, statement.To), Math.Max(beside.From, statement.From)) && Math.Min(Math.Abs(beside.From - statement.To), Math.Abs(statement.From - beside.To)) < Near);
    }

    private static bool IsDestination(PromptReading reading, Statement told) => told.To < reading.Text.Source.Length && reading.Text.Source[told.To] == ':' && Destination.IsMatch(reading.Text.Source[told.From..told.To].ToLowerInvariant());

    private const QuantityKind Described = QuantityKind.Time | QuantityKind.PictureSize | QuantityKind.FrameRate;

    /// <summary>"I don't care about the tracks. 720p mp4": a sentence of its own that names what is made here.</summary>
    private static readonly Wording Deliverable = Pattern.Zh("\\b(?:mp4|webm|gif|webp)\\b");
    private static readonly Wording Destination = Pattern.Zh("\\b(?:post(?:ing)?|upload(?:ing)?|put(?:ting)?|publish(?:ing)?|send(?:ing)?|shar(?:e|ing)|submit(?:ting)?|embed(?:ding)?|show(?:ing)?|play(?:ing)?|going|goes|for)\\b[^:]{0,60}\\b(?:on|to|in|for|at|onto|up)\\b");
    private static readonly Wording Reason = Pattern.Zh("^ ?(?:because|since|as|cos|cuz|coz|cause|so that|where|when|which|who|otherwise)\\b");
    private static readonly Wording Watching = Pattern.Zh("\\b(?:internet|connections?|wi ?fi|reception|bandwidth|broadband|signal|lines|networks?|data plans?|mobile data|phones?|tablets?|laptops?|pcs?|computers?|tvs?|projectors?|screens?|monitors?|players?)\\b|网(?:络|速)?(?:太|很|也|都|又|有点)*(?:不好|慢|差|卡|弱|不行)|流量|信号(?:太|很)?(?:不好|差|弱)|(?:手机|平板|电脑|电视|投影仪?)(?:太|很|比较|都|也)*(?:旧|老|小|卡|慢|差|不好)");
    private static readonly Wording Recording = Pattern.Zh("\\b(?:film|shot|shoot|record|captur|camera|cam|webcam|clip|video|file|footage|taken|it'?s|it is|from)[a-z]*\\b|[录拍摄]");
    private static readonly Wording WishBefore = Pattern.Zh("(?:\\b(?:first|last|final|opening|closing|initial|middle|from|to|until|till|only|just|keep|under|below|max|maximum|most|into|for|as|fade|intro|outro|between|start|end|speed|slow|cut|trim|each|every|make|want|need|not|in)\\b|[-–—<≤/])[^,.;!?]{0,24}$");
    private static readonly Wording WishAfter = Pattern.Zh("^ ?(?:[-–—/]|(?:to|until|till|max|maximum|tops|or|each|per|fade|intro|outro|please|version|cut|only|at most|mark)\\b)");
    /// <summary>"480p's fine": a wish, wherever it stands.</summary>
    private static readonly Wording Enough = Pattern.Zh("^ ?(?:'s|is|are|will be|would be)(?: (?:totally|perfectly|just|more than|quite|absolutely))* (?:fine|ok|okay|enough|plenty|good enough|all i need)(?= ?(?:$|[,.;!?]|and\\b|for\\b|please))");
    private static readonly Wording OfSize = Pattern.Zh("\\b(?:size|smaller|lighter|bigger|megabytes?|weigh[a-z]*|[0-9] ?[kmg]b|[kmg]b|speed|original|it)\\b");

    private static readonly Wording SoItIs = Pattern.Zh("^ ?(?:and )?(?:so|therefore|that's why|which is why) (?:now )?(?:it|mine|this|(?:the|my|our|this) (?:clip|video|film|recording|footage|file|gif))(?:'s| is| ended up| turned out| came out)\\b");

    private static readonly Wording WentOn = Pattern.Zh("(?:[a-z]+ing|[a-z]+ed|silent|quiet|dead|dark|black|blank|empty|still|frozen|stuck|away|off|went on|sat|stood|ran|lay|slept|sang|talks?|spoke)\\b[^,.;!?]{0,24}? for (?:about |over |nearly |almost |a full |a whole |more than )?$");

    /// <summary>A value, and hardly a word beside it.</summary>
    private static readonly Wording Enumerated = Pattern.Zh("^(?:(?:and|about|around|nearly|almost|roughly|some|it's|shot|filmed|recorded|all|at|x) )?[0-9][^ ]*(?: [^ ]+){0,5}$");

    private static bool IsPercent(Quantity quantity) => quantity.Text.Contains('p', StringComparison.Ordinal);

    /// <summary>The clauses before the first that asks, where these name the file and none names an edit: a title of the whole, and what is enumerated behind it.</summary>
    private static HashSet<Statement> Heading(PromptReading reading)
    {
        var first = reading.Statements.TakeWhile(one => one.Mood != Mood.Asks).ToList();
        var asks = reading.Statements.Skip(first.Count).FirstOrDefault();
        if (first.Count == 0 || asks is null || (!asks.IsCommand && asks.To - asks.From < LongWish)) return [];
        var isNamed = !char.IsAsciiDigit(reading.Text.Source[first[0].From]) && (first[0].Mood == Mood.Fragment ? !TopicPhrases.Ambiguous.IsMatch(reading.Text.Source[first[0].From..first[0].To].ToLowerInvariant()) : first[0].HasNumber);
        if (!isNamed || IsDestination(reading, first[0])) return [];
        return [.. first.Skip(1).Where(one => one.Mood == Mood.Fragment && Enumerated.IsMatch(reading.Text.Source[one.From..one.To].ToLowerInvariant()))];
    }

    private static bool HasSentenceEnd(string text) => text.AsSpan().ContainsAny('.', '!', '?');

    /// <summary>Characters.</summary>
    private const int Near = 60, Lead = 4, LongWish = 12;
}
