namespace Compressor.Renderer.Encoding.Previews;

/// <summary>Makes single pictures of untrusted files, for people to know them by.</summary>
internal interface IFramePicture
{
    /// <param name="path">Of a video, an animation or a picture.</param>
    /// <param name="at">From the file's beginning; after its end: the last picture.</param>
    /// <param name="width">Pixels; a narrower picture stays as it is.</param>
    /// <param name="workFolder">An existing empty folder, which the picture is in afterwards.</param>
    /// <returns>Path of a JPEG; null: the file has no picture, or none that can be read.</returns>
    Task<string?> MakeAsync(string path, TimeSpan at, int width, string workFolder, CancellationToken cancellationToken);
}
