using System.Text;
using System.Text.Json;

namespace Compressor.TestSupport.Secrets;

/// <summary>A text that may be in no readable place, in all forms in which it could be there: as it is, in a URL, in JSON and, wherever in a longer text it begins, in base64.</summary>
public sealed class Secret
{
    private readonly byte[][] _forms;

    /// <param name="name">For messages, which don't show the value.</param>
    public Secret(string name, string value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value.Length, 16);
        Name = name;
        var escaped = Uri.EscapeDataString(value);
        string[] texts =
        [
            value, escaped, LowerHex(escaped), Uri.EscapeDataString(escaped), JsonEncodedText.Encode(value).ToString(),
            .. Enumerable.Range(0, 3).Select(offset => Base64(value, offset)).SelectMany(text => (string[])[text, text.Replace('+', '-').Replace('/', '_')]),
        ];
        _forms = [.. texts.Distinct(StringComparer.Ordinal).SelectMany(text => (byte[][])[Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)])];
    }

    public string Name { get; }

    public bool IsIn(ReadOnlySpan<byte> content)
    {
        foreach (var form in _forms)
        {
            if (content.IndexOf(form) >= 0) return true;
        }

        return false;
    }

    /// <summary>What is certain of the base64 of a longer text in which the value begins at a byte with this remainder by 3.</summary>
    private static string Base64(string value, int offset)
    {
        var bytes = (byte[])[.. new byte[offset], .. Encoding.UTF8.GetBytes(value)];
        var first = ((offset * 8) + 5) / 6;
        return Convert.ToBase64String(bytes)[first..(bytes.Length * 8 / 6)];
    }

    private static string LowerHex(string escaped)
    {
        var text = new StringBuilder(escaped);
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] != '%') continue;
            (text[i + 1], text[i + 2]) = (char.ToLowerInvariant(text[i + 1]), char.ToLowerInvariant(text[i + 2]));
        }

        return text.ToString();
    }
}
