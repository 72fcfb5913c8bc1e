using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Local.Compressing;

/// <summary>The files that a command's arguments stand for: files themselves, what folders hold, and what patterns match.</summary>
internal static partial class InputPaths
{
    /// <summary>Standard input, and standard output.</summary>
    public const string Stream = "-";

    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true };

    /// <param name="isRecursive">Folders with all that is below them.</param>
    /// <param name="except">A folder of results, which is not searched.</param>
    /// <exception cref="UsageException">A folder or pattern stands for nothing.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> given, bool isRecursive, string? except = null) =>
        [.. given.SelectMany(path => ExpandOne(path, isRecursive, except)).Distinct(StringComparer.Ordinal)];

    /// <summary>How many videos lie in folders below those that are given, and are taken with --recursive alone.</summary>
    public static int CountBelow(IEnumerable<string> given, string? except = null) =>
        given.Where(Directory.Exists).Sum(folder => Search(folder, "*", isRecursive: true, except).Count(IsVideo) - Search(folder, "*", isRecursive: false, except).Count(IsVideo));

    /// <summary>Files without a byte, as a copy that has not begun: a folder or a pattern is taken without them. One that is named is refused.</summary>
    public static IReadOnlyList<string> FindEmpty(IEnumerable<string> given, bool isRecursive, string? except = null) => [.. given.Where(path => path != Stream && !File.Exists(path)).SelectMany(path =>
        Directory.Exists(path) ? Search(path, "*", isRecursive, except).Where(IsVideo) : IsPattern(path) ? FilesMatching(path, isRecursive, except) : []).Where(IsEmpty)];

    /// <summary>A list of videos.</summary>
    public static bool IsList(string path) => string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> ExpandOne(string given, bool isRecursive, string? except)
    {
        if (given == Stream || File.Exists(given)) return [given];
        if (Directory.Exists(given)) return InFolder(given, isRecursive, except);
        return IsPattern(given) ? Matching(given, isRecursive, except) : [given];
    }

    private static IReadOnlyList<string> InFolder(string folder, bool isRecursive, string? except)
    {
        var found = Search(folder, "*", isRecursive, except).Where(path => IsVideo(path) && !IsEmpty(path)).ToList();
        if (found.Count > 0) return found;
        throw new UsageException(language => isRecursive
            ? language.Say($"There are no videos in {folder}.", $"{folder} 中没有视频。")
            : language.Say($"There are no videos in {folder}; add -r to look in its folders too.", $"{folder} 中没有视频；加上 -r 可一并查找其中的文件夹。"));
    }

    // Shells expand patterns, but not those of Windows, and none where they are quoted.
    private static IReadOnlyList<string> Matching(string pattern, bool isRecursive, string? except)
    {
        var found = FilesMatching(pattern, isRecursive, except).Where(path => !IsEmpty(path)).ToList();
        if (found.Count > 0) return found;
        throw new UsageException(language => language.Say($"No file matches {pattern}.", $"没有与 {pattern} 相符的文件。"));
    }

    private static IEnumerable<string> FilesMatching(string pattern, bool isRecursive, string? except)
    {
        var (folder, name) = (Path.GetDirectoryName(pattern) is { Length: > 0 } parent ? parent : ".", Path.GetFileName(pattern));
        List<string> folders = IsPattern(folder) ? [.. FoldersMatching(folder)] : [folder];
        var found = folders.Where(Directory.Exists).SelectMany(place => Search(place, name, isRecursive, except)).Where(path => !ResultName().IsMatch(path));
        return folder == "." && !pattern.StartsWith('.') ? found.Select(path => Path.GetRelativePath(".", path)) : found;
    }

    private static IEnumerable<string> FoldersMatching(string pattern)
    {
        var (parent, name) = (Path.GetDirectoryName(pattern) is { Length: > 0 } above ? above : Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern)! : ".", Path.GetFileName(pattern));
        var parents = IsPattern(parent) ? FoldersMatching(parent) : [parent];
        return parents.Where(Directory.Exists).SelectMany(place => Directory.EnumerateDirectories(place, "*", Visible).Where(path => IsMatch(name, path))).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Search(string folder, string pattern, bool isRecursive, string? except)
    {
        var skipped = except is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(except)) + Path.DirectorySeparatorChar;
        var isWithin = skipped is not null && !Path.GetFullPath(folder + Path.DirectorySeparatorChar).StartsWith(skipped, StringComparison.Ordinal);
        return Directory.EnumerateFiles(folder, "*", new EnumerationOptions { AttributesToSkip = Visible.AttributesToSkip, IgnoreInaccessible = true, RecurseSubdirectories = isRecursive })
            .Where(path => IsMatch(pattern, path) && !(isWithin && Path.GetFullPath(path).StartsWith(skipped!, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsMatch(string pattern, string path) => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path), ignoreCase: OperatingSystem.IsWindows());

    /// <summary>By its name, and no result of an earlier run.</summary>
    private static bool IsVideo(string path) =>
        MediaFormats.Find(Path.GetExtension(path).TrimStart('.')) is { Kind: MediaKind.Video } or { IsAnimation: true, Name: "gif" } && !ResultName().IsMatch(path);

    private static bool IsEmpty(string path) => new FileInfo(path).Length == 0;

    private static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    [GeneratedRegex(@"-compressed(-\d+)?\.\w+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResultName();
}
