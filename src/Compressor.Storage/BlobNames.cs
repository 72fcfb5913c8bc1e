using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Compressor.Storage;

/// <summary>
/// The names that both stores accept: Azure's rules, minus what URL normalization would turn into another blob
/// (dot segments, backslashes, empty segments).
/// </summary>
public static partial class BlobNames
{
    /// <summary>UTF-16 code units of a blob's name (Azure's limit).</summary>
    public const int MaxNameLength = 1024;

    /// <summary>UTF-8 bytes of all metadata, encoded as Azure stores them (its limit is 8 KiB with the header names).</summary>
    private const int MaxMetadataBytes = 8000;

    public static bool IsValid(BlobName blob) => WhyInvalid(blob) is null;

    /// <summary>Reads <c>container/path/of/blob</c>; false when it is no valid blob address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BlobName blob)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        blob = slash > 0 ? new BlobName(text![..slash], text[(slash + 1)..]) : default;
        return slash > 0 && IsValid(blob);
    }

    /// <exception cref="ArgumentException">The name is not valid.</exception>
    internal static void Check(BlobName blob)
    {
        if (WhyInvalid(blob) is { } reason) throw new ArgumentException(reason, nameof(blob));
    }

    internal static bool IsContainer(string container) => ContainerPattern().IsMatch(container);

    /// <exception cref="ArgumentException">The name is not valid.</exception>
    internal static void CheckContainer(string container)
    {
        if (!IsContainer(container)) throw new ArgumentException("A container's name is 3 to 63 lower-case letters, digits and single hyphens.", nameof(container));
    }

    /// <exception cref="ArgumentException">A key is no identifier, or there is too much.</exception>
    internal static void CheckMetadata(IReadOnlyDictionary<string, string>? metadata)
    {
        var bytes = 0;
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
        {
            if (!MetadataKeyPattern().IsMatch(key)) throw new ArgumentException("A metadata key is letters, digits and underscores, and does not begin with a digit.", nameof(metadata));
            bytes += key.Length + Uri.EscapeDataString(value).Length;
        }

        if (bytes > MaxMetadataBytes) throw new ArgumentException($"Metadata may have {MaxMetadataBytes} bytes in all.", nameof(metadata));
    }

    private static string? WhyInvalid(BlobName blob)
    {
        if (blob.Container is null || blob.Name is null || !ContainerPattern().IsMatch(blob.Container))
            return "A container's name is 3 to 63 lower-case letters, digits and single hyphens.";
        var name = blob.Name;
        if (name.Length is 0 or > MaxNameLength) return $"A blob's name has 1 to {MaxNameLength} characters.";
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1])) i++;
            else if (char.IsSurrogate(name[i]) || char.IsControl(name[i]) || name[i] is '\\' or '\uFFFE' or '\uFFFF')
                return "A blob's name has no control characters, no backslash and no half characters.";
        }

        return name.Split('/').Any(segment => segment is "" or "." or "..")
            ? "A blob's name has no empty, '.' or '..' segment."
            : null;
    }

    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContainerPattern();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetadataKeyPattern();
}
