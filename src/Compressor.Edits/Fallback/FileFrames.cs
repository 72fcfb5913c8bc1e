namespace Compressor.Edits.Fallback;

/// <summary>How large the file is, and how good.</summary>
internal static class FileFrames
{
    public static IReadOnlyList<Frame> All { get; } =
    [
        new("Least Bytes|File Bytes|File -Sound -Pace -Music -Start -End -Quality", Mood.Asks, Smallest),
        new("How Little File -Sound -Pace -Music -Start -End -Letters", Mood.Any, Smallest),
        new("Huge File|Bytes -Letters -Sound -Picture -Storage", Mood.Complains, Smaller),
        new("Storage Full File -Sound", Mood.Complains, Smaller),
        new("Transfer Slow -Pace -Fast", Mood.Complains, Smaller),
        new("Lower|Remove Bytes -Sound -Picture", Mood.Asks, Smaller),
        new("Much Bytes -Sound", Mood.Complains, Smaller),
        new("Lower|Light Bytes|File Quality Negation -Careless", Mood.Any, SmallerAsGood),
        new("Keep Quality|Fine -Sound -Negation", Mood.Asks, AsGood),
        new("Quality|Fine Quality Wish -Sound", Mood.Asks, AsGood),
        new("Alter Negation Quality -Sound -Careless", Mood.Any, AsGood),
    ];

    private static VideoEdit? Smallest(Clause clause, VideoEdit edit) => edit.Size is null && clause.Quantities.Count == 0 ? edit with { Size = new SizeLimit { Smallest = true }, Compress = true } : null;

    private static VideoEdit? Smaller(Clause clause, VideoEdit edit) => edit.Size is null && edit.FrameSize is null or { KeepsSource: true } && edit.Trim is null ? edit with { Compress = true } : null;

    private static VideoEdit? SmallerAsGood(Clause clause, VideoEdit edit) => Smaller(clause, edit) is { } smaller ? smaller with { KeepQuality = true } : null;

    private static VideoEdit? AsGood(Clause clause, VideoEdit edit) => edit.Compress || edit.Size is not null ? edit with { KeepQuality = true } : null;
}
