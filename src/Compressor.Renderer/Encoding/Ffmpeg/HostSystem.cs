namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The systems that keep programs, and what these need, in places of their own.</summary>
internal enum HostSystem
{
    Linux,
    MacOS,
    Windows,
}
