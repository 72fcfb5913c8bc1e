namespace Compressor.Edits;

/// <summary>Kinds of sound that a sentence wants to be heard.</summary>
[Flags]
internal enum HeardSound
{
    None = 0,

    /// <summary>The video's own sound.</summary>
    Whole = 1,

    /// <summary>Somebody who speaks, or another part of the recorded sound.</summary>
    Part = 2,

    /// <summary>Music: the video's own, or that which is laid under it.</summary>
    Music = 4,
}
