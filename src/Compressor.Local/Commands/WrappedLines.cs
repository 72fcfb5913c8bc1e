using System.Text;
using Compressor.Local.Progress;

namespace Compressor.Local.Commands;

/// <summary>Lines for a terminal, which breaks them between words as it is wide; by itself it would break them anywhere.</summary>
/// <param name="width">Columns.</param>
internal sealed class WrappedLines(TextWriter terminal, int width) : TextWriter
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => terminal.Write(value);

    /// <summary>As it is: what is to be copied, such as a path.</summary>
    public override void Write(string? value) => terminal.Write(value);

    public override void WriteLine(string? value)
    {
        foreach (var line in (value ?? "").Split('\n').SelectMany(line => CellText.Wrap(line, width))) terminal.WriteLine(line);
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void Flush() => terminal.Flush();
}
