using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Statistics are cut at closed GOPs, and the parts share one budget of bits.</summary>
public sealed class PartBudgetTests : IDisposable
{
    private const int RecordBytes = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("parts-").FullName;

    private string Whole => Path.Combine(_folder, "pass");

    [Fact]
    public void A_part_of_the_statistics_is_that_of_a_video_of_its_own()
    {
        var log = Write(["I", "P", "B", "b", "b", "P"], ["i", "P", "b"], ["I", "P", "b"]);
        Assert.Equal([9], log.Timeline.Cuts);

        log.Write(9, 12, Path.Combine(_folder, "part"));
        Assert.Equal(
            ["#options: 64x32 fps=10/1 timebase=1/10", Line(0, 0, "I", 1), Line(2, 1, "P", 1), Line(1, 2, "b", 1)],
            File.ReadAllLines(Path.Combine(_folder, "part-0.log")));
        // Of the frames before, those that no other refers to have no record.
        Assert.Equal([6, 6, 6, 7, 7, 7], File.ReadAllBytes(Path.Combine(_folder, "part-0.log.mbtree")));
    }

    [Theory]
    [InlineData("pass-0.log.mbtree", 1)]
    [InlineData("pass-0.log", 200)]
    [InlineData("pass.frames", 40)]
    public void Statistics_that_are_not_whole_are_not_cut(string file, int missing)
    {
        Write(["I", "P", "P"], ["I", "P", "P"]);
        using (var stream = File.OpenWrite(Path.Combine(_folder, file))) stream.SetLength(stream.Length - missing);
        Assert.Null(PassLog.Read(Whole));
    }

    [Fact]
    public void Statistics_of_parts_are_put_together_into_those_of_the_whole()
    {
        var log = Write(["I", "P", "B", "b", "b", "P"], ["I", "P", "b"], ["I", "P", "b"]);
        string[] files = ["-0.log", "-0.log.mbtree", ".frames"];
        var whole = files.Select(file => File.ReadAllBytes(Whole + file)).ToList();
        List<(FramePart Part, string Log)> parts = [.. new FramePart[] { new(0, 6), new(6, 9), new(9, 12) }.Select(part => (part, Path.Combine(_folder, $"part{part.From}")))];
        foreach (var (part, path) in parts)
        {
            log.Write(part.From, part.To, path);
            // A part is read from a little before its first frame.
            File.WriteAllLines(path + ".frames", ["#tb 0: 1/10", .. Enumerable.Range(1, part.Frames).Select(i => $"0, {i - 2}, {i}, 1, 100, 0x0")]);
        }

        File.Delete(Whole + ".frames");
        Assert.True(PassLogJoin.Write(log.Timeline, parts, Whole));
        Assert.Equal(whole, files.Select(file => File.ReadAllBytes(Whole + file)));

        File.WriteAllLines(parts[1].Log + ".frames", File.ReadAllLines(parts[1].Log + ".frames")[..^1]);
        Assert.False(PassLogJoin.Write(log.Timeline, parts, Whole));
    }

    [Theory]
    [InlineData(2, "0-40 40-80")]
    [InlineData(3, "0-40 40-80")]
    [InlineData(1, "0-80")]
    public void Parts_begin_where_a_closed_group_does_and_are_not_short(int count, string parts)
    {
        string[] scene = ["I", .. Enumerable.Repeat("P", 19)];
        var log = Write(scene, ["i", .. scene[1..]], scene, ["i", .. scene[1..]]);
        Assert.Equal(parts, string.Join(' ', PartCuts.Choose(log.Timeline, count).Select(part => $"{part.From}-{part.To}")));
    }

    [Fact]
    public void Parts_get_what_the_whole_would_give_them()
    {
        string[] scene = ["I", .. Enumerable.Repeat("P", 39)];
        var log = Write(3, scene, scene);
        var rates = new PartRates(log, [new(0, 40), new(40, 80)], 64 * 32, 8).Rates(100 * 8);
        // The second scene takes three times the bits at any quantizer.
        Assert.Equal([50, 150], rates);
    }

    [Theory]
    [InlineData(0.99, new[] { 100, 96, 100, 100 })]
    [InlineData(1.01, new[] { 100, 100, 100, 105 })]
    public void A_small_miss_is_made_up_by_the_parts_that_strayed(double factor, int[] rates)
    {
        EncodedPart[] parts = [new(100, "a", 1000), new(100, "b", 1100), new(100, "c", 1000), new(100, "d", 900)];
        Assert.Equal(rates, PartCorrection.Rates(parts, [1, 1, 1, 1], factor));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(1.3)]
    [InlineData(1)]
    public void A_large_one_is_made_up_by_all(double factor) =>
        Assert.Null(PartCorrection.Rates([new(100, "a", 1000), new(100, "b", 1000)], [1, 1], factor));

    /// <summary>Seconds of 1080p at 24 frames a second, cores, and seconds of work after which a second pass is worth resuming.</summary>
    [Theory]
    [InlineData(600, 2, 3600, 1)]
    [InlineData(60, 2, 120, 1)]
    [InlineData(600, 2, 120, 13)]
    [InlineData(3600 * 6, 2, 120, 256)]
    [InlineData(6, 16, 120, 1)]
    [InlineData(20, 16, 120, 5)]
    [InlineData(40, 16, 120, 10)]
    [InlineData(80, 16, 120, 16)]
    [InlineData(240, 16, 120, 16)]
    [InlineData(600, 16, 120, 32)]
    [InlineData(600, 4, 120, 8)]
    public void The_number_of_parts_goes_by_cores_and_length(double seconds, int cores, double resumableAfter, int parts)
    {
        var plan = FullHd(seconds);
        Assert.Equal(parts, PartRule.Count(plan, plan.Layout, new EncodingOptions { Threads = cores, ResumableAfter = TimeSpan.FromSeconds(resumableAfter) }));
    }

    /// <summary>Seconds of 1080p at 24 frames a second, and cores; half the size takes a fraction of the time, most of which is decoding.</summary>
    [Theory]
    [InlineData(600, 2, 1)]
    [InlineData(6, 16, 1)]
    [InlineData(20, 16, 3)]
    [InlineData(60, 16, 11)]
    [InlineData(600, 16, 32)]
    public void A_first_pass_is_split_likewise(double seconds, int cores, int parts)
    {
        var plan = FullHd(seconds);
        Assert.Equal(parts, PartRule.CountOfFirstPass(plan, plan.Layout.WithShortSide(540), new EncodingOptions { Threads = cores }));
    }

    /// <summary>Lines of the result, and parts of 80 seconds on 16 cores.</summary>
    [Theory]
    [InlineData(1080, 16)]
    [InlineData(540, 16)]
    [InlineData(270, 15)]
    [InlineData(144, 11)]
    public void A_picture_that_is_made_smaller_has_to_be_decoded_all_the_same(int lines, int parts)
    {
        var plan = FullHd(80);
        Assert.Equal(parts, PartRule.Count(plan, plan.Layout.WithShortSide(lines), new EncodingOptions { Threads = 16 }));
    }

    /// <summary>Cores; parts of x264 at once, and threads of each; the same of x265.</summary>
    [Theory]
    [InlineData(2, 1, 2, 1, 2)]
    [InlineData(3, 1, 3, 1, 3)]
    [InlineData(4, 4, 2, 2, 2)]
    [InlineData(16, 16, 2, 8, 2)]
    public void All_cores_are_kept_busy(int cores, int processes, int threads, int processesOfX265, int threadsOfX265)
    {
        // So small that any memory has room for all of them.
        var plan = Plan(60, 320, 180);
        Assert.Equal((processes, threads), Of(plan with { Codec = new H264() }));
        Assert.Equal((processesOfX265, threadsOfX265), Of(plan with { Codec = new Hevc() }));

        (int, int) Of(EncodingPlan plan) => PartRule.AtOnce(plan, plan.Layout, cores) is var atOnce ? (atOnce, PartRule.Threads(cores, Alike(2 * atOnce), atOnce, plan.Codec)[0]) : default;
    }

    /// <summary>Cores, parts at once, and threads of each of x264 and of x265.</summary>
    [Theory]
    [InlineData(16, 1, 16, 16)]
    [InlineData(16, 2, 8, 8)]
    [InlineData(16, 5, 4, 4)]
    [InlineData(16, 16, 2, 1)]
    [InlineData(2, 2, 1, 1)]
    public void A_few_parts_share_all_cores(int cores, int parts, int threads, int threadsOfX265)
    {
        Assert.Equal(threads, Assert.Single(PartRule.Threads(cores, Alike(parts), parts, new H264()).Distinct()));
        Assert.Equal(threadsOfX265, Assert.Single(PartRule.Threads(cores, Alike(parts), parts, new Hevc()).Distinct()));
        Assert.Empty(PartRule.Threads(cores, [], parts, new H264()));
    }

    [Fact]
    public void Of_a_few_parts_the_dear_ones_get_more_threads()
    {
        // A trailer on 16 cores, where these parts took 0.8 to 6.0 s with two threads each.
        (int Frames, double Kilobits)[] parts = [(224, 169), (110, 99), (102, 222), (185, 377), (287, 434), (114, 174), (118, 41), (113, 55)];
        double[] costs = [.. parts.Select(part => PartRule.Cost(new FramePart(0, part.Frames), part.Kilobits, 920 * 518, 24))];
        Assert.Equal([3, 2, 2, 4, 6, 2, 2, 2], PartRule.Threads(16, costs, 16, new H264()));
        Assert.All(PartRule.Threads(16, costs, 4, new H264()), threads => Assert.Equal(4, threads));
    }

    private static double[] Alike(int count) => [.. Enumerable.Repeat(1.0, count)];

    private static EncodingPlan FullHd(double seconds) => Plan(seconds, 1920, 1080);

    internal static EncodingPlan Plan(double seconds, int width, int height)
    {
        var layout = new FrameLayout { Width = width, Height = height, InnerWidth = width, InnerHeight = height, Scaled = false };
        var source = new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 1,
            DurationSeconds = seconds,
            Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = width, CodedHeight = height, PixelFormat = "yuv420p", FrameRate = 24 },
        };
        return new EncodingPlan { Clips = [], Source = source, Request = null!, Mode = EncodingMode.Size, Layout = layout, Seconds = seconds, FrameRate = 24 };
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PassLog Write(params string[][] groups) => Write(1, groups);

    /// <summary>A log of groups of frames in the order of coding, of which the last ones take so many times the bits.</summary>
    private PassLog Write(int times, params string[][] groups)
    {
        List<string> lines = ["#options: 64x32 fps=10/1 timebase=1/10"];
        List<byte> tree = [];
        var first = 0;
        foreach (var (group, types) in groups.Index())
        {
            // Frames that nothing refers to are shown before the last one that was coded.
            var shown = new int[types.Length];
            int anchor = 0, next = 0;
            for (var i = 0; i < types.Length; i++)
            {
                if (types[i] is "b" or "B") shown[i] = anchor++;
                else (anchor, shown[i]) = (next, next + types.Skip(i + 1).TakeWhile(type => type is "b" or "B").Count());
                if (types[i] is not ("b" or "B")) next = shown[i] + 1;
            }

            for (var i = 0; i < types.Length; i++)
            {
                lines.Add(Line(first + shown[i], first + i, types[i], group == groups.Length - 1 ? times : 1));
                if (types[i] != "b") tree.AddRange(Enumerable.Repeat((byte)(tree.Count / RecordBytes), RecordBytes));
            }

            first += types.Length;
        }

        File.WriteAllText(Path.Combine(_folder, "pass-0.log"), string.Concat(lines.Select(line => line + "\n")));
        File.WriteAllBytes(Path.Combine(_folder, "pass-0.log.mbtree"), [.. tree]);
        File.WriteAllLines(Path.Combine(_folder, "pass.frames"), ["#tb 0: 1/10", .. Enumerable.Range(0, first).Select(i => $"0, {i - 2}, {i}, 1, 100, 0x0")]);
        return PassLog.Read(Whole)!;
    }

    private static string Line(int shown, int coded, string type, int times) =>
        $"in:{shown} out:{coded} type:{type} dur:2 cpbdur:2 q:20.00 aq:18.00 tex:{1000 * times} mv:{100 * times} misc:{10 * times} imb:8 pmb:0 smb:0 d:- ref:0 ;";
}
