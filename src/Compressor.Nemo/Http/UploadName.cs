using System.Text;
using Compressor.Media;

namespace Compressor.Nemo.Http;

/// <summary>Encodes any file name for a multipart header.</summary>
internal static class UploadName
{
    private const int MaxLength = 150;

    /// <summary>
    /// <c>filename="…"</c> in UTF-8 as browsers send it (quotes percent-encoded), and for names outside of ASCII also
    /// <c>filename*</c> (RFC 5987).
    /// </summary>
    public static string Parameters(string fileName)
    {
        var name = FileName.Sanitize(fileName, MaxLength, fallback: "video");
        var quoted = name.Replace("\"", "%22");
        return Ascii.IsValid(name) ? $"filename=\"{quoted}\"" : $"filename=\"{quoted}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    public static string MediaType(string fileName) => MediaFormats.ContentTypeOf(Path.GetExtension(fileName).TrimStart('.'));
}
