using System.CommandLine;
using System.Globalization;
using Compressor.Edits;

namespace Compressor.Bench.Reading;

/// <summary>How long it takes to read a sentence, and a text that was made to take long.</summary>
internal static class ReadingBench
{
    private const int Rounds = 5, HostileCharacters = 2_000;

    /// <summary>Repeated, these make the tables of words work hardest.</summary>
    private static readonly string[] Hostile =
    [
        "9", "9,", "1:", "5MB ", "5mb,", "一亿", "first ", "from 1 to ", "title \"", "three hundred ", "压缩到", "不要", "without ", "remove the ", "my video is ", "4k 60fps ", "to ", "去掉前", "50% ", "a 5MB a ", "discord ", "\"a\" ", "(", "前5秒", "cut ", "¤", "的", "compres ",
        "在1分钟那里剪掉5秒", "halve ", "体积减掉三成", "画面缩小50%", "加字幕", "百兆", "want ", "四十,", "右下角放个小字 ", "the 10 second intro is fine so trim it to 30 seconds ",
    ];

    public static Command Command()
    {
        var file = new Option<FileInfo>("--sentences") { Description = "A .tsv with a column \"sentence\".", DefaultValueFactory = _ => new FileInfo("tests/Compressor.Edits.Tests/Sentences/sentences.tsv") };
        var command = new Command("reading", "The time to read a sentence: median, 99th percentile and worst, and the worst of texts made to take long.") { file };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file)));
        return command;
    }

    private static void Run(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName).Select(line => line.Split('\t')).ToList();
        var column = Array.IndexOf(lines[0], "sentence");
        List<string> sentences = [.. lines.Skip(1).Select(line => line[column])];
        var first = Time(sentences[0]);
        foreach (var sentence in sentences) Time(sentence);

        // The best of some rounds: what else the machine does is no time of reading.
        List<double> times = [.. sentences.Select(Best).Order()];
        Print("first sentence of a process", first);
        Print("median", times[times.Count / 2]);
        Print("99th percentile", times[times.Count * 99 / 100]);
        Print("worst", times[^1]);
        foreach (var (part, time) in Hostile.Select(part => (part, Best(string.Concat(Enumerable.Repeat(part, HostileCharacters / part.Length))))).OrderByDescending(pair => pair.Item2).Take(5))
            Print($"{HostileCharacters:N0} characters of \"{part}\"", time);
    }

    private static double Best(string text) => Enumerable.Range(0, Rounds).Min(_ => Time(text));

    /// <summary>Processor time, so that other processes do not count.</summary>
    private static double Time(string text)
    {
        var start = Environment.CpuUsage.TotalTime;
        _ = PromptReader.Read(text);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static void Print(string what, double milliseconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {milliseconds,8:0.00} ms"));
}
