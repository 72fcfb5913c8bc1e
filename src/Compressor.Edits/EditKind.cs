namespace Compressor.Edits;

/// <summary>The kinds of edits, in the order in which they are named to people. Written to histories and over HTTP by name.</summary>
public enum EditKind
{
    Size,
    Compress,
    Quality,
    FrameSize,
    FrameRate,
    Aspect,
    Trim,
    Speed,
    Rotation,
    Flip,
    Mute,
    Volume,
    Title,
    Music,
    Format,
    Channels,
    Crop,
    Codec,
    PictureQuality,
    Fade,
    Join,
}
