namespace Compressor.Edits;

/// <summary>A ceiling for the file's size; exactly one of <see cref="Bytes"/>, <see cref="Fraction"/> and <see cref="Smallest"/> is set.</summary>
public sealed record SizeLimit
{
    /// <summary>Bytes; "50MB" is 50,000,000, "50MiB" 52,428,800.</summary>
    public long? Bytes { get; init; }

    /// <summary>Part of the source's bytes: "half the size" and "50% smaller" are 0.5, "60% of the original" 0.6.</summary>
    public double? Fraction { get; init; }

    /// <summary><see cref="Fraction"/> counts from the last result instead of the source ("a bit smaller"); above 1 it raises the ceiling.</summary>
    public bool OfResult { get; init; }

    /// <summary>"as small as possible".</summary>
    public bool Smallest { get; init; }

    /// <summary>The platform whose limit <see cref="Bytes"/> is ("discord"), when the sentence named one instead of a size.</summary>
    public string? Platform { get; init; }

    /// <summary>The ceiling in bytes for a source of this many bytes; null for <see cref="Smallest"/>, and for a share of a result that nobody has told of.</summary>
    public long? BytesFor(long sourceBytes) =>
        Bytes ?? (!OfResult && Fraction is { } fraction ? (long)Math.Floor(sourceBytes * fraction) : null);
}
