namespace Compressor.Renderer.Encoding;

/// <summary>What encodes H.264, H.265 and AV1.</summary>
public enum HardwareEncoder
{
    /// <summary>The processor, which needs the fewest bytes for a picture.</summary>
    None,

    /// <summary>The first of the others that works on this machine.</summary>
    Auto,

    /// <summary>NVIDIA.</summary>
    Nvenc,

    /// <summary>Intel Quick Sync.</summary>
    Qsv,

    /// <summary>Graphics of AMD and Intel on Linux.</summary>
    Vaapi,

    /// <summary>Apple.</summary>
    VideoToolbox,
}
