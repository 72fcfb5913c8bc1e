using System.Text;

namespace Compressor.Sqlite;

/// <summary>A text for a column, in UTF-8 already, as JSON mostly is: it is written as it stands.</summary>
/// <param name="Bytes">Without a terminating zero.</param>
public sealed record Utf8Text(ReadOnlyMemory<byte> Bytes)
{
    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
