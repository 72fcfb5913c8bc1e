using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>Windows Media: the objects of Microsoft's Advanced Systems Format (its specification, revision 01.20.05).</summary>
internal static class AsfFile
{
    /// <summary>Headers are smaller, but for those with pictures in their tags.</summary>
    public const int HeaderLength = 64 * 1024;

    private const int ObjectHeader = 24;

    // GUIDs as they stand in a file.
    private static readonly byte[] HeaderObject = [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0xA6, 0xD9, 0x00, 0xAA, 0x00, 0x62, 0xCE, 0x6C];
    private static readonly byte[] DataObject = [0x36, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0xA6, 0xD9, 0x00, 0xAA, 0x00, 0x62, 0xCE, 0x6C];
    private static readonly byte[] ContentEncryption = [0xFB, 0xB3, 0x11, 0x22, 0x23, 0xBD, 0xD2, 0x11, 0xB4, 0xB7, 0x00, 0xA0, 0xC9, 0x55, 0xFC, 0x6E];
    private static readonly byte[] ExtendedContentEncryption = [0x14, 0xE6, 0x8A, 0x29, 0x22, 0x26, 0x17, 0x4C, 0xB9, 0x35, 0xDA, 0xE0, 0x7E, 0xE9, 0x28, 0x9C];
    private static readonly byte[] VideoMedia = [0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];
    private static readonly byte[] AudioMedia = [0x40, 0x9E, 0x69, 0xF8, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];

    /// <summary>Sound, where the beginning of the header has a stream of sound and none of video.</summary>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith(HeaderObject) || head.Length < 30) return null;
        return head.IndexOf(VideoMedia) < 0 && head.IndexOf(AudioMedia) >= 0 ? MediaFormats.Wma : MediaFormats.Wmv;
    }

    /// <summary>The object with the media is longer than the file. One of unknown length (a live recording) never is.</summary>
    public static async Task<bool> IsTruncatedAsync(Stream file, CancellationToken cancellationToken)
    {
        if (await SizeAsync(file, 0, HeaderObject, cancellationToken) is not { } header) return true;
        return await SizeAsync(file, header, DataObject, cancellationToken) is not { } data || data > file.Length - header;
    }

    /// <param name="head">The first bytes of the file.</param>
    public static bool IsEncrypted(ReadOnlySpan<byte> head)
    {
        var header = head.Length < ObjectHeader ? head : head[..(int)Math.Min((ulong)head.Length, BinaryPrimitives.ReadUInt64LittleEndian(head[16..]))];
        return header.IndexOf(ContentEncryption) >= 0 || header.IndexOf(ExtendedContentEncryption) >= 0;
    }

    /// <returns>The length of the object at this place; null: it is another one, or the file ends before.</returns>
    private static async Task<long?> SizeAsync(Stream file, long at, byte[] expected, CancellationToken cancellationToken)
    {
        if (at < 0 || at > file.Length - ObjectHeader) return null;
        file.Position = at;
        var head = new byte[ObjectHeader];
        await file.ReadExactlyAsync(head, cancellationToken);
        return head.AsSpan().StartsWith(expected) ? (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(16)), long.MaxValue) : null;
    }
}
