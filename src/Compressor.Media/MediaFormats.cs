namespace Compressor.Media;

/// <summary>The input formats that are known here. Everything that depends on the format is derived from this list; which of them a backend takes, it says itself.</summary>
public static class MediaFormats
{
    public static MediaFormat Mp4 { get; } = new("mp4", MediaKind.Video, "video/mp4", "mov");
    public static MediaFormat Mov { get; } = new("mov", MediaKind.Video, "video/quicktime", "mov");
    public static MediaFormat Avi { get; } = new("avi", MediaKind.Video, "video/x-msvideo", "avi");
    public static MediaFormat WebM { get; } = new("webm", MediaKind.Video, "video/webm", "matroska");
    public static MediaFormat Mkv { get; } = new("mkv", MediaKind.Video, "video/x-matroska", "matroska");
    public static MediaFormat ThreeGp { get; } = new("3gp", MediaKind.Video, "video/3gpp", "mov");

    /// <summary>MPEG transport streams: of broadcasts and recorders, and with a time before each packet, as camcorders (AVCHD) and Blu-ray have them.</summary>
    public static MediaFormat Ts { get; } = new("ts", MediaKind.Video, "video/mp2t", "mpegts");
    public static MediaFormat M2ts { get; } = new("m2ts", MediaKind.Video, "video/mp2t", "mpegts");

    /// <summary>MPEG program streams, among them the VOB of DVDs, and MPEG-1 or MPEG-2 video without a container.</summary>
    public static MediaFormat Mpg { get; } = new("mpg", MediaKind.Video, "video/mpeg", "mpeg");
    public static MediaFormat M2v { get; } = new("m2v", MediaKind.Video, "video/mpeg", "mpegvideo");
    public static MediaFormat Wmv { get; } = new("wmv", MediaKind.Video, "video/x-ms-wmv", "asf");
    public static MediaFormat Flv { get; } = new("flv", MediaKind.Video, "video/x-flv", "flv");
    public static MediaFormat Ogv { get; } = new("ogv", MediaKind.Video, "video/ogg", "ogg");
    public static MediaFormat Mxf { get; } = new("mxf", MediaKind.Video, "application/mxf", "mxf");
    public static MediaFormat Dv { get; } = new("dv", MediaKind.Video, "video/x-dv", "dv");
    public static MediaFormat Rm { get; } = new("rm", MediaKind.Video, "application/vnd.rn-realmedia", "rm");
    public static MediaFormat Wtv { get; } = new("wtv", MediaKind.Video, "video/x-ms-wtv", "wtv");
    public static MediaFormat Ivf { get; } = new("ivf", MediaKind.Video, "video/x-ivf", "ivf");
    public static MediaFormat Nut { get; } = new("nut", MediaKind.Video, "video/x-nut", "nut");
    public static MediaFormat Y4m { get; } = new("y4m", MediaKind.Video, "video/x-yuv4mpeg", "yuv4mpegpipe");

    /// <summary>H.264 and H.265 without a container, as cameras and encoders write them (ITU-T H.264 and H.265, annex B).</summary>
    public static MediaFormat H264 { get; } = new("h264", MediaKind.Video, "video/h264", "h264");
    public static MediaFormat H265 { get; } = new("h265", MediaKind.Video, "video/h265", "hevc");

    /// <summary>Other video without a container: Motion JPEG, as it is and as it comes over HTTP; MPEG-4 part 2; VC-1; AV1.</summary>
    public static MediaFormat Mjpeg { get; } = new("mjpeg", MediaKind.Video, "video/x-motion-jpeg", "mjpeg");
    public static MediaFormat MultipartJpeg { get; } = Mjpeg with { Demuxer = "mpjpeg" };
    public static MediaFormat Mp4v { get; } = new("mp4v", MediaKind.Video, "video/mp4v-es", "m4v");
    public static MediaFormat Vc1 { get; } = new("vc1", MediaKind.Video, "video/vc1", "vc1");
    public static MediaFormat Obu { get; } = new("obu", MediaKind.Video, "video/av1", "obu");

    /// <summary>Of the recorders of surveillance cameras, and of broadcasters' servers (SMPTE ST 360).</summary>
    public static MediaFormat Dav { get; } = new("dav", MediaKind.Video, "video/x-dav", "dhav");
    public static MediaFormat Gxf { get; } = new("gxf", MediaKind.Video, "video/x-gxf", "gxf");
    public static MediaFormat Jpeg { get; } = new("jpg", MediaKind.Image, "image/jpeg", "jpeg_pipe");
    public static MediaFormat Png { get; } = new("png", MediaKind.Image, "image/png", "png_pipe");
    public static MediaFormat AnimatedPng { get; } = Png with { Demuxer = "apng", IsAnimation = true };
    public static MediaFormat Gif { get; } = new("gif", MediaKind.Image, "image/gif", "gif") { IsAnimation = true };
    public static MediaFormat WebP { get; } = new("webp", MediaKind.Image, "image/webp", "webp_pipe");

    /// <summary>The demuxer reads a single picture: the frames are taken apart here (<see cref="Content.WebPAnimation"/>).</summary>
    public static MediaFormat AnimatedWebP { get; } = WebP with { IsAnimation = true };

    /// <summary>No demuxer opens it: it is taken apart here (<see cref="Heif.HeifImage"/>).</summary>
    public static MediaFormat Heic { get; } = new("heic", MediaKind.Image, "image/heic", "heic");
    public static MediaFormat Avif { get; } = new("avif", MediaKind.Image, "image/avif", "mov");
    public static MediaFormat AnimatedAvif { get; } = Avif with { IsAnimation = true };
    public static MediaFormat Tiff { get; } = new("tiff", MediaKind.Image, "image/tiff", "tiff_pipe");
    public static MediaFormat Bmp { get; } = new("bmp", MediaKind.Image, "image/bmp", "bmp_pipe");
    public static MediaFormat Psd { get; } = new("psd", MediaKind.Image, "image/vnd.adobe.photoshop", "psd_pipe");
    public static MediaFormat JpegXl { get; } = new("jxl", MediaKind.Image, "image/jxl", "jpegxl_pipe");
    public static MediaFormat Jpeg2000 { get; } = new("jp2", MediaKind.Image, "image/jp2", "j2k_pipe");
    public static MediaFormat Qoi { get; } = new("qoi", MediaKind.Image, "image/qoi", "qoi_pipe");

    /// <summary>Netpbm: in colour, in grey, in black and white, and any of these, each with a demuxer of its own.</summary>
    public static MediaFormat Ppm { get; } = new("ppm", MediaKind.Image, "image/x-portable-anymap", "ppm_pipe");
    public static MediaFormat Pgm { get; } = Ppm with { Demuxer = "pgm_pipe" };
    public static MediaFormat Pbm { get; } = Ppm with { Demuxer = "pbm_pipe" };
    public static MediaFormat Pam { get; } = Ppm with { Demuxer = "pam_pipe" };
    public static MediaFormat Mp3 { get; } = new("mp3", MediaKind.Audio, "audio/mpeg", "mp3");
    public static MediaFormat Wav { get; } = new("wav", MediaKind.Audio, "audio/wav", "wav");
    public static MediaFormat M4a { get; } = new("m4a", MediaKind.Audio, "audio/mp4", "mov");
    public static MediaFormat Aac { get; } = new("aac", MediaKind.Audio, "audio/aac", "aac");
    public static MediaFormat Ogg { get; } = new("ogg", MediaKind.Audio, "audio/ogg", "ogg");
    public static MediaFormat Flac { get; } = new("flac", MediaKind.Audio, "audio/flac", "flac");
    public static MediaFormat Wma { get; } = new("wma", MediaKind.Audio, "audio/x-ms-wma", "asf");
    public static MediaFormat Aiff { get; } = new("aiff", MediaKind.Audio, "audio/aiff", "aiff");
    public static MediaFormat Caf { get; } = new("caf", MediaKind.Audio, "audio/x-caf", "caf");
    public static MediaFormat Amr { get; } = new("amr", MediaKind.Audio, "audio/amr", "amr");
    public static MediaFormat WavPack { get; } = new("wv", MediaKind.Audio, "audio/x-wavpack", "wv");
    public static MediaFormat Ape { get; } = new("ape", MediaKind.Audio, "audio/x-ape", "ape");
    public static MediaFormat Tta { get; } = new("tta", MediaKind.Audio, "audio/x-tta", "tta");
    public static MediaFormat Tak { get; } = new("tak", MediaKind.Audio, "audio/x-tak", "tak");
    public static MediaFormat Musepack { get; } = new("mpc", MediaKind.Audio, "audio/x-musepack", "mpc");
    public static MediaFormat Musepack8 { get; } = Musepack with { Demuxer = "mpc8" };
    public static MediaFormat Dsf { get; } = new("dsf", MediaKind.Audio, "audio/x-dsf", "dsf");
    public static MediaFormat Au { get; } = new("au", MediaKind.Audio, "audio/basic", "au");
    public static MediaFormat Wave64 { get; } = new("w64", MediaKind.Audio, "audio/x-w64", "w64");
    public static MediaFormat RealAudio { get; } = new("ra", MediaKind.Audio, "audio/vnd.rn-realaudio", "rm");

    /// <summary>Sound of discs and broadcasts without a container.</summary>
    public static MediaFormat Mp2 { get; } = new("mp2", MediaKind.Audio, "audio/mpeg", "mp3");
    public static MediaFormat Ac3 { get; } = new("ac3", MediaKind.Audio, "audio/ac3", "ac3");
    public static MediaFormat Eac3 { get; } = new("eac3", MediaKind.Audio, "audio/eac3", "eac3");
    public static MediaFormat Dts { get; } = new("dts", MediaKind.Audio, "audio/vnd.dts", "dts");
    public static MediaFormat DtsHd { get; } = new("dtshd", MediaKind.Audio, "audio/vnd.dts.hd", "dtshd");
    public static MediaFormat TrueHd { get; } = new("thd", MediaKind.Audio, "audio/vnd.dolby.mlp", "truehd");
    public static MediaFormat Latm { get; } = new("latm", MediaKind.Audio, "audio/mp4a-latm", "loas");

    /// <summary>Those that the NemoVideo API accepts (docs/nemo-api.md, "Formats and limits"), and so every backend.</summary>
    public static IReadOnlyList<string> NemoVideoNames { get; } = NamesOf(Mp4, Mov, Avi, WebM, Mkv, Jpeg, Png, Gif, WebP, Mp3, Wav, M4a, Aac);

    /// <summary>Those that our renderer accepts.</summary>
    public static IReadOnlyList<MediaFormat> All { get; } =
    [
        Mp4, Mov, Avi, WebM, Mkv, ThreeGp, Ts, M2ts, Mpg, M2v, Wmv, Flv, Ogv, Mxf, Dv, Rm, Wtv, Ivf, Nut, Y4m, H264, H265, Mjpeg, MultipartJpeg, Mp4v, Vc1, Obu, Dav, Gxf,
        Jpeg, Png, AnimatedPng, Gif, WebP, AnimatedWebP, Heic, Avif, AnimatedAvif, Tiff, Bmp, Psd, JpegXl, Jpeg2000, Qoi, Ppm, Pgm, Pbm, Pam,
        Mp3, Wav, M4a, Aac, Ogg, Flac, Wma, Aiff, Caf, Amr, WavPack, Ape, Tta, Tak, Musepack, Musepack8, Dsf, Au, Wave64, RealAudio, Mp2, Ac3, Eac3, Dts, DtsHd, TrueHd, Latm,
    ];

    /// <summary>The names of <see cref="All"/>, each once.</summary>
    public static IReadOnlyList<string> Names { get; } = NamesOf([.. All]);

    /// <summary>The media type of a format by its name or another extension of its files, without a dot; application/octet-stream for any other.</summary>
    public static string ContentTypeOf(string name) => Find(name)?.ContentType ?? "application/octet-stream";

    /// <summary>A format by its name or another extension of its files, in any case, without a dot.</summary>
    public static MediaFormat? Find(string name)
    {
        var known = name.ToLowerInvariant() switch
        {
            "jpeg" => Jpeg.Name,
            "mts" => M2ts.Name,
            "mpeg" or "vob" => Mpg.Name,
            "asf" => Wmv.Name,
            "3g2" => ThreeGp.Name,
            "rmvb" => Rm.Name,
            "apng" => Png.Name,
            "heif" => Heic.Name,
            "tif" => Tiff.Name,
            "dib" => Bmp.Name,
            "jp2" or "j2k" or "jpx" => Jpeg2000.Name,
            "264" or "avc" => H264.Name,
            "hevc" or "265" => H265.Name,
            "aif" or "aifc" => Aiff.Name,
            "oga" or "opus" or "spx" => Ogg.Name,
            "av1" => Obu.Name,
            "mjpg" => Mjpeg.Name,
            "pgm" or "pbm" or "pam" or "pnm" => Ppm.Name,
            "mpp" or "mp+" => Musepack.Name,
            "snd" => Au.Name,
            "mpa" or "m2a" => Mp2.Name,
            "ec3" => Eac3.Name,
            "loas" => Latm.Name,
            "m4v" => Mp4.Name,
            var other => other,
        };
        return All.FirstOrDefault(format => format.Name == known);
    }

    private static IReadOnlyList<string> NamesOf(params MediaFormat[] formats) => [.. formats.Select(format => format.Name).Distinct()];
}
