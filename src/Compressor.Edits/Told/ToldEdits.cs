using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// An edit asks for evidence: some of the words that it was read from stand in a clause that asks for something, or only names it. Where all of them stand in
/// clauses that tell ("my sister cut hers to 30 seconds"), and nothing points back to these, it is not done. Goes after all rules that read.
/// </summary>
internal sealed class ToldEdits : IPromptRule
{
    private static readonly EditKind[] Judged =
        [EditKind.Trim, EditKind.Speed, EditKind.Aspect, EditKind.FrameSize, EditKind.FrameRate, EditKind.Fade, EditKind.Format, EditKind.Codec, EditKind.Rotation, EditKind.Flip, EditKind.Mute, EditKind.Volume, EditKind.Crop, EditKind.Channels, EditKind.Join];

    /// <summary>What is wrong with a video is asked for by saying so: "it's upside down", "one channel is dead".</summary>
    private static readonly EditKind[] Remedies = [EditKind.Rotation, EditKind.Flip, EditKind.Mute, EditKind.Volume, EditKind.Crop, EditKind.Channels, EditKind.Join, EditKind.Aspect, EditKind.Fade];

    /// <summary>What people set as a condition: "the station says 25 fps".</summary>
    private static readonly EditKind[] Conditions = [EditKind.FrameSize, EditKind.FrameRate, EditKind.Format, EditKind.Codec, EditKind.Aspect, EditKind.Channels, EditKind.Trim];

    private static readonly Wording Moment = Pattern.Zh("[0-9]{1,2}:[0-5][0-9]|every [0-9]");

    /// <summary>"It's fine as it is, leave it alone."</summary>
    private static readonly Wording LeftAlone = Pattern.Zh("\\b(?:leave|keep) (?:it|this|everything|all|the (?:file|video|clip|size))(?: (?:exactly|just|simply|all))* (?:alone|as (?:it )?is|as it was|as they are|the way it is|untouched|unchanged|like (?:this|that|it is))\\b|\\b(?:nothing (?:more |else )?(?:here )?to (?:do(?! about)|change|be done)|(?:do not|don't|dont) (?:change|touch|do) anything)\\b");

    /// <summary>What is left alone may still be spoken of.</summary>
    private static readonly EditKind[] LeftKinds = [EditKind.Size, EditKind.Compress, EditKind.Quality, EditKind.FrameSize, EditKind.FrameRate, EditKind.Trim];

    /// <summary>"It was sped up 4x by the app".</summary>
    private static readonly Wording Played = Pattern.Zh("\\b(?:is|was|were|been|got|has)(?: (?:already|been|only|just))* (?:sped|slowed|speeded|played|filmed|shot|recorded|captured)\\b");

    /// <summary>"The title card already says …", "it is on it from before".</summary>
    private static readonly Wording ShownAlready = Pattern.Zh("\\b(?:already|from (?:before|last time|earlier)|was|were|says|reads|said|is on (?:it|there)|is there)\\b");

    private static readonly Wording Soundless = Pattern.Zh("\\b(?:silent|soundless|muted|mute|(?:no|without|hasn't|has no|lacks)(?: (?:any|got|a|an|the|usable|recorded))* (?:sound|audio|soundtrack))\\b");

    /// <summary>"Silent footage from 1932": a name of the file.</summary>
    private static readonly Wording SilentFile = Pattern.Zh("\\b(?:silent|soundless|muted)(?: [a-z0-9-]+){0,3} (?:film|movie|footage|clip|video|reel|recording|movies|tape|cine|newsreel|animation|gif|capture|shot)\\b|\\b(?:dead|quite|so|too|all|eerily|oddly) (?:silent|quiet)\\b|\\bsilent for\\b");

    public void Read(PromptReading reading)
    {
        if (reading is { Edit: { Mute: true, Music: true }, Language: Language.English } && reading.Sources.Of(EditKind.Mute) is { Count: > 0 } silence
            && reading.Statements.Where(one => silence.Any(span => span.From < one.To && one.From < span.To)).All(one => !one.IsCommand && SilentFile.IsMatch(reading.Text.Source[one.From..one.To].ToLowerInvariant())))
        {
            reading.Edit = reading.Edit.Without([EditKind.Mute]);
        }

        if (reading.Statements.Count > 1 && !reading.Edit.IsEmpty && reading.Edit.Kinds.All(LeftKinds.Contains) && reading.Statements.Count(one => one.IsCommand) <= 1 && reading.Text.Found(LeftAlone) is { Success: true })
            reading.Edit = reading.Edit.Without(LeftKinds);
        // "The 2-second fade eats a word, take the fade out": what is taken back is only told of.
        foreach (var kind in reading.Removed.Where(kind => kind is EditKind.Fade or EditKind.Speed or EditKind.Mute or EditKind.Rotation or EditKind.Volume or EditKind.Music or EditKind.FrameSize or EditKind.FrameRate && reading.Edit.Kinds.Contains(kind)).ToList())
        {
            var spans = reading.Sources.Of(kind);
            if (spans.Count > 0 && reading.Statements.Where(one => spans.Any(span => span.From < one.To && one.From < span.To)).All(one => one != reading.Statements[^1])) reading.Edit = reading.Edit.Without([kind]);
        }

        // 那行字从第3秒到第9秒一直挡着脸，字去掉吧: when what is taken back is seen.
        if (reading.Edit.Trim is not null && reading.Removed.Count > 0 && !reading.Removed.Contains(EditKind.Trim) && reading.Sources.Of(EditKind.Trim) is { Count: > 0 } times && times.All(span => IsWhereItIsSeen(span, reading)))
            reading.Edit = reading.Edit.Without([EditKind.Trim]);

        if (reading.Edit.Aspect is not null && (reading.Removed.Contains(EditKind.Aspect) || reading.Removed.Contains(EditKind.Crop)) && reading.Sources.Of(EditKind.Aspect) is { Count: > 0 } shape
            && reading.Statements.Count > 1 && reading.Statements.Where(one => shape.Any(span => span.From < one.To && one.From < span.To)).All(one => one == reading.Statements[0]))
        {
            reading.Edit = reading.Edit.Without([EditKind.Aspect]);
        }

        if (reading is { Edit.Title: not null, Language: Language.English } && reading.Statements.Count > 1 && IsShownAlready(reading)) reading.Edit = reading.Edit.Without([EditKind.Title]);
        if (reading is { Edit.Codec: not null, Language: Language.English } && IsListedFirst(reading, EditKind.Codec)) reading.Edit = reading.Edit.Without([EditKind.Codec]);
        reading.DropToldRequests();
        if (reading.Language != Language.English || reading.Statements.Count < 2 || !reading.Edit.Kinds.Any(Judged.Contains) || !reading.Statements.Any(one => one.IsTold)) return;
        foreach (var kind in reading.Edit.Kinds.Where(Judged.Contains).ToList())
        {
            var spans = reading.Sources.Of(kind);
            if (spans.Count == 0) continue;
            var touched = reading.Statements.Where(one => spans.Any(span => span.From < one.To && one.From < span.To)).ToList();
            if (touched.Count == 0 || !touched.TrueForAll(one => IsNoWish(one, kind, touched.Exists(other => other.IsPast), reading))) continue;
            reading.Edit = reading.Edit.Without([kind]);
        }
    }

    private static readonly Wording Disturbs = Pattern.Zh("挡|盖|遮|压住|太|一直|1直|都|糊|看不|不对|错|抢|突兀|\\b(?:covers?|hides?|blocks?|is (?:over|on|across|in front)|sits|distracts?|overlaps?|clash(?:es)?|looks?|sounds?|appears?|starts?|comes in)\\b");
    private static readonly Wording Goes = Pattern.Zh("剪|留|截|只要|砍|\\b(?:cut|trim|keep|only|drop the|end at|stop at|start at)\\b");

    /// <summary>The clause of a time speaks of what is taken back, and says what is wrong with it.</summary>
    private static bool IsWhereItIsSeen((int From, int To) span, PromptReading reading)
    {
        var source = reading.Text.Source;
        var (from, to) = (Math.Min(span.From, source.Length), Math.Min(span.To, source.Length));
        while (from > 0 && source[from - 1] is not (',' or '.' or ';' or '!' or '?' or '，' or '。' or '；' or '！')) from--;
        while (to < source.Length && source[to] is not (',' or ';' or '!' or '?' or '，' or '。' or '；' or '！')) to++;
        var clause = Characters.Simplify(source[from..to]).ToLowerInvariant();
        return Disturbs.IsMatch(clause) && !Goes.IsMatch(clause) && reading.Removed.Any(kind => EditSlots.Mentions(kind, clause) || (kind == EditKind.Title && clause.Contains('字', StringComparison.Ordinal)));
    }

    /// <summary>The sentence of the text to be shown tells of one that is there, and asks for nothing.</summary>
    private static bool IsShownAlready(PromptReading reading)
    {
        if (reading.Sources.Of(EditKind.Title) is not { Count: > 0 } spans) return false;
        var (from, to) = (spans.Min(span => span.From), Math.Min(spans.Max(span => span.To), reading.Text.Source.Length));
        from = reading.Statements.Where(one => one.From <= from).Select(one => one.From).DefaultIfEmpty(from).Max();
        while (to < reading.Text.Source.Length && reading.Text.Source[to] is not ('.' or ',' or ';' or '!' or '?')) to++;
        return ShownAlready.IsMatch(Quoted.Replace(reading.Text.Source[from..to], " ").ToLowerInvariant()) && !reading.Statements.Any(one => one.From < to && from < one.To && (one.IsCommand || one.Mood == Mood.Asks))
            && reading.Statements.Any(one => one.Mood == Mood.Asks);
    }

    /// <summary>"MOV, H.264, 1920x1080, 14:32. Needs to be …": an enumeration of what the file is, before a sentence that asks.</summary>
    private static bool IsListedFirst(PromptReading reading, EditKind kind)
    {
        var end = reading.Text.Source.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 && reading.Sources.Of(kind) is { Count: > 0 } spans && spans.All(span => span.To <= end) && FileListed.IsMatch(reading.Text.Source[..end].ToLowerInvariant())
            && reading.Statements.Where(one => one.From < end).All(one => one.Mood == Mood.Fragment) && reading.Statements.Any(one => one.From > end && one.Mood == Mood.Asks && one.To - one.From > ShortWish);
    }

    /// <summary>Characters; "please" asks for what stands before it.</summary>
    private const int ShortWish = 12;

    private static readonly Wording FileListed = Pattern.Zh("[0-9]{3,4} ?x ?[0-9]{3,4}|(?<![0-9])[0-9]{1,2}:[0-5][0-9](?![0-9])|\\b(?:mov|mkv|avi|mts|mxf)\\b|[0-9]\\.[0-9]{2} ?fps");

    private static readonly Wording Quoted = Pattern.Zh("[\"“][^\"”]{0,120}[\"”]");

    private static readonly Wording Mends = Pattern.Zh("\\b(?:tilt|stand|straighten|fix|correct|mend|repair|rectify|sort(?: out)?|undo|put|set|get)(?: (?:it|that|this|them|both|those|everything|all of (?:it|that)))+(?: (?:right|out|back|straight|upright|up|for me|please|too))*[ ,.!?]*$");

    /// <summary>"The sound twice as loud, the picture turned upside down": where nothing asks, a list of what is to be.</summary>
    private static readonly Wording OfPicture = Pattern.Zh("^ ?(?:and |but |then )?(?:the |my |our |whole )*(?:picture|image|video|clip|film|movie|footage|screen|frame)\\b");

    /// <summary>"It came out upside down and mirrored, please correct both": what happened is to be put right.</summary>
    private static bool IsToBeMended(Statement statement, PromptReading reading) =>
        reading.Statements.Any(one => one != statement && one.Mood == Mood.Asks && Mends.IsMatch(reading.Text.Source[one.From..one.To].ToLowerInvariant()));

    private static bool IsNoWish(Statement statement, EditKind kind, bool isPast, PromptReading reading)
    {
        if (!statement.IsTold) return false;
        if (statement.IsOverruled) return true;
        // "It's portrait because she held it so; turn it 90 left".
        if (kind == EditKind.Aspect && reading.Edit.Rotation is not null && statement is { IsDemand: false }) return true;
        if (statement.IsDemand && Conditions.Contains(kind)) return false;
        // "Karen mutes everything she posts."
        if (statement is { IsOfPerson: true, IsDemand: false, HasNumber: false }) return true;
        // "The clip is silent, add music": how it is, not how it is to be.
        if (kind == EditKind.Speed && Played.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant())) return true;
        if (kind == EditKind.Mute && statement is { IsDemand: false } && Soundless.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant())) return true;
        if (Remedies.Contains(kind) && statement is { IsPast: true, IsOfDevice: false }) return !IsToBeMended(statement, reading) && !(OfPicture.IsMatch(reading.Text.Source[statement.From..statement.To].ToLowerInvariant()) && !reading.Statements.Any(one => one.Mood == Mood.Asks));
        if (Remedies.Contains(kind) && !Moment.IsMatch(reading.Text.Source[statement.From..statement.To])) return false;
        // What is told alone is what is wanted.
        if (kind == EditKind.Trim && !isPast && reading.Edit.Kinds.All(other => other == EditKind.Trim)) return false;
        return !reading.Statements.Any(one => one.PointsBack && one.From >= statement.To);
    }
}
