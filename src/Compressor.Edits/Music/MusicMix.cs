namespace Compressor.Edits;

/// <summary>How background music goes with the video. What is null was not said, and the defaults hold.</summary>
public sealed record MusicMix
{
    /// <summary>Of the music's amplitude: quiet enough for speech to stay clear over it. Chosen, not measured.</summary>
    public const double DefaultLevel = 0.3;

    /// <summary>Seconds over which it fades away at the end.</summary>
    public const double DefaultFadeOut = 2;

    public static MusicMix Default { get; } = new();

    /// <summary>Of the music's amplitude; above 0, at most <see cref="Limits.MaxVolume"/>.</summary>
    public double? Level
    {
        get;
        init => field = value is { } level ? Limits.Check(level, Limits.MinVolume, Limits.MaxVolume, nameof(Level)) : null;
    }

    /// <summary>Times the level that it has already ("quieter music"); 0.5 is half of it.</summary>
    public double? Change
    {
        get;
        init => field = value is { } change ? Limits.Check(change, Limits.MinVolume, Limits.MaxVolume, nameof(Change)) : null;
    }

    /// <summary>Music that is shorter than the video starts again.</summary>
    public bool? Loop { get; init; }

    /// <summary>Seconds over which it fades away at the end; 0: it does not.</summary>
    public double? FadeOut
    {
        get;
        init => field = value is { } seconds ? Limits.Check(seconds, 0, Limits.MaxFade, nameof(FadeOut)) : null;
    }

    /// <summary>It gets quieter while the video's own sound is heard.</summary>
    public bool? Duck { get; init; }

    /// <summary>The level as it is mixed.</summary>
    /// <param name="alone">There is no other sound, so nothing to stay clear of: the music is as loud as in its file.</param>
    public double MixedLevel(bool alone) => Math.Clamp((Level ?? (alone ? 1 : DefaultLevel)) * (Change ?? 1), Limits.MinVolume, Limits.MaxVolume);

    /// <summary>This follow-up over an earlier one: what it says changes, and a change of the level comes on top of the earlier level.</summary>
    /// <param name="alone">As in <see cref="MixedLevel"/>.</param>
    public MusicMix Over(MusicMix? earlier, bool alone) => new()
    {
        Level = Change is null ? Level ?? earlier?.Level : (this with { Level = Level ?? earlier?.MixedLevel(alone) }).MixedLevel(alone),
        Loop = Loop ?? earlier?.Loop,
        FadeOut = FadeOut ?? earlier?.FadeOut,
        Duck = Duck ?? earlier?.Duck,
    };
}
