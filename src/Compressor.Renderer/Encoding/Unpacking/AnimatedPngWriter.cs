using System.Buffers.Binary;
using System.IO.Compression;
using Compressor.Media.Content;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>Writes an animated PNG of 8-bit RGBA frames (ISO/IEC 15948, third edition), packed lightly: it is read once.</summary>
internal sealed class AnimatedPngWriter
{
    private const int BytesPerPixel = 4;
    private static readonly uint[] Checksums = [.. Enumerable.Range(0, 256).Select(Checksum)];
    private readonly Stream _target;
    private uint _sequence;
    private bool _hasFrames;

    public AnimatedPngWriter(Stream target, int width, int height, int frames)
    {
        _target = target;
        _target.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        // Eight bits, RGBA, not interlaced. Played for ever.
        Chunk("IHDR"u8, [.. Number(width), .. Number(height), 8, 6, 0, 0, 0]);
        Chunk("acTL"u8, [.. Number(frames), .. Number(0)]);
    }

    /// <param name="pixels">RGBA, row by row.</param>
    public void Write(WebPFrame frame, byte[] pixels)
    {
        var (delay, unit) = frame.Milliseconds <= ushort.MaxValue ? (frame.Milliseconds, 1000) : (Math.Min(frame.Milliseconds / 100, ushort.MaxValue), 10);
        Chunk("fcTL"u8,
        [
            .. Next(), .. Number(frame.Width), .. Number(frame.Height), .. Number(frame.X), .. Number(frame.Y), (byte)(delay >> 8), (byte)delay, (byte)(unit >> 8), (byte)unit,
            (byte)(frame.Disposes ? 1 : 0), (byte)(frame.Blends ? 1 : 0),
        ]);
        if (_hasFrames) Chunk("fdAT"u8, [.. Next(), .. Pack(pixels, frame.Width * BytesPerPixel)]);
        else Chunk("IDAT"u8, Pack(pixels, frame.Width * BytesPerPixel));
        _hasFrames = true;
    }

    public void End() => Chunk("IEND"u8, []);

    private static byte[] Pack(byte[] pixels, int row)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var at = 0; at < pixels.Length; at += row)
            {
                // The row is not filtered.
                zlib.WriteByte(0);
                zlib.Write(pixels, at, row);
            }
        }

        return packed.ToArray();
    }

    private void Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] checkedBytes = [.. type, .. content];
        var checksum = uint.MaxValue;
        foreach (var next in checkedBytes) checksum = Checksums[(byte)(checksum ^ next)] ^ (checksum >> 8);
        _target.Write(Number(content.Length));
        _target.Write(checkedBytes);
        _target.Write(Number(unchecked((int)~checksum)));
    }

    private byte[] Next() => Number((int)_sequence++);

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>CRC-32 of one byte (ISO/IEC 15948, annex D).</summary>
    private static uint Checksum(int value)
    {
        var checksum = (uint)value;
        for (var bit = 0; bit < 8; bit++) checksum = (checksum & 1) == 0 ? checksum >> 1 : 0xEDB88320 ^ (checksum >> 1);
        return checksum;
    }
}
