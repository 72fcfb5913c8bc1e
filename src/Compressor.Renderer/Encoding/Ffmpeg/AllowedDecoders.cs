namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The decoders that may read untrusted files: those of codecs that people's videos have. Games' formats and other curiosities are left out.</summary>
internal static class AllowedDecoders
{
    private static readonly string[] Video =
    [
        "h264", "hevc", "libdav1d", "vp8", "vp9", "mpeg4", "mpeg2video", "mpeg1video", "msmpeg4v2", "msmpeg4", "h263", "theora", "mjpeg", "prores", "dnxhd",
        "dvvideo", "ffv1", "huffyuv", "ffvhuff", "utvideo", "rawvideo", "png", "gif", "webp", "cinepak", "wmv1", "wmv2", "wmv3", "vc1", "flv", "qtrle",
        // Animations; Flash; Windows Media's screens and pictures; RealMedia.
        "apng", "vp6", "vp6a", "vp6f", "vp7", "vp3", "flashsv", "flashsv2", "mss1", "mss2", "wmv3image", "vc1image", "msmpeg4v1", "rv10", "rv20", "rv30", "rv40",
        // Screen recorders; editing and cameras; early QuickTime and AVI.
        "camtasia", "tscc2", "camstudio", "fraps", "zmbv", "magicyuv", "lagarith", "g2m", "cfhd", "hap", "jpeg2000", "dirac", "v210", "v410", "r210", "mjpegb",
        "h261", "h263i", "h263p", "svq1", "svq3", "rpza", "smc", "8bps", "msrle", "msvideo1", "indeo2", "indeo3", "indeo4", "indeo5", "snow", "cllc", "dxtory", "hq_hqa", "hqx",
        "aic", "pixlet", "speedhq", "notchlc", "avui", "avrp", "v308", "v408", "ayuv", "yuv4", "012v", "y41p", "cljr", "asv1", "asv2", "vble", "loco", "cyuv", "mszh", "zlib",
        "screenpresso", "rscc", "mwsc", "wcmv", "fic", "ultimotion", "vcr1", "wnv1", "truemotion1", "truemotion2", "cavs",
        "r10k", "amv", "sp5x", "mxpeg", "dxv", "sheervideo", "zerocodec", "scpr", "vmnc", "jpegls", "targa", "bitpacked", "avrn", "m101", "media100", "mimic", "imm4", "imm5",
        // Pictures.
        "bmp", "tiff", "psd", "libjxl", "libopenjpeg", "qoi", "ppm", "pgm", "pbm", "pam",
    ];

    private static readonly string[] Sound =
    [
        "aac", "aac_latm", "mp3float", "mp3", "mp2float", "mp2", "mp1float", "mp1", "ac3", "eac3", "dca", "truehd", "mlp", "opus", "vorbis", "flac", "alac", "wavpack", "tta", "ape",
        "wmav1", "wmav2", "wmapro", "wmalossless", "wmavoice", "nellymoser", "speex", "libspeex", "cook", "sipr", "ralf", "atrac3", "real_144", "real_288", "qdm2", "qdmc", "mace3", "mace6",
        "adpcm_ms", "adpcm_ima_wav", "adpcm_ima_qt", "adpcm_swf", "adpcm_yamaha", "g726", "g726le", "g722", "gsm", "gsm_ms", "s302m", "pcm_dvd", "pcm_bluray",
        "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_s32be", "pcm_f32le", "pcm_f32be", "pcm_f64le", "pcm_f64be",
        "pcm_u8", "pcm_s8", "pcm_alaw", "pcm_mulaw", "amrnb", "amrwb", "qcelp", "evrc", "ilbc",
        "atrac1", "atrac3plus", "mp3on4float", "mp3adufloat", "mpc7", "mpc8", "als", "shorten", "tak", "twinvq", "truespeech", "adpcm_ima_dk3", "adpcm_ima_dk4", "adpcm_adx", "adpcm_ct",
        "pcm_u16le", "pcm_u16be", "pcm_u24le", "pcm_s16le_planar", "pcm_s24le_planar", "pcm_s24daud", "pcm_vidc", "dsd_lsbf", "dsd_msbf", "dsd_lsbf_planar", "dsd_msbf_planar",
        "pcm_s8_planar", "pcm_s32le_planar", "pcm_u24be", "pcm_u32le", "pcm_u32be", "adpcm_ima_amv", "g723_1", "g729", "imc", "iac", "on2avc", "sbc", "dst", "dss_sp",
    ];

    private static readonly string[] Subtitles = ["subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"];

    /// <summary>Codecs whose decoders have other names.</summary>
    private static readonly Dictionary<string, string> Codecs = new(StringComparer.Ordinal)
    {
        ["libdav1d"] = "av1",
        ["ultimotion"] = "ulti",
        ["libjxl"] = "jpegxl",
        ["libopenjpeg"] = "jpeg2000",
        ["msmpeg4"] = "msmpeg4v3",
        ["flv"] = "flv1",
        ["camtasia"] = "tscc",
        ["camstudio"] = "cscd",
        ["mp3float"] = "mp3",
        ["mp2float"] = "mp2",
        ["mp1float"] = "mp1",
        ["mp3on4float"] = "mp3on4",
        ["mp3adufloat"] = "mp3adu",
        ["mpc7"] = "musepack7",
        ["mpc8"] = "musepack8",
        ["als"] = "mp4als",
        ["atrac3plus"] = "atrac3p",
        ["dca"] = "dts",
        ["real_144"] = "ra_144",
        ["real_288"] = "ra_288",
        ["amrnb"] = "amr_nb",
        ["amrwb"] = "amr_wb",
        ["g722"] = "adpcm_g722",
        ["g726"] = "adpcm_g726",
        ["g726le"] = "adpcm_g726le",
    };

    /// <summary>As ffmpeg's -codec_whitelist takes it.</summary>
    public static string List { get; } = string.Join(',', [.. Video, .. Sound, .. Subtitles]);

    /// <summary>Codecs of pictures (as ffprobe names them) that can be read.</summary>
    public static IReadOnlySet<string> VideoCodecs { get; } = CodecsOf(Video);

    /// <summary>Codecs of sound (as ffprobe names them) that can be read.</summary>
    public static IReadOnlySet<string> SoundCodecs { get; } = CodecsOf(Sound);

    private static HashSet<string> CodecsOf(IEnumerable<string> decoders) => decoders.Select(name => Codecs.GetValueOrDefault(name, name)).ToHashSet(StringComparer.Ordinal);
}
