
namespace Compressor.Local.Compressing;

/// <summary>Where a result goes: beside its source, into a folder, or to a named file. Never over an existing file, unless asked.</summary>
internal sealed record OutputPlace
{
    public required string Folder { get; init; }

    /// <summary>Null: named after the source, with a number when the name is taken.</summary>
    public string? FileName { get; init; }
    public bool Overwrite { get; init; }

    /// <param name="output">The argument of --output: a file or a folder; null: beside the source.</param>
    /// <exception cref="UsageException">No result can be written there.</exception>
    public static OutputPlace For(SourceVideo source, string? output, bool overwrite)
    {
        if (output is null) return new OutputPlace { Folder = Writable(Path.GetDirectoryName(source.Path)!), Overwrite = overwrite };
        var path = Path.GetFullPath(output);
        if (Path.EndsInDirectorySeparator(output)) Directory.CreateDirectory(path);
        if (Directory.Exists(path)) return new OutputPlace { Folder = Writable(Path.TrimEndingDirectorySeparator(path)), Overwrite = overwrite };
        if (string.Equals(path, source.Path, StringComparison.Ordinal))
            throw new UsageException("The output is the video itself; choose another file for --output.");
        if (File.Exists(path) && !overwrite) throw new UsageException($"{output} exists already; choose another file, or add --overwrite.");
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder {folder}; make it first, or choose another --output.");
        return new OutputPlace { Folder = Writable(folder), FileName = Path.GetFileName(path), Overwrite = overwrite };
    }

    /// <summary>A path for the result of a source that is free now.</summary>
    /// <param name="name">The result's own name.</param>
    public string Choose(SourceVideo source, string name)
    {
        if (FileName is not null) return IsPromiseOf(FileName, name) ? Path.Combine(Folder, FileName) : Free(Folder, Path.ChangeExtension(FileName, Path.GetExtension(name)));
        if (Overwrite && !string.Equals(Path.Combine(Folder, name), source.Path, StringComparison.Ordinal)) return Path.Combine(Folder, name);
        return Free(Folder, name);
    }

    /// <summary>A backend may have made another format than was asked for: no file is named as what it is not.</summary>
    private static bool IsPromiseOf(string named, string result) => OutputFormatCheck.ExtensionOf(named) is not { } format || format == OutputFormatCheck.ExtensionOf(result);

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
            throw new UsageException($"The folder {folder} can't be written to; choose another place with --output.", e);
        }
    }
}
