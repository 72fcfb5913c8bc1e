using System.Buffers.Binary;

namespace Compressor.TestSupport;

/// <summary>Photos as cameras store them.</summary>
public static class Photos
{
    /// <summary>The same JPEG with an EXIF orientation, 1 to 8: 6 is shown turned clockwise by 90°.</summary>
    public static byte[] Turned(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }
}
