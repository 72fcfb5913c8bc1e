using System.Globalization;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// The statistics of a first pass of x264 as they can be cut at closed GOPs: a line a frame in the order of coding, whose <c>in:</c> and <c>out:</c> count from
/// the part's first frame, and of macroblock-tree one record for each frame that others refer to.
/// </summary>
internal sealed class PassLog
{
    private readonly byte[] _text;
    private readonly string _options, _tree;

    /// <summary>Where the line of each frame begins, and, last, where they end.</summary>
    private readonly List<int> _lines;

    /// <summary>Records of the tree before each frame.</summary>
    private readonly List<int> _records;
    private readonly int _recordBytes;

    private PassLog(byte[] text, string options, string tree, List<int> lines, List<int> records, int recordBytes) =>
        (_text, _options, _tree, _lines, _records, _recordBytes) = (text, options, tree, lines, records, recordBytes);

    /// <summary>The frames of the result; parts may begin where closed GOPs do.</summary>
    public required FrameTimeline Timeline { get; init; }

    /// <summary>Pixels of the pass's picture.</summary>
    public required long Pixels { get; init; }

    /// <param name="path">Of the log's files, without what follows <see cref="RateControl.SecondPass.Log"/>.</param>
    /// <returns>Null: they can't be cut.</returns>
    public static PassLog? Read(string path)
    {
        var (statistics, tree, list) = (H264.StatisticsFile(path), H264.TreeFile(path), H264.FramesFile(path));
        if (!File.Exists(statistics) || !File.Exists(list)) return null;
        var text = File.ReadAllBytes(statistics);
        var first = text.AsSpan().IndexOf((byte)'\n') + 1;
        var options = System.Text.Encoding.ASCII.GetString(text, 0, first);
        List<int> lines = [], records = [0], cuts = [];
        for (var at = first; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf((byte)'\n') + 1;
            if (length == 0 || FrameLine.Of(text.AsSpan(at, length)) is not { } frame) return null;
            // Before an instantaneous refresh, as many frames were coded as are shown.
            if (frame.Type == 'I' && frame.In == lines.Count && frame.Out == lines.Count && lines.Count > 0) cuts.Add(lines.Count);
            records.Add(records[^1] + (frame.Type == 'b' ? 0 : 1));
            lines.Add(at);
            at += length;
        }

        lines.Add(text.Length);
        var frames = new FrameCrcReader();
        foreach (var line in File.ReadLines(list)) frames.Line(line);
        List<double> times = [.. frames.Packets(0).Select(packet => packet.Start).Order()];
        var treeBytes = File.Exists(tree) ? new FileInfo(tree).Length : 0;
        if (times.Count != lines.Count - 1 || frames.Tick(0) is not { } tick || treeBytes % records[^1] != 0 || PixelsOf(options) is not { } pixels) return null;
        return new PassLog(text, options, tree, lines, records, (int)(treeBytes / records[^1])) { Timeline = new FrameTimeline(times, cuts, tick), Pixels = pixels };
    }

    /// <summary>What the pass says of some frames.</summary>
    public FirstPassResult Of(int from, int to) => H264.ReadStatistics(Enumerable.Range(from, to - from).Select(Line));

    /// <summary>Writes the statistics of some frames as those of a video of their own.</summary>
    /// <param name="path">As of <see cref="Read"/>.</param>
    public void Write(int from, int to, string path)
    {
        using (var writer = new StreamWriter(H264.StatisticsFile(path), append: false, System.Text.Encoding.ASCII))
        {
            writer.Write(_options);
            for (var i = from; i < to; i++) writer.Write(FrameLine.Rebase(Line(i), from));
        }

        if (_recordBytes == 0) return;
        using var tree = File.OpenRead(_tree);
        using var part = File.Create(H264.TreeFile(path));
        tree.Position = (long)_records[from] * _recordBytes;
        var left = (long)(_records[to] - _records[from]) * _recordBytes;
        for (var buffer = new byte[1 << 16]; left > 0;)
        {
            var read = tree.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) throw new EndOfStreamException();
            part.Write(buffer, 0, read);
            left -= read;
        }
    }

    private string Line(int frame) => System.Text.Encoding.ASCII.GetString(_text, _lines[frame], _lines[frame + 1] - _lines[frame]);

    /// <summary>The log begins with <c>#options: 960x540 fps=24/1</c>.</summary>
    private static long? PixelsOf(string options) =>
        options.Split(' ') is [_, var size, ..] && size.Split('x') is [var width, var height] && Side(width) is { } w && Side(height) is { } h ? (long)w * h : null;

    private static int? Side(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
}
