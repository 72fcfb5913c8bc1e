namespace Compressor.Edits;

/// <summary>What a result is to people, whatever its format.</summary>
public enum ResultKind
{
    Video,

    /// <summary>Moving pictures without sound, shown again and again.</summary>
    Animation,

    /// <summary>A single picture.</summary>
    Picture,
    Sound,
}
