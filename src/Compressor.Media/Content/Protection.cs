using Compressor.Media.Mp4;

namespace Compressor.Media.Content;

/// <summary>Finds files whose picture or sound is encrypted against copying: decoders show noise or nothing, without saying why.</summary>
public static class Protection
{
    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <returns>Also false for formats that have no such protection.</returns>
    /// <exception cref="Mp4FormatException">It is not an MP4, although its first bytes say so.</exception>
    public static async Task<bool> IsEncryptedAsync(Stream file, MediaFormat format, CancellationToken cancellationToken = default) => format.Demuxer switch
    {
        "mov" => (await Mp4File.ReadAsync(file, cancellationToken)).IsProtected,
        "matroska" => MatroskaEncryption.IsIn(await HeadAsync(file, MatroskaEncryption.HeadLength, cancellationToken)),
        "asf" => AsfFile.IsEncrypted(await HeadAsync(file, AsfFile.HeaderLength, cancellationToken)),
        "mpegts" or "mpeg" => MpegStreams.IsScrambled(await HeadAsync(file, MpegStreams.ScramblingLength, cancellationToken), format),
        _ => false,
    };

    private static async Task<byte[]> HeadAsync(Stream file, int length, CancellationToken cancellationToken)
    {
        var head = new byte[(int)Math.Min(file.Length, length)];
        file.Position = 0;
        await file.ReadExactlyAsync(head, cancellationToken);
        return head;
    }
}
