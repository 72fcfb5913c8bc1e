namespace Compressor.Edits;

/// <summary>Which words of a sentence each kind of edit was read from: parts of the user's own text.</summary>
internal sealed class EditSources
{
    private readonly Dictionary<EditKind, IReadOnlyList<(int From, int To)>> _spans = [];

    public IReadOnlyList<(int From, int To)> Of(EditKind kind) => _spans.GetValueOrDefault(kind) ?? [];

    /// <summary>A rule read what <paramref name="after"/> has more than <paramref name="before"/>, or otherwise, from these words.</summary>
    public void Note(VideoEdit before, VideoEdit after, Func<IReadOnlyList<(int From, int To)>> spans)
    {
        if (ReferenceEquals(before, after)) return;
        if (spans() is { Count: > 0 } words) Note(before, after, words);
    }

    public void Note(VideoEdit before, VideoEdit after, IReadOnlyList<(int From, int To)> spans)
    {
        if (ReferenceEquals(before, after)) return;
        foreach (var edit in EditCatalog.All.Where(edit => edit.IsIn(after) && !(edit.IsIn(before) && Equals(ValueOf(before, edit.Kind), ValueOf(after, edit.Kind))))) _spans[edit.Kind] = [.. Of(edit.Kind), .. spans];
    }

    public static object? ValueOf(VideoEdit edit, EditKind kind) => kind switch
    {
        EditKind.Size => edit.Size,
        EditKind.FrameSize => edit.FrameSize,
        EditKind.FrameRate => edit.FrameRate,
        EditKind.Aspect => edit.Aspect,
        EditKind.Trim => edit.Trim,
        EditKind.Speed => edit.Speed,
        EditKind.Rotation => edit.Rotation,
        EditKind.Flip => edit.Flip,
        EditKind.Volume => edit.Volume,
        EditKind.Title => edit.Title,
        EditKind.Music => (edit.Music, edit.MusicMix),
        EditKind.Format => edit.Format,
        EditKind.Channels => edit.Channels,
        EditKind.Crop => edit.Crop,
        EditKind.Codec => edit.Codec,
        EditKind.PictureQuality => edit.PictureQuality,
        EditKind.Fade => edit.Fade,
        EditKind.Join => edit.Join,
        _ => null,
    };
}
