using Compressor.Core.Jobs;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>A user's file, as it lies in the store for the time of a job.</summary>
internal sealed record InputFile(BlobName Blob, string Path)
{
    public JobSource Source => new() { Blob = Blob.ToString(), FileName = NameOf(Path) };

    /// <summary>On systems where a backslash is a character like others, it separates nothing.</summary>
    private static string NameOf(string path) => System.IO.Path.GetFileName(path).Replace('\\', '_');

    public static InputFile Of(string folder, StorageOptions storage, SourceVideo file) =>
        new(new BlobName(storage.UploadsContainer, $"{folder}/{FileName.Sanitize(NameOf(file.Path))}"), file.Path);
}
