using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Local.Compressing;

/// <summary>Where a result goes: beside its source, into a folder, or to a named file. Never over an existing file, unless asked.</summary>
internal sealed record OutputPlace
{
    public required string Folder { get; init; }

    /// <summary>Null: named after the source, with a number when the name is taken.</summary>
    public string? FileName { get; init; }
    public bool Overwrite { get; init; }

    /// <param name="output">The argument of --output: a file or a folder; null: beside the source. A folder is one that exists, or has a slash at its end, or is for several videos and has no name of a video, picture or sound.</param>
    /// <param name="isForSeveral">Several results go there.</param>
    /// <param name="makesFolder">False: only look, make nothing.</param>
    /// <exception cref="UsageException">No result can be written there.</exception>
    public static OutputPlace For(SourceVideo source, string? output, bool overwrite, bool isForSeveral = false, bool makesFolder = true)
    {
        if (output is null) return new OutputPlace { Folder = Writable(Path.GetDirectoryName(source.Path)!), Overwrite = overwrite };
        var path = Path.GetFullPath(output);
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(output) || (isForSeveral && !File.Exists(path) && !NamesAFile(path))) return InFolder(path, overwrite, makesFolder);
        if (isForSeveral)
            throw new UsageException(language => language.Say($"Several videos can't go into one file; --output {output} must be a folder.", $"多个视频不能写入同一个文件；--output {output} 须为文件夹。"));
        if (string.Equals(path, source.Path, StringComparison.Ordinal))
            throw new UsageException(language => language.Say("The output is the video itself; choose another file for --output.", "输出文件就是视频本身；请为 --output 另选一个文件。"));
        if (File.Exists(path) && !overwrite)
            throw new UsageException(language => language.Say($"{output} exists already; choose another file, or add --overwrite.", $"{output} 已存在；请另选一个文件，或加上 --overwrite。"));
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            throw new UsageException(language => language.Say($"There is no folder {folder}; make it first, or choose another --output.", $"没有文件夹 {folder}；请先建立，或另选 --output。"));
        return new OutputPlace { Folder = Writable(folder), FileName = Path.GetFileName(path), Overwrite = overwrite };
    }

    /// <summary>A path for the result of a source that is free now.</summary>
    /// <param name="name">The result's own name.</param>
    public string Choose(SourceVideo source, string name)
    {
        if (FileName is not null)
        {
            var named = Named(FileName, Path.GetExtension(name));
            // No file is replaced that nobody has named.
            return named == FileName ? Path.Combine(Folder, named) : Free(Folder, named);
        }

        if (Overwrite && !string.Equals(Path.Combine(Folder, name), source.Path, StringComparison.Ordinal)) return Path.Combine(Folder, name);
        return Free(Folder, name);
    }

    /// <summary>The result would lie in the source's folder, under a name of its own.</summary>
    public bool IsBeside(SourceVideo source) => FileName is null && string.Equals(Folder, Path.GetDirectoryName(source.Path), StringComparison.Ordinal);

    /// <summary>"a.mp4", or "a-2.mp4", "a-3.mp4" … when that is taken.</summary>
    public static string Free(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var number = 2; Path.Exists(path); number++)
            path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}");
        return path;
    }

    private static bool NamesAFile(string path) => Path.GetExtension(path) is { Length: > 1 } extension && MediaFormats.Find(extension[1..]) is not null;

    /// <summary>Nothing is named as what it is not, whatever a backend has made.</summary>
    /// <param name="extension">The result's, with its dot.</param>
    private static string Named(string given, string extension)
    {
        var promised = Path.GetExtension(given);
        if (promised.Length <= 1) return given.TrimEnd('.') + extension;
        return MediaFormats.Find(promised[1..])?.Name == MediaFormats.Find(extension[1..])?.Name ? given : Path.ChangeExtension(given, extension);
    }

    private static OutputPlace InFolder(string path, bool overwrite, bool makesFolder)
    {
        var folder = Path.TrimEndingDirectorySeparator(path);
        if (!makesFolder && !Directory.Exists(folder)) return new OutputPlace { Folder = folder, Overwrite = overwrite };
        Directory.CreateDirectory(folder);
        return new OutputPlace { Folder = Writable(folder), Overwrite = overwrite };
    }

    // Fail before the work, not after it.
    private static string Writable(string folder)
    {
        try
        {
            File.Create(Path.Combine(folder, $".compressor-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose).Dispose();
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(language => language.Say($"The folder {folder} can't be written to; choose another place with --output.", $"无法写入文件夹 {folder}；请用 --output 另选位置。"), e);
        }
    }
}
