namespace Compressor.Media.Heif;

/// <summary>How the colours of a picture are to be read (ISO/IEC 23091-2): numbers of the standard.</summary>
public sealed record HeifColour(int Primaries, int Transfer, int Matrix, bool IsFullRange)
{
    /// <returns>Null: a profile, which says nothing of the coded values.</returns>
    internal static HeifColour? Read(HeifBytes colr) => colr.Take(4).Span.SequenceEqual("nclx"u8)
        ? new HeifColour((int)colr.Number(2), (int)colr.Number(2), (int)colr.Number(2), (colr.Number(1) & 0x80) != 0)
        : null;
}
