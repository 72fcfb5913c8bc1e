namespace Compressor.Renderer.Encoding.Plans;

/// <summary>What is done about the level of a sound, found by measuring it.</summary>
internal sealed record SoundLevel
{
    /// <summary>Nothing: there is no sound loud enough to measure.</summary>
    public static SoundLevel Unchanged { get; } = new();

    /// <summary>Decibels.</summary>
    public double Gain { get; init; }

    /// <summary>Peaks would be over full scale, so they are held back.</summary>
    public bool Limited { get; init; }

    /// <summary>The sound's loudness, when its quiet and loud passages are brought nearer to each other before the gain.</summary>
    public Loudness? Uneven { get; init; }
}
