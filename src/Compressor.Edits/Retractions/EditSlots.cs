namespace Compressor.Edits;

/// <summary>What a video has one of: a second wish about it stands for the first.</summary>
internal enum EditSlot
{
    Size,
    FrameSize,
    FrameRate,
    Shape,
    Trim,
    Speed,
    Turn,
    Sound,
    Channels,
    Title,
    Music,
    Format,
    Codec,
    Quality,
    Fade,
    Join,
}

/// <summary>The slot of each kind of edit.</summary>
internal static class EditSlots
{
    public static EditSlot Of(EditKind kind) => kind switch
    {
        EditKind.Size or EditKind.Compress => EditSlot.Size,
        EditKind.Quality or EditKind.PictureQuality => EditSlot.Quality,
        EditKind.FrameSize => EditSlot.FrameSize,
        EditKind.FrameRate => EditSlot.FrameRate,
        EditKind.Aspect or EditKind.Crop => EditSlot.Shape,
        EditKind.Trim => EditSlot.Trim,
        EditKind.Speed => EditSlot.Speed,
        EditKind.Rotation or EditKind.Flip => EditSlot.Turn,
        EditKind.Mute or EditKind.Volume => EditSlot.Sound,
        EditKind.Channels => EditSlot.Channels,
        EditKind.Title => EditSlot.Title,
        EditKind.Music => EditSlot.Music,
        EditKind.Format => EditSlot.Format,
        EditKind.Codec => EditSlot.Codec,
        EditKind.Fade => EditSlot.Fade,
        _ => EditSlot.Join,
    };

    /// <summary>Something of the video goes; who keeps that takes the wish back.</summary>
    public static bool TakesAway(EditKind kind) => kind is EditKind.Mute or EditKind.Trim or EditKind.Crop;

    /// <summary>A clause speaks of a kind, or of what it is about.</summary>
    public static bool Mentions(EditKind kind, string clause) =>
        EditCatalog.Of(kind).Mentions.IsMatch(clause) || (kind == EditKind.Volume && EditCatalog.Of(EditKind.Mute).Mentions.IsMatch(clause));
}
