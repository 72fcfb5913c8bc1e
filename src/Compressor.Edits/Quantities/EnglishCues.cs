namespace Compressor.Edits.Quantities;

/// <summary>English words beside a quantity that tell its role. The first cue of the tables that fits decides.</summary>
internal static class EnglishCues
{
    public static IReadOnlyList<RoleCue> All { get; } = [.. EnglishPhraseCues.All, .. EnglishWishCues.All, .. EnglishSourceCues.All];
}
