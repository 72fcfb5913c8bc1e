using System.Buffers.Text;
using System.Globalization;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>A line of x264's statistics: <c>in:4 out:1 type:P dur:2 …</c>.</summary>
/// <param name="In">Number of the frame in the order in which it is shown.</param>
/// <param name="Out">Its number in the order in which it is coded.</param>
/// <param name="Type">I: others after it do not look back beyond it; i: intra; P, B; b: no other frame refers to it.</param>
internal readonly record struct FrameLine(int In, int Out, char Type)
{
    public static FrameLine? Of(ReadOnlySpan<byte> line)
    {
        var rest = line;
        return Number(ref rest, "in:"u8) is { } shown && Number(ref rest, " out:"u8) is { } coded && rest.StartsWith(" type:"u8) && rest.Length > 6
            ? new FrameLine(shown, coded, (char)rest[6])
            : null;
    }

    /// <summary>The line with numbers that count from another frame.</summary>
    public static string Rebase(string line, int first)
    {
        var (shown, coded) = (line.IndexOf(' ', StringComparison.Ordinal), line.IndexOf(" type:", StringComparison.Ordinal));
        var (to, at) = (int.Parse(line.AsSpan(3, shown - 3), CultureInfo.InvariantCulture), int.Parse(line.AsSpan(shown + 5, coded - shown - 5), CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"in:{to - first} out:{at - first}{line[coded..]}");
    }

    private static int? Number(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        if (!text.StartsWith(key) || !Utf8Parser.TryParse(text[key.Length..], out int value, out var read)) return null;
        text = text[(key.Length + read)..];
        return value;
    }
}
