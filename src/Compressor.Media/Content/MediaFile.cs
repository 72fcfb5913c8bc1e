using Compressor.Media.Heif;
using Compressor.Media.Mp4;

namespace Compressor.Media.Content;

/// <summary>What a file's own bytes tell of it, without a decoder: format, whether its end is missing, and the facts in its headers.</summary>
/// <param name="IsComplete">False: its end is missing.</param>
public sealed record MediaFile(MediaFormat Format, MediaFacts Facts, bool IsComplete)
{
    /// <inheritdoc cref="Mp4Facts.EndsEarly"/>
    public bool EndsEarly { get; init; }

    /// <summary>Picture or sound is encrypted against copying.</summary>
    public bool IsProtected { get; init; }

    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <returns>Null: it is of no format of <see cref="MediaFormats.All"/>, or its structure contradicts itself.</returns>
    public static async Task<MediaFile?> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        file.Position = 0;
        if (await ContentSniffer.SniffAsync(file, cancellationToken) is not { } format) return null;
        try
        {
            if (format.Demuxer == MediaFormats.Mp4.Demuxer)
            {
                var movie = await Mp4File.ReadAsync(file, cancellationToken);
                return new MediaFile(format, Sensible(movie.ToMediaFacts()), movie.IsComplete) { EndsEarly = movie.EndsEarly, IsProtected = movie.IsProtected };
            }

            var isTruncated = await Completeness.IsTruncatedAsync(file, format, cancellationToken);
            var bare = new MediaFacts { Format = format.Name, Bytes = file.Length };
            var facts = await ReadFactsAsync(file, format, bare, cancellationToken) ?? bare;
            return new MediaFile(format, Sensible(facts), !isTruncated) { IsProtected = await Protection.IsEncryptedAsync(file, format, cancellationToken) };
        }
        catch (Mp4FormatException)
        {
            return null;
        }
    }

    /// <summary>Without what no file can be: a picture of no width, a length below zero.</summary>
    private static MediaFacts Sensible(MediaFacts facts)
    {
        var hasSize = facts is { Width: > 0, Height: > 0 };
        return facts with
        {
            Width = hasSize ? facts.Width : null,
            Height = hasSize ? facts.Height : null,
            DurationSeconds = facts.DurationSeconds is { } duration && double.IsFinite(duration) && duration >= 0 ? duration : null,
            FrameRate = facts.FrameRate is { } rate && double.IsFinite(rate) && rate > 0 ? rate : null,
        };
    }

    /// <summary>Null: this format's headers are not read here, or say nothing that makes sense.</summary>
    private static async Task<MediaFacts?> ReadFactsAsync(Stream file, MediaFormat format, MediaFacts bare, CancellationToken cancellationToken) => format.Name switch
    {
        "heic" => await HeifImage.ReadAsync(file, cancellationToken) is { } image ? bare with { Width = image.ShownWidth, Height = image.ShownHeight, HasAudio = false } : null,
        "gif" => (await GifFile.ReadAsync(file, cancellationToken))?.AddTo(bare),
        "webp" => await WebPFile.ReadAsync(file, bare, cancellationToken),
        "jpg" => (await JpegFile.ReadAsync(file, cancellationToken))?.AddTo(bare),
        "png" => await PngFile.ReadAsync(file, bare, cancellationToken),
        "mp3" => await Mp3File.ReadAsync(file, bare, cancellationToken),
        "wav" => await WavFile.ReadAsync(file, bare, cancellationToken),
        "mkv" or "webm" => await IsSoundAloneAsync(file, cancellationToken) ? bare with { HasAudio = true } : null,
        "aac" or "ogg" or "flac" or "wma" => bare with { HasAudio = true },
        _ => null,
    };

    private static async Task<bool> IsSoundAloneAsync(Stream file, CancellationToken cancellationToken)
    {
        var head = new byte[(int)Math.Min(file.Length, MatroskaEncryption.HeadLength)];
        file.Position = 0;
        await file.ReadExactlyAsync(head, cancellationToken);
        return MatroskaTracks.AreSoundAlone(head);
    }
}
