using Compressor.Core.Instances;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Core.Operations;

/// <summary>
/// The names under which the files of a batch go into one session, where messages tell them apart by name: each unlike the others. A file whose name
/// can't be chosen or known has none, and a session to itself; so has one with attachments, of which only its own sentence speaks.
/// </summary>
internal static class SessionNames
{
    /// <param name="byUrl">Blobs are fetched by the backend, under their own names.</param>
    public static IReadOnlyList<BatchItemInput> Assign(IReadOnlyList<BatchItemInput> items, bool byUrl)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Names that can't be chosen come first.
        foreach (var item in items.Where(item => IsFetched(item, byUrl))) used.Add(FetchedName(item) ?? "");
        var fetched = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. items.Select(item => item with { NameInSession = item.Attachments.Count > 0 ? null : NameOf(item) })];

        string? NameOf(BatchItemInput item)
        {
            if (IsFetched(item, byUrl)) return FetchedName(item) is { } name && fetched.Add(name) ? name : null;
            var own = FileName.Sanitize(item.Source.FileName);
            var free = own;
            for (var number = 2; !used.Add(free); number++) free = $"{Path.GetFileNameWithoutExtension(own)}-{number}{Path.GetExtension(own)}";
            return free;
        }
    }

    private static bool IsFetched(BatchItemInput item, bool byUrl) => byUrl || item.Source.Blob is null;

    /// <summary>The last segment of the address, where it can be a file's name; of an address of the user's own, it is the file name already.</summary>
    private static string? FetchedName(BatchItemInput item)
    {
        var name = item.Source.Blob is { } blob && BlobNames.TryParse(blob, out var parsed) ? Path.GetFileName(parsed.Name) : item.Source.FileName;
        return Path.HasExtension(name) && FileName.Sanitize(name) == name ? name : null;
    }
}
