namespace Compressor.Media.Mp4;

/// <summary>The codecs behind the types of sample entries (MP4 Registration Authority, "Codecs").</summary>
internal static class Mp4Codecs
{
    /// <summary>Common encryption (ISO/IEC 23001-7) and FairPlay, which Apple's shop sold.</summary>
    public static bool IsProtected(string sampleEntry) => sampleEntry is "encv" or "enca" or "drms" or "drmi";

    /// <summary>As <see cref="MediaFacts.VideoCodec"/>; null: not known here, or, as for <c>mp4v</c>, one of several.</summary>
    public static string? Find(string sampleEntry) => sampleEntry switch
    {
        "avc1" or "avc2" or "avc3" or "avc4" => "h264",
        "hvc1" or "hev1" or "dvh1" or "dvhe" => "hevc",
        "av01" => "av1",
        "vp08" => "vp8",
        "vp09" => "vp9",
        _ => null,
    };
}
