using System.Text;

namespace Compressor.Storage;

/// <summary>
/// Blob names as paths. Each segment is a folder or file of that name; characters that a file system cannot hold are percent-encoded.
/// A folder's name ends in a bare <c>%</c> (which no encoded name does), so that the blobs <c>a</c> and <c>a/b</c> can both exist;
/// it ends in <c>%+</c> if a segment longer than a file name is continued in the next level.
/// </summary>
internal static class DiskPaths
{
    /// <summary>Bytes of one path component; file systems allow 255.</summary>
    private const int MaxComponentBytes = 240;
    private const string Folder = "%";
    private const string Continued = "%+";

    public static string Encode(string name)
    {
        var segments = name.Split('/');
        var path = new StringBuilder();
        for (var i = 0; i < segments.Length; i++)
        {
            if (i > 0) path.Append(Folder).Append('/');
            AppendSegment(path, segments[i]);
        }

        return path.ToString();
    }

    /// <summary>The folder, relative to the container's, that holds all names with a prefix.</summary>
    public static string FolderOf(string prefix)
    {
        var slash = prefix.LastIndexOf('/');
        return slash <= 0 ? "" : Encode(prefix[..slash]) + Folder;
    }

    /// <summary>The blob's name for a path relative to its container's folder; null if the store did not create it.</summary>
    public static string? Decode(string path)
    {
        var name = new StringBuilder();
        var components = path.Split('/');
        for (var i = 0; i < components.Length; i++)
        {
            var component = components[i];
            if (i == components.Length - 1) name.Append(Uri.UnescapeDataString(component));
            else if (component.EndsWith(Continued, StringComparison.Ordinal)) name.Append(Uri.UnescapeDataString(component[..^Continued.Length]));
            else if (component.EndsWith(Folder, StringComparison.Ordinal)) name.Append(Uri.UnescapeDataString(component[..^Folder.Length])).Append('/');
            else return null;
        }

        var decoded = name.ToString();
        return string.Equals(Encode(decoded), path, StringComparison.Ordinal) ? decoded : null;
    }

    private static void AppendSegment(StringBuilder path, string segment)
    {
        // Nearly all names are plain.
        if (segment.Length <= MaxComponentBytes && Ascii.IsValid(segment) && !segment.Contains('%', StringComparison.Ordinal))
        {
            path.Append(segment);
            return;
        }

        var bytes = 0;
        foreach (var rune in segment.EnumerateRunes())
        {
            var text = rune.Value is '%' ? "%25" : rune.ToString();
            var size = Encoding.UTF8.GetByteCount(text);
            if (bytes + size > MaxComponentBytes)
            {
                path.Append(Continued).Append('/');
                bytes = 0;
            }

            path.Append(text);
            bytes += size;
        }
    }
}
