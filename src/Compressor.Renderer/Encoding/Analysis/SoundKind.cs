namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>What is heard, as far as it decides how few bits do.</summary>
internal enum SoundKind
{
    /// <summary>Anything that is not known to be one of the others.</summary>
    Music,

    /// <summary>One voice after another, with pauses, in the middle.</summary>
    Speech,

    /// <summary>Nothing but noise of the recording, if that.</summary>
    Silence,
}
