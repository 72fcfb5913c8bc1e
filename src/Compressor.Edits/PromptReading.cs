using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A sentence half-read: the text that no rule has taken yet, and what the rules have found so far.</summary>
internal sealed class PromptReading(string read, Language language, KnownFiles files)
{
    private readonly List<(int Index, string Words)> _unsupported = [];
    private readonly List<string> _problems = [];
    private readonly List<string> _assumptions = [];

    public FoldedText Text { get; } = new(read);

    public Language Language => language;

    public KnownFiles Context => files;

    /// <summary>The text once its quantities had their roles, before any table of words took from it.</summary>
    public string Measured { get; set; } = "";

    public VideoEdit Edit { get; set; } = new();

    /// <summary>Which words each kind of edit was read from.</summary>
    public EditSources Sources { get; } = new();

    private readonly List<(int Index, int Length)> _lost = [];

    /// <summary>A rule took these words, and nothing came of them. They are kept by their place, as no rule that comes after the measuring moves the text.</summary>
    public void Lose(Capture words) => _lost.Add((words.Index, words.Length));

    /// <summary>All that was read of a part of the text came to nothing.</summary>
    public bool IsLost(int index, int length) => _lost.Exists(one => one.Index <= index && index + length <= one.Index + one.Length);

    /// <summary>What the sentence calls its file, wherever it says it.</summary>
    public MediaNouns Nouns { get; set; }

    private IReadOnlyList<Statement>? _statements;

    /// <summary>The clauses of a text; those of a Chinese one are known once <see cref="ChineseStories"/> has read it.</summary>
    public IReadOnlyList<Statement> Statements
    {
        get => _statements ??= language == Language.English ? Edits.Statements.Of(Text.Source) : [];
        set => _statements = value;
    }

    /// <summary>The clause in which a part of the text stands.</summary>
    public Statement? StatementAt(int index, int length)
    {
        var (from, to) = Text.SpanOf(index, length);
        return Statements.FirstOrDefault(one => from < one.To && one.From < to);
    }

    /// <summary>A part of the text stands in a clause that tells, and nothing points back to it.</summary>
    public bool IsTold(int index, int length) =>
        StatementAt(index, length) is { IsTold: true, IsDemand: false } told && !Statements.Any(one => one.PointsBack && one.From >= told.To);

    /// <summary>Where the video is to go, if no limit is known of it.</summary>
    public OtherPlatform? Destination { get; set; }

    /// <summary>Asked back, in the user's language, where two readings have nothing in common.</summary>
    public string? Question { get; set; }

    /// <summary>The kinds of edits that are to be taken back.</summary>
    public HashSet<EditKind> Removed { get; } = [];

    public FollowUpAction Action { get; set; }

    /// <summary>The ceiling that a comparison with the last result asks for, as a share of its bytes ("a bit smaller"); null: none.</summary>
    public double? ShareOfResult { get; set; }

    /// <summary>The times of a cut are those of the result at its new speed.</summary>
    public bool IsCutAfterSpeed { get; set; }

    /// <summary>The speed follows from the length that is asked for: "faster" says no more of it.</summary>
    public bool IsFittedBySpeed { get; set; }

    /// <summary>A part of the video was said to go.</summary>
    public bool IsPartRemoved { get; set; }

    /// <summary>A part of the video was named, and no verb says whether it stays or goes.</summary>
    public bool IsPartKeptUnsaid { get; set; }

    /// <summary>From one time to another: such a part was named, and no verb says whether it stays or goes.</summary>
    public bool IsRangeKeptUnsaid { get; set; }

    /// <summary>The times of a cut that no verb is about: where they stand, and whether they are a part of the video rather than a length.</summary>
    public List<(int Index, int End, bool IsPlace)> UnsaidTimes { get; } = [];

    /// <summary>A verb is about a time of the cut.</summary>
    public bool IsCutSaid { get; set; }

    /// <summary>"Cut 0:10 to 0:20": taken out, or all that is kept.</summary>
    public bool IsRangeCut { get; set; }

    /// <summary>Seconds are to go, and nothing says where from.</summary>
    public bool IsLengthDropped { get; set; }

    /// <summary>Sizes that no word around them asks for: where each stands, and its bytes.</summary>
    public List<(int Index, double Bytes)> UncuedSizes { get; } = [];

    /// <summary>A speed is asked for, and no number says which.</summary>
    public bool IsSpeedHinted { get; set; }

    /// <summary>A volume is asked for, and no number says which.</summary>
    public bool IsVolumeHinted { get; set; }

    /// <summary>The cut was read from how long the video is to be.</summary>
    public bool IsCutByLength { get; set; }

    /// <summary>The times of the sentence, gathered; null: it names none.</summary>
    public MomentSet? Moments { get; set; }

    /// <summary>Where in the user's text each clause of <see cref="Moments"/> stands.</summary>
    public IReadOnlyList<(int From, int To)> MomentSpans { get; set; } = [];

    /// <summary>Where in the text a rotation is asked for: with a flip, the order matters.</summary>
    public int RotatedAt { get; set; }

    /// <summary>What is to be heard in the result, whatever else is asked of the sound.</summary>
    public HeardSound Heard { get; set; }

    /// <summary>The volume was read from a complaint ("it's too loud"), for which another edit may be the remedy.</summary>
    public bool IsVolumeComplaint { get; set; }

    /// <summary>Somebody wants this, but there is no such edit: it is quoted in the user's own words.</summary>
    public void Unsupported(Capture capture) => Unsupported(capture.Index, capture.Length);

    public void Unsupported(string words)
    {
        if (words.Length > 0 && !_unsupported.Exists(other => other.Words.Contains(words, StringComparison.Ordinal))) _unsupported.Add((int.MaxValue, words));
    }

    public void Unsupported(int index, int length)
    {
        var words = Text.Original(index, length);
        if (words.Length > 0 && !_unsupported.Exists(other => other.Words.Contains(words, StringComparison.Ordinal)))
            _unsupported.Add((index, words));
    }

    /// <summary>Something of a part of the text was said to be impossible already.</summary>
    public bool IsRefused(int index, int length) => Text.SpanOf(index, length) is var (from, to) && HasRefusedAt(from, to);

    /// <summary>Something of a part of <see cref="FoldedText.Source"/> was said to be impossible.</summary>
    public bool HasRefusedAt(int from, int to) => _unsupported.Exists(one => Text.Source.IndexOf(one.Words, StringComparison.Ordinal) is var at and >= 0 && at < to && from < at + one.Words.Length);

    /// <summary>What was not understood of a part of <see cref="FoldedText.Source"/> is understood after all.</summary>
    public void Retract(int from, int to)
    {
        _unsupported.RemoveAll(one => Text.Source.IndexOf(one.Words, StringComparison.Ordinal) is var at and >= 0 && at < to && from < at + one.Words.Length);
    }

    public void Problem(string english, string chinese)
    {
        var problem = language.Say(english, chinese);
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }

    /// <summary>Says which of two possible readings is taken.</summary>
    public void Assume(string english, string chinese)
    {
        var assumption = language.Say(english, chinese);
        if (!_assumptions.Contains(assumption))
            _assumptions.Add(assumption);
    }

    /// <summary>What somebody did before is no request, even where nothing here could do it ("he reversed it as a joke").</summary>
    public void DropToldRequests()
    {
        if (!Statements.Any(one => one.Mood == Mood.Asks)) return;
        _unsupported.RemoveAll(part => Text.Source.IndexOf(part.Words, StringComparison.OrdinalIgnoreCase) is var from and >= 0
            && Statements.FirstOrDefault(one => one.From <= from && from < one.To) is { IsTold: true, IsDemand: false } told && from + part.Words.Length <= told.To && (told.IsPast || told.HasNumber));
    }

    /// <summary>"Shave 60 px off the bottom, watermark lives there": what a crop takes away need not be taken away otherwise.</summary>
    public void DropReasonsOfCrop() => _unsupported.RemoveAll(part => part.Words.Length <= LongReason && Text.Source.IndexOf(part.Words, StringComparison.OrdinalIgnoreCase) is var from and >= 0
        && Statements.FirstOrDefault(one => one.From <= from && from < one.To) is { Mood: Mood.Tells, IsDemand: false } told && told.To - told.From > part.Words.Length);

    /// <summary>Characters of a thing that is named, in few words.</summary>
    private const int LongReason = 16;

    /// <summary>The text says itself that it only asks what is possible.</summary>
    public bool IsOnlyAsked { get; set; }

    /// <summary>Nothing was found but a clause that begins as a wish does.</summary>
    public bool IsUnread { get; set; }

    /// <summary>Something was found that can't be done.</summary>
    public bool HasRefused => _unsupported.Count > 0 || _problems.Count > 0;

    /// <summary>Something was found that can't be done, outside these parts of <see cref="FoldedText.Source"/>.</summary>
    public bool HasRefusedOutside(IReadOnlyList<(int From, int To)> parts) =>
        HasProblem || _unsupported.Exists(one => Text.Source.IndexOf(one.Words, StringComparison.Ordinal) is var at && (at < 0 || !parts.Any(part => part.From <= at && at + one.Words.Length <= part.To)));

    /// <summary>A contradiction was found.</summary>
    public bool HasProblem => _problems.Count > 0;

    /// <summary>Nothing has been found yet.</summary>
    public bool IsEmpty => Edit.IsEmpty && !HasRefused;

    /// <summary>Clauses that tell, beside one that asks: their words need not be read.</summary>
    private IReadOnlyList<(int From, int To)> Told => Statements.Any(one => one.Mood == Mood.Asks)
        ? [.. Statements.Where(one => one is { IsTold: true, IsDemand: false }).Select(one => (one.From, one.To))]
        : [];

    public EditRequest Finish() => new()
    {
        Language = language,
        Edit = IsCutAfterSpeed && Edit is { Trim: { } trim, Speed: not null } ? Edit with { Trim = trim with { AfterSpeed = true } } : Edit,
        Unsupported = [.. _unsupported.OrderBy(part => part.Index).Select(part => part.Words)],
        Problems = [.. _problems],
        Removed = [.. Removed.Order()],
        Action = Action,
        Assumptions = [.. _assumptions],
        Question = Question,
        IsUnread = IsUnread,
        IsOfSource = files.IsSourceAsked,
        IsUnderstoodWhole = _unsupported.Count == 0 && _problems.Count == 0 && !Edit.IsEmpty && OrdinaryWords.Unread(Text.WithoutNames(Told)).Count == 0,
    };
}
