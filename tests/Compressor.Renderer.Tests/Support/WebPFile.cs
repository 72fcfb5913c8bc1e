using System.Buffers.Binary;

namespace Compressor.Renderer.Tests.Support;

/// <summary>Puts single WebP pictures together to an animation (RFC 9649).</summary>
internal static class WebPFile
{
    /// <param name="Picture">A whole WebP file.</param>
    public sealed record Frame(byte[] Picture, int X, int Y, int Width, int Height, bool Disposes = false);

    /// <summary>Frames of 100 ms that blend with what is there.</summary>
    public static byte[] Write(int width, int height, params Frame[] frames)
    {
        byte[] content =
        [
            .. "WEBP"u8,
            .. Chunk("VP8X"u8, [0x12, 0, 0, 0, .. Number(width - 1), .. Number(height - 1)]),
            .. Chunk("ANIM"u8, new byte[6]),
            .. frames.SelectMany(frame => Chunk("ANMF"u8,
            [
                .. Number(frame.X / 2), .. Number(frame.Y / 2), .. Number(frame.Width - 1), .. Number(frame.Height - 1), .. Number(100), (byte)(frame.Disposes ? 1 : 0), .. frame.Picture[12..],
            ])),
        ];
        return Chunk("RIFF"u8, content);
    }

    private static byte[] Number(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. name, .. length, .. content, .. new byte[content.Length & 1]];
    }
}
