namespace Compressor.Nemo;

/// <param name="Duration">Seconds.</param>
public sealed record UploadedFile(string FileName, string FileType, string? CdnUrl, double? Duration, int? Width, int? Height, double? Fps, string? Hash);
