using System.Collections.Concurrent;
using System.Text;

namespace Compressor.TestSupport.Secrets;

/// <summary>Collects what a run has written and said, and looks for secrets in it.</summary>
public sealed class SecretScan
{
    private readonly ConcurrentQueue<(string Place, byte[] Content)> _found = new();

    /// <summary>How much there is to look through, in bytes.</summary>
    public long Bytes => _found.Sum(each => each.Content.LongLength);

    public void Add(string place, string content) => Add(place, Encoding.UTF8.GetBytes(content));

    public void Add(string place, byte[] content) => _found.Enqueue((place, content));

    /// <summary>Adds all files of a folder, with their names.</summary>
    /// <param name="except">Names of files that are the operator's own.</param>
    public void AddFolder(string folder, params IReadOnlyCollection<string> except)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !except.Contains(Path.GetFileName(file))))
        {
            var name = Path.GetRelativePath(folder, file);
            Add($"the name {name}", name);
            Add($"the file {name}", File.ReadAllBytes(file));
        }
    }

    /// <returns>"(secret) in (place): (the line, as far as it can be shown)", once for each place.</returns>
    public IReadOnlyList<string> Find(params IReadOnlyCollection<Secret> secrets) =>
    [
        .. from each in _found
           from secret in secrets
           where secret.IsIn(each.Content)
           select $"{secret.Name} in {each.Place}: {Line(each.Content, secret)}",
    ];

    private static string Line(byte[] content, Secret secret) =>
        Encoding.UTF8.GetString(content).Split('\n').FirstOrDefault(line => secret.IsIn(Encoding.UTF8.GetBytes(line))) is { Length: < 2000 } line
            ? string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)) : $"{content.Length} bytes";
}
