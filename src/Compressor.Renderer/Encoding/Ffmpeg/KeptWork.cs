using System.Text.Json;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// What an encode that was interrupted left in its work folder for the next one of the same request: the files of steps that had ended, and of parts. A list tells
/// which steps these are, and for which request; anything else in the folder is removed. Safe for parts that end at once.
/// </summary>
internal sealed class KeptWork
{
    /// <summary>How names of files begin that are named by all they are made of, so that they need no list.</summary>
    public const string SelfNamed = "part-";

    private const string ListFile = "kept.json", Unfinished = ".unfinished";

    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly List _list;

    private KeptWork(string folder, List list) => (_folder, _list) = (folder, list);

    /// <param name="request">Changes with whatever the result depends on.</param>
    public static KeptWork Open(string folder, string request)
    {
        var list = Read(Path.Combine(folder, ListFile)) is { } read && read.Request == request ? read : null;
        var known = list is null ? [] : list.Steps.Values.SelectMany(files => files.Keys).Append(ListFile).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var name = Path.GetFileName(path);
            if (list is null || !(known.Contains(name) || IsSelfNamed(name))) File.Delete(path);
        }

        var kept = new KeptWork(folder, list ?? new List(request, []));
        if (list is null) kept.Save();
        return kept;
    }

    /// <summary>The step has ended before, and its files are whole.</summary>
    /// <param name="step">All that they are made of.</param>
    public bool Has(string step)
    {
        lock (_lock) return _list.Steps.TryGetValue(step, out var files) && files.All(file => Length(file.Key) == file.Value);
    }

    /// <summary>A step begins that replaces these files.</summary>
    public void Forget(IReadOnlyList<string> files)
    {
        lock (_lock)
        {
            var replaced = _list.Steps.Where(step => files.Any(step.Value.ContainsKey)).Select(step => step.Key).ToList();
            replaced.ForEach(step => _list.Steps.Remove(step));
            if (replaced.Count > 0) Save();
        }
    }

    /// <summary>A step has ended.</summary>
    public void Add(string step, IReadOnlyList<string> files)
    {
        foreach (var file in files) Flush(Path.Combine(_folder, file));
        lock (_lock)
        {
            _list.Steps[step] = files.ToDictionary(file => file, file => Length(file)!.Value, StringComparer.Ordinal);
            Save();
        }
    }

    /// <summary>Returns once a file is on the disk, so that a crash leaves it whole.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    private static bool IsSelfNamed(string name) => name.StartsWith(SelfNamed, StringComparison.Ordinal) && name.EndsWith(".mp4", StringComparison.Ordinal);

    private long? Length(string name) => new FileInfo(Path.Combine(_folder, name)) is { Exists: true, Length: var length } ? length : null;

    private void Save()
    {
        var unfinished = Path.Combine(_folder, ListFile + Unfinished);
        File.WriteAllText(unfinished, JsonSerializer.Serialize(_list));
        Flush(unfinished);
        File.Move(unfinished, Path.Combine(_folder, ListFile), overwrite: true);
    }

    private static List? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<List>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="Steps">The files of each step, with their bytes.</param>
    private sealed record List(string Request, Dictionary<string, Dictionary<string, long>> Steps);
}
