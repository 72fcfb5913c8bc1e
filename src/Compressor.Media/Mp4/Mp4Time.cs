using System.Buffers.Binary;

namespace Compressor.Media.Mp4;

internal static class Mp4Time
{
    /// <summary>
    /// The duration in <c>mvhd</c> and <c>mdhd</c>, which begin alike: version, flags, creation, modification, timescale, duration
    /// (8-byte times in version 1).
    /// </summary>
    /// <returns>Units per second, 0 if the box is too short; and the seconds, null if not stated (0, or all bits set).</returns>
    public static (uint Timescale, double? Seconds) Read(ReadOnlySpan<byte> box)
    {
        if (box.Length < 20) return default;
        uint timescale;
        ulong duration;
        if (box[0] == 1)
        {
            if (box.Length < 32) return default;
            timescale = BinaryPrimitives.ReadUInt32BigEndian(box[20..]);
            duration = BinaryPrimitives.ReadUInt64BigEndian(box[24..]);
            if (duration == ulong.MaxValue) duration = 0;
        }
        else
        {
            timescale = BinaryPrimitives.ReadUInt32BigEndian(box[12..]);
            duration = BinaryPrimitives.ReadUInt32BigEndian(box[16..]);
            if (duration == uint.MaxValue) duration = 0;
        }

        return (timescale, timescale == 0 || duration == 0 ? null : (double)duration / timescale);
    }
}
