using Compressor.Media;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// How an untrusted file is opened: with the one demuxer that matches its content, from the file itself only, and with a list of
/// allowed decoders. Demuxers that open further files (playlists, concat lists, subtitles with references) can't be reached.
/// </summary>
internal static class InputArguments
{
    /// <summary>Decoders (ffmpeg's names) of the supported formats.</summary>
    private static readonly string Decoders = string.Join(',',
    [
        "h264", "hevc", "libdav1d", "vp8", "vp9", "mpeg4", "mpeg2video", "mpeg1video", "msmpeg4v2", "msmpeg4", "h263", "theora", "mjpeg", "prores", "dnxhd",
        "dvvideo", "ffv1", "huffyuv", "ffvhuff", "utvideo", "rawvideo", "png", "gif", "webp", "cinepak", "wmv1", "wmv2", "wmv3", "vc1", "flv", "qtrle",
        "aac", "aac_latm", "mp3float", "mp3", "mp2float", "mp2", "ac3", "eac3", "dca", "opus", "vorbis", "flac", "alac", "wmav1", "wmav2", "adpcm_ms",
        "adpcm_ima_wav", "adpcm_ima_qt", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be", "pcm_f32le", "pcm_f32be", "pcm_f64le",
        "pcm_u8", "pcm_s8", "pcm_alaw", "pcm_mulaw", "amrnb", "amrwb", "subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text",
    ]);

    public static IEnumerable<string> Safe(MediaFormat format)
    {
        yield return "-protocol_whitelist";
        yield return "file";
        yield return "-f";
        yield return format.Demuxer;
        yield return "-codec_whitelist";
        yield return Decoders;
        if (format.Demuxer != "mov") yield break;
        yield return "-enable_drefs";
        yield return "0";
        yield return "-use_absolute_path";
        yield return "0";
    }

    /// <summary>The path as a file, even if it looks like an option or a URL.</summary>
    public static IEnumerable<string> File(string path) => ["-i", "file:" + path];
}
