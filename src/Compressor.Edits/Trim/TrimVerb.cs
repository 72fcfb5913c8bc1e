namespace Compressor.Edits;

/// <summary>What is to happen to the part that some times speak of.</summary>
internal enum TrimVerb
{
    /// <summary>Nothing was said: it is kept.</summary>
    None,

    Keep,

    Drop,

    /// <summary>"cut", "trim", 剪: what goes, for an end of the video; what stays, for a part of it.</summary>
    Cut,

    /// <summary>"everything except": the opposite of what is to happen to everything.</summary>
    Except,

    /// <summary>"don't cut the last 5 seconds": nothing.</summary>
    Leave,

    /// <summary>"the first 5 seconds are black": what is there, and no wish.</summary>
    Tells,

    /// <summary>Another edit of that part only ("mute the first 5 seconds").</summary>
    Other,
}
