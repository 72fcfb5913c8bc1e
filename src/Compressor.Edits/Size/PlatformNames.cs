using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What people call a platform. The phrases around its names are long, so they are written only for a text that has one of the names.</summary>
/// <param name="aliases">Folded (lower case, simplified characters).</param>
/// <param name="ambiguous">The names are words of their own, so that more must speak for the platform.</param>
internal sealed class PlatformNames(IReadOnlyList<string> aliases, bool ambiguous)
{
    private readonly string[] _compact = [.. aliases.Select(Compact)];
    private Wording? _origin, _target;

    /// <summary>Where the video came from.</summary>
    public Wording Origin => _origin ??= PlatformPhrases.Origin(aliases);

    /// <summary>Where it is to go.</summary>
    public Wording Target => _target ??= PlatformPhrases.Target(aliases, ambiguous);

    /// <summary>False: none of the names is in the text, so that no phrase needs to be looked for.</summary>
    /// <param name="compact">The text, <see cref="Compact">compact</see>.</param>
    public bool AreIn(string compact) => Array.Exists(_compact, name => compact.Contains(name, StringComparison.Ordinal));

    /// <summary>People write a space, a hyphen or nothing: "linked in".</summary>
    public static string Compact(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
