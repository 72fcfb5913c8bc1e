using Compressor.Media;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// How an untrusted file is opened: with the one demuxer that matches its content, from the file itself only, and with a list of
/// allowed decoders. Demuxers that open further files (playlists, concat lists, subtitles with references) can't be reached.
/// </summary>
internal static class InputArguments
{
    public static IEnumerable<string> Safe(MediaFormat format)
    {
        yield return "-protocol_whitelist";
        yield return "file";
        yield return "-f";
        yield return format.Demuxer;
        yield return "-codec_whitelist";
        yield return AllowedDecoders.List;
        if (format.Demuxer != "mov") yield break;
        yield return "-enable_drefs";
        yield return "0";
        yield return "-use_absolute_path";
        yield return "0";
    }

    /// <summary>The path as a file, even if it looks like an option or a URL.</summary>
    public static IEnumerable<string> File(string path) => ["-i", "file:" + path];
}
