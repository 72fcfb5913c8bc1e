namespace Compressor.Media.Content;

/// <summary>Motion JPEG without a container, as network cameras write it: pictures (ITU-T T.81) one right behind the other.</summary>
internal static class JpegSequence
{
    private const int BufferLength = 256 * 1024;

    /// <summary>Bytes that are looked at; three pictures take less.</summary>
    private const int Most = 256 * BufferLength;

    /// <summary>A photo may have a second picture behind it.</summary>
    private const int LeastJoints = 2;

    /// <summary>The end of a picture and the beginning of the next. No compressed data has the former in it.</summary>
    private static ReadOnlySpan<byte> Joint => [0xFF, 0xD9, 0xFF, 0xD8, 0xFF];

    /// <summary>Photos of phones have a list of the pictures that lie behind the first: previews and maps of brightness (CIPA DC-007).</summary>
    private static ReadOnlySpan<byte> ListOfPictures => "MPF\0"u8;

    /// <param name="file">A file that begins as a JPEG; its position afterwards is undefined.</param>
    public static async Task<bool> IsAsync(Stream file, long start, CancellationToken cancellationToken)
    {
        file.Position = start;
        var buffer = new byte[BufferLength];
        var (joints, kept) = (0, 0);
        for (var looked = 0; looked < Most; looked += buffer.Length)
        {
            var read = await file.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, throwOnEndOfStream: false, cancellationToken);
            var bytes = buffer.AsSpan(0, kept + read);
            if (looked == 0 && bytes.IndexOf(ListOfPictures) >= 0) return false;
            joints += bytes.Count(Joint);
            if (joints >= LeastJoints) return true;
            if (kept + read < buffer.Length) return false;
            // A joint may lie across the end: the bytes of which it lacks one are looked at again.
            kept = Joint.Length - 1;
            buffer.AsSpan(buffer.Length - kept).CopyTo(buffer);
        }

        return false;
    }
}
