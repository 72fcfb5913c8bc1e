namespace Compressor.Edits;

/// <summary>Every kind of edit there is, in the order of <see cref="EditKind"/>.</summary>
public static class EditCatalog
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new SizeEdit(),
        new CompressEdit(),
        new QualityEdit(),
        new FrameSizeEdit(),
        new FrameRateEdit(),
        new AspectEdit(),
        new TrimEdit(),
        new SpeedEdit(),
        new RotationEdit(),
        new FlipEdit(),
        new MuteEdit(),
        new VolumeEdit(),
        new TitleEdit(),
        new MusicEdit(),
        new FormatEdit(),
        new ChannelsEdit(),
        new CropEdit(),
        new CodecEdit(),
        new PictureQualityEdit(),
        new FadeEdit(),
        new JoinEdit(),
    ];

    public static Edit Of(EditKind kind) => All[(int)kind];

    /// <summary>"change the speed, rotate the picture or add a title", for "I can …".</summary>
    public static string NamesOf(IEnumerable<EditKind> kinds, Language language)
    {
        List<string> names = [.. kinds.Order().Select(kind => Of(kind).Name(language)).Distinct(StringComparer.Ordinal)];
        return names.Count < 2
            ? string.Concat(names)
            : language.Say($"{string.Join(", ", names.SkipLast(1))} or {names[^1]}", $"{string.Join("、", names.SkipLast(1))}或{names[^1]}");
    }
}
