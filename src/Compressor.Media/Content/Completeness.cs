using System.Buffers.Binary;
using Compressor.Media.Heif;
using Compressor.Media.Mp4;

namespace Compressor.Media.Content;

/// <summary>
/// Finds files whose end is missing, in milliseconds, from the sizes that their containers state: ISO boxes (ISO/IEC 14496-12, section 4.2),
/// the Matroska segment (RFC 8794, section 6), RIFF chunks, the data of Windows Media, the chunks of a PNG, the blocks of a GIF. Decoders often play such files without an error.
/// </summary>
public static class Completeness
{
    /// <summary>True if the end of the file is missing. Also false for formats that do not state their length.</summary>
    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <exception cref="Mp4FormatException">It is not an MP4, although its first bytes say so.</exception>
    public static async Task<bool> IsTruncatedAsync(Stream file, MediaFormat format, CancellationToken cancellationToken = default) => format.Demuxer switch
    {
        "mov" => !(await Mp4File.ReadAsync(file, cancellationToken)).IsComplete,
        "heic" => await HeifImage.ReadAsync(file, cancellationToken) is { IsWhole: false },
        "asf" => await AsfFile.IsTruncatedAsync(file, cancellationToken),
        "matroska" => await Matroska.IsTruncatedAsync(file, cancellationToken),
        "avi" or "wav" or "webp_pipe" => await IsRiffTruncatedAsync(file, cancellationToken),
        "gif" => await GifFile.ReadAsync(file, cancellationToken) is not { IsWhole: true },
        "png_pipe" or "apng" => !await PngFile.IsWholeAsync(file, cancellationToken),
        _ => false,
    };

    /// <summary>True if a recording was interrupted, in a format that is made to be played even then: see <see cref="Mp4Facts.EndsEarly"/>.</summary>
    /// <inheritdoc cref="IsTruncatedAsync"/>
    public static async Task<bool> EndsEarlyAsync(Stream file, MediaFormat format, CancellationToken cancellationToken = default) =>
        format.Demuxer == "mov" && (await Mp4File.ReadAsync(file, cancellationToken)).EndsEarly;

    private static async Task<bool> IsRiffTruncatedAsync(Stream file, CancellationToken cancellationToken)
    {
        var header = new byte[8];
        file.Position = 0;
        if (await file.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken) < header.Length) return true;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4));
        // Writers that could not seek back leave 0 or all bits set. The padding of an odd chunk may be missing.
        return size is not (0 or uint.MaxValue) && size + 8L > file.Length + 1;
    }
}
