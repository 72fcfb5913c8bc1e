using System.Security.Cryptography;
using System.Text;

namespace Compressor.Local.Compressing;

/// <summary>A file from the command line, as it is now: a video, or what goes along with it.</summary>
/// <param name="Given">As the user wrote it.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record SourceVideo(string Given, string Path, long Bytes, DateTime ModifiedUtc)
{
    /// <exception cref="UsageException">There is no file that could be a video.</exception>
    public static SourceVideo Open(string given)
    {
        if (string.IsNullOrWhiteSpace(given)) throw new UsageException("The name of the video is empty; give the path of a video file.");
        var path = System.IO.Path.GetFullPath(given);
        if (Directory.Exists(path)) throw new UsageException($"{given} is a folder; give the video files in it instead.");
        var file = new FileInfo(path);
        if (!file.Exists) throw new UsageException($"There is no file {given}; check the path of the video.");
        try
        {
            // A symbolic link's own length says nothing about the video.
            using var stream = file.OpenRead();
            if (!stream.CanSeek) throw new UsageException($"{given} is not a regular file; give the path of a video file.");
            return stream.Length > 0
                ? new SourceVideo(given, path, stream.Length, file.LastWriteTimeUtc)
                : throw new UsageException($"{given} is empty (0 bytes); give a video file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{given} can't be read; check its permissions.", e);
        }
    }

    /// <summary>
    /// The id of the job for these arguments: the same for the same files, prompt and output, so that a killed run finds its job again.
    /// </summary>
    /// <param name="attempt">1 for the first job; counts up each time the same work is requested again after its end.</param>
    public string JobId(string prompt, string? output, int attempt, params IReadOnlyList<SourceVideo> attachments)
    {
        var text = string.Join('\0', [Path, Bytes, ModifiedUtc.Ticks, prompt, output, .. attachments.SelectMany(file => (object[])[file.Path, file.Bytes, file.ModifiedUtc.Ticks])]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20];
        return attempt == 1 ? $"cli-{hash}" : $"cli-{hash}-{attempt}";
    }
}
