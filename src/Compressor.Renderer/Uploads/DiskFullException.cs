namespace Compressor.Renderer.Uploads;

/// <summary>A file would leave less free space on the disk than is kept in reserve.</summary>
internal sealed class DiskFullException() : Exception("There is not enough free disk space for this file.");
