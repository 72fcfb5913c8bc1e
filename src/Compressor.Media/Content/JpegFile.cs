using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The segments of a JPEG up to its picture (ITU-T T.81, annex B), with the orientation of its EXIF data (CIPA DC-008).</summary>
/// <param name="Width">Pixels as stored.</param>
/// <param name="Height">Pixels as stored.</param>
/// <param name="Orientation">1 to 8; 1 is upright.</param>
public sealed record JpegFile(int Width, int Height, int Orientation)
{
    private const int LongestExif = 16_384;
    private const ushort OrientationTag = 0x0112;

    /// <summary>Clockwise degrees by which the stored picture is turned to be shown.</summary>
    public int Rotation => Orientation switch { 3 or 4 => 180, 5 or 6 => 90, 7 or 8 => 270, _ => 0 };

    internal MediaFacts AddTo(MediaFacts facts)
    {
        var (width, height) = Rotation is 90 or 270 ? (Height, Width) : (Width, Height);
        return facts with { Width = width, Height = height, HasAudio = false, HasAlpha = false };
    }

    /// <returns>Null: there is no picture.</returns>
    public static async Task<JpegFile?> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        file.Position = 2;
        var segments = new ByteReader(file);
        var orientation = 1;
        while (await TakeMarkerAsync(segments, cancellationToken) is { } type)
        {
            if (type is 0x01 or (>= 0xD0 and <= 0xD8)) continue;
            if (await segments.TakeAsync(2, cancellationToken) is not { } stated) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(stated.Span) - 2;
            if (IsFrame(type))
            {
                return length >= 5 && await segments.TakeAsync(5, cancellationToken) is { } frame
                    ? new JpegFile(BinaryPrimitives.ReadUInt16BigEndian(frame.Span[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame.Span[1..]), orientation)
                    : null;
            }

            var after = segments.Position + length;
            if (type == 0xE1 && length is > 0 and <= LongestExif && await segments.TakeAsync(length, cancellationToken) is { } exif) orientation = ReadOrientation(exif.Span) ?? orientation;
            if (!segments.Skip(after - segments.Position)) return null;
        }

        return null;
    }

    /// <summary>Any number of fill bytes may precede a marker (ITU-T T.81, B.1.1.2).</summary>
    /// <returns>Null: there is something else.</returns>
    private static async ValueTask<byte?> TakeMarkerAsync(ByteReader segments, CancellationToken cancellationToken)
    {
        if (await segments.TakeAsync(1, cancellationToken) is not { } start || start.Span[0] != 0xFF) return null;
        while (await segments.TakeAsync(1, cancellationToken) is { } next)
        {
            if (next.Span[0] != 0xFF) return next.Span[0];
        }

        return null;
    }

    private static bool IsFrame(byte type) => type is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int? ReadOrientation(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < 22 || !exif.StartsWith("Exif\0\0"u8)) return null;
        var tiff = exif[6..];
        var isLittle = tiff.StartsWith("II"u8);
        var at = (long)Whole(tiff[4..], 4, isLittle);
        if (at < 8 || at + 2 > tiff.Length) return null;
        var entries = Whole(tiff[(int)at..], 2, isLittle);
        for (var (i, entry) = (0, at + 2); i < entries && entry + 12 <= tiff.Length; i++, entry += 12)
        {
            if (Whole(tiff[(int)entry..], 2, isLittle) == OrientationTag && Whole(tiff[(int)(entry + 8)..], 2, isLittle) is >= 1 and <= 8 and var orientation) return (int)orientation;
        }

        return null;
    }

    private static uint Whole(ReadOnlySpan<byte> bytes, int count, bool isLittle) => (count, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
