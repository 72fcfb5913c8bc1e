using System.Security.Cryptography;
using System.Text;
using Compressor.Edits;

namespace Compressor.Local.Compressing;

/// <summary>A file from the command line, as it is now: a video, or what goes along with it.</summary>
/// <param name="Given">As the user wrote it.</param>
/// <param name="Path">Absolute.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record SourceVideo(string Given, string Path, long Bytes, DateTime ModifiedUtc)
{
    /// <summary>Without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <exception cref="UsageException">There is no file that could be a video.</exception>
    public static SourceVideo Open(string given)
    {
        if (string.IsNullOrWhiteSpace(given)) throw new UsageException(language => language.Say("The name of the video is empty; give the path of a video file.", "视频文件名为空；请给出视频文件的路径。"));
        var path = System.IO.Path.GetFullPath(given);
        if (Directory.Exists(path)) throw new UsageException(language => language.Say($"{given} is a folder; give a file here.", $"{given} 是文件夹；此处请给出文件。"));
        var file = new FileInfo(path);
        if (!file.Exists) throw new UsageException(language => language.Say($"There is no file {given}; check the path of the video.", $"没有文件 {given}；请检查视频的路径。"));
        try
        {
            // A symbolic link's own length says nothing about the video.
            using var stream = file.OpenRead();
            if (!stream.CanSeek) throw new UsageException(language => language.Say($"{given} is not a regular file; give the path of a video file.", $"{given} 不是普通文件；请给出视频文件的路径。"));
            return stream.Length > 0
                ? new SourceVideo(given, path, stream.Length, file.LastWriteTimeUtc)
                : throw new UsageException(language => language.Say($"{given} is empty (0 bytes); give a video file.", $"{given} 是空文件（0 字节）；请给出视频文件。"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(language => language.Say($"{given} can't be read; check its permissions.", $"无法读取 {given}；请检查其权限。"), e);
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
