using System.Globalization;
using System.Text.Json;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Splitting;
using Compressor.TestSupport;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Renderer.Tests.Fuzzing;

/// <summary>What ffmpeg and ffprobe print of files that lie: names, times and numbers in it are the file's.</summary>
public class ProbeFuzzTests
{
    private const string Statistics =
        """
        #options: 64x48 fps=10/1 timebase=1/10 cabac=1
        in:0 out:0 type:I dur:2 cpbdur:2 q:20.00 aq:18.00 tex:1000 mv:10 misc:90 imb:12 pmb:0 smb:0 d:- ref:;
        in:1 out:1 type:P dur:2 cpbdur:2 q:23.00 aq:20.00 tex:100 mv:10 misc:9 imb:0 pmb:4 smb:8 d:- ref:1 ;
        in:2 out:2 type:b dur:2 cpbdur:2 q:25.00 aq:21.00 tex:10 mv:1 misc:9 imb:0 pmb:0 smb:12 d:- ref:1 ;
        in:3 out:3 type:I dur:2 cpbdur:2 q:20.00 aq:18.00 tex:900 mv:10 misc:90 imb:12 pmb:0 smb:0 d:- ref:;

        """;

    private const string Frames = "#software: x\n#tb 0: 1/10\n#media_type 0: video\n0, 0, 0, 1, 1000, 0x1\n0, 1, 1, 1, 100, 0x2, F=0x0\n0, 2, 2, 1, 10, 0x3, F=0x0\n0, 3, 3, 1, 900, 0x4\n";

    private static readonly string[] Words = ["{", "}", "[", "]", ",", ":", "\"", "null", "-1", "0", "1/0", "0/0", "N/A", "nan", "inf", "1e308", "9223372036854775807", "-9223372036854775808", "type:b", "in:", " out:", " q:", ";", "#tb 0: ", "\n", "F=0x5"];

    private static readonly FuzzTarget Probes = new("ffprobe-json", input =>
    {
        try
        {
            var facts = SourceFactsReader.Read(FfprobeJson.Parse(input.Text), MediaFormats.Mkv, 1_000_000, new EncodingOptions());
            Assert.True(double.IsFinite(facts.DurationSeconds) && facts.DurationSeconds >= 0, $"{facts.DurationSeconds} s");
            Assert.True(facts.Video is null or { CodedWidth: > 0, CodedHeight: > 0, DisplayWidth: > 0, DisplayHeight: > 0 }, $"{facts.Video}");
            Assert.True(facts.Video is not { } video || (double.IsFinite(video.FrameRate) && video.FrameRate >= 0), $"{facts.Video}");
            return Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"{facts}"));
        }
        catch (JsonException)
        {
            return Task.FromResult("no JSON");
        }
        catch (EncodingException e)
        {
            return Task.FromResult(e.Code);
        }
    })
    {
        Seeds = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Recordings", "ffprobe"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
        Words = Words,
        MaxLength = 16_000,
        AllocatedPerByte = 500,
    };

    private static readonly FuzzTarget PassLogs = new("pass-log", input =>
    {
        using var folder = new TemporaryFolder();
        var path = folder["log"];
        // The frame list stands behind the statistics.
        var at = input.Bytes.AsSpan().IndexOf("#software"u8);
        File.WriteAllBytes(H264.StatisticsFile(path), input.Bytes[..(at < 0 ? input.Bytes.Length : at)]);
        File.WriteAllBytes(H264.FramesFile(path), at < 0 ? [] : input.Bytes[at..]);
        File.WriteAllBytes(H264.TreeFile(path), new byte[24]);
        var said = $"{TwoPassLog.Read(File.ReadLines(H264.StatisticsFile(path))) with { Plan = [] }}";
        if (PassLog.Read(path) is not { } log) return Task.FromResult(said);
        log.Write(0, 1, folder["part"]);
        return Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"{said} {log.Pixels} {log.Of(0, 1)}"));
    })
    {
        Seeds = FuzzTarget.Texts(Statistics + Frames, Statistics, Frames),
        Words = Words,
        MaxLength = 8000,
        AllocatedPerByte = 500,
    };

    public static TheoryData<string, int> Parsers => new() { { "ffprobe-json", 700 }, { "pass-log", 300 } };

    private static FuzzTarget[] All => [Probes, PassLogs];

    [Theory]
    [MemberData(nameof(Parsers))]
    public async Task What_is_printed_is_read(string parser, int rounds) => await Fuzzer.RunAsync(Array.Find(All, target => target.Name == parser)!, seed: 1, Fuzzer.Rounds(rounds));

    [Fact(Explicit = true)]
    public Task What_is_printed_is_read_for_long() => Fuzzer.SoakAsync("4-fuzzing-probes", All, Fuzzer.Rounds(50_000));
}
