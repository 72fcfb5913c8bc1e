using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>An edit that is asked for by an <see cref="Amount"/>: by which words its clause is known, which way they point, and what the amount then makes of it.</summary>
internal sealed class Measure(EditKind kind, Wording home, Wording more, Wording less, Func<PromptReading, bool> isGuessed, Func<VideoEdit, double, VideoEdit?> set)
{
    /// <summary>"To 30 percent", 调到三成: what it is to be, not by how much it changes.</summary>
    private static readonly Wording To = Pattern.Zh("(?:\\b(?:to|at|of|is|be|only|just)|[:=@]|到|成|为|至|用|按|以|是|只要|原来的?|原本的?|现在的?|原先的?)(?: (?:about|around|roughly|maybe|only|just|like|a|an))* ?$");
    private static readonly Wording By = Pattern.Zh("(?:\\bby|[+-]|了|加|减|提升?|降低?|提高|增加|减少)(?: (?:about|around|roughly|maybe|another|like|a|an))* ?$");

    public EditKind Kind => kind;

    /// <summary>The clause speaks of this edit.</summary>
    public bool IsAt(OwnClause clause) => home.IsMatch(clause.Text);

    /// <summary>It was asked for, but no number said how much.</summary>
    public bool IsGuessed(PromptReading reading) => isGuessed(reading);

    /// <summary>The request with it; null: which way the amount points is not said, or it is out of range.</summary>
    public VideoEdit? Read(VideoEdit edit, Amount amount, OwnClause clause)
    {
        var before = clause.Text[..Math.Clamp(amount.Index - clause.From, 0, clause.Text.Length)];
        var (isMore, isLess) = (more.IsMatch(clause.Text), less.IsMatch(clause.Text));
        if (isMore && isLess) return null;
        if (amount.Kind == AmountKind.Factor) return amount.Value is 1 ? null : set(edit, isLess && amount.Value > 1 ? 1 / amount.Value : amount.Value);
        if (To.IsMatch(before)) return set(edit, amount.Value);
        if (isMore) return set(edit, 1 + amount.Value);
        if (isLess) return amount.Value < 1 ? set(edit, 1 - amount.Value) : null;
        return By.IsMatch(before) ? null : set(edit, amount.Value);
    }
}

/// <summary>The edits that share one way of saying how much.</summary>
internal static class Measures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(
            EditKind.Speed,
            Pattern.Zh("\\b(?:speed(?:s|ing|ed)?|sped|fast(?:er)?|quick(?:er|ly)?|slow(?:er|ed|ing|ly)?|slow ?mo(?:tion)?|pace|tempo|time ?lapse)\\b|(?<![网风车时航流])速度?(?!率)|快进|快放|慢放|放慢|放快|慢动作|慢镜头|延时|缩时"),
            Pattern.Zh("\\b(?:speed(?:ing|ed)? (?:[a-z]+ ){0,3}?up|sped|fast(?:er)?|quick(?:er)?|time ?lapse|rais(?:e|ed)|increase)\\b|[+](?=[0-9])|加速|加快|提速|变快|快[进放]|放快|提高|提升"),
            Pattern.Zh("\\bslow(?:er|ed|ing|ly)?\\b|\\bslow ?mo(?:tion)?\\b|慢|减速|降速|降低"),
            reading => reading.IsSpeedHinted,
            (edit, factor) => factor is >= Limits.MinSpeed and <= Limits.MaxSpeed ? edit with { Speed = new Speed(factor) } : null),
        new(
            EditKind.Volume,
            Pattern.Zh("\\b(?:sound|audio|volume|vol|loud(?:er|ness|nes)?|quiet(?:er)?|softer|voices?|mic|microphone|speech|amplif(?:y|ied))\\b|(?<![和无没])声(?!道)|音量|音频|响度"),
            Pattern.Zh("\\b(?:up|louder|boost(?:ed)?|rais(?:e|ed)|increased?|amplif(?:y|ied)|crank(?:ed)?|pump(?:ed)?|bump(?:ed)?|more)\\b|[+](?=[0-9])|大|提高|提升|增|加|响"),
            Pattern.Zh("\\b(?:down|lower(?:ed)?|quieter|softer|reduced?|decreased?|cut|drop(?:ped)?|less)\\b|小|低|减|轻|降|弱"),
            reading => reading.IsVolumeHinted,
            (edit, factor) => !edit.Mute && factor is >= Limits.MinVolume and <= Limits.MaxVolume ? edit with { Volume = new Volume(factor) } : null),
        new(
            EditKind.Size,
            Pattern.Zh("^(?![^\n]*(?:\\b(?:picture|image|frame|width|height|resolution|dimensions|text|title|font|logo|letters)\\b|画面|分辨率|尺寸|[宽高字]))[^\n]*(?:\\b(?:(?:file ?)?size|weight|smaller|lighter|megabytes|footprint)\\b|大小|体积)"),
            Pattern.Zh("\\b(?:bigger|larger|heavier|increase)\\b|变大|增大"),
            Pattern.Zh("\\b(?:smaller|lighter|reduc(?:e|ed)|shrink|shrunk|lose|less|off)\\b|变小|减|缩|压|降|砍|瘦"),
            _ => false,
            (edit, share) => share is > 0 and < 1 ? edit with { Size = new SizeLimit { Fraction = Math.Round(share, 9) } } : null),
    ];
}
