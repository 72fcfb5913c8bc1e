using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Titles;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Tests.Encoding;

public class TitleTests(EncodingFixture fixture)
{
    [Fact]
    public void A_title_is_drawn_over_the_bars_at_the_times_of_the_result()
    {
        var source = new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 10_000_000,
            DurationSeconds = 60,
            Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 },
        };
        var edit = new VideoEdit { Title = new Title("A"), Aspect = new AspectRatio(1, 1, AspectFit.Pad) };
        var plan = EncodingPlanner.Plan(source, new EncodingRequest { Input = "/in/clip.mp4", Output = "/out/a.mp4", WorkFolder = "/work", Edit = edit }, new EncodingOptions());

        Assert.EndsWith("setsar=1,format=yuv420p,ass=title.ass", VideoFilters.Graph(plan, plan.Layout));
        Assert.Contains("pad=", VideoFilters.Graph(plan, plan.Layout));
        Assert.EndsWith("setpts=PTS+20/TB,ass=title.ass,setpts=PTS-20/TB", VideoFilters.Graph(plan.Part(20, 2), plan.Layout));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{\\an5}big", "\\{\\\u2060an5\\}big")]
    [InlineData("a\\Nb", "a\\\u2060Nb")]
    public void The_text_is_no_markup(string text, string escaped) => Assert.Equal(escaped, TitleScript.Escape(text));

    [Theory]
    [InlineData("Summer 2024", 320, 180, 1)]
    [InlineData("我的暑假：開學第一課，臺灣龍體繁體測試一二三四五六七八九十", 320, 180, 2)]
    [InlineData("A title that is far too long for a single line of this small picture", 320, 180, 3)]
    [InlineData("Upright", 90, 160, 1)]
    public void Lines_fit_the_picture(string text, int width, int height, int lines)
    {
        var layout = TitleLayout.Of(text, TitleSize.Normal, width, height);
        Assert.Equal(lines, layout.Lines.Count);
        Assert.Equal(text.Replace(" ", ""), string.Concat(layout.Lines).Replace(" ", ""));
        Assert.All(layout.Lines, line => Assert.InRange(line.EnumerateRunes().Sum(TitleText.WidthOf) * layout.FontSize, 1, width - (2 * layout.Margin) + 1));
        Assert.DoesNotContain(layout.Lines, line => line.StartsWith('，') || line.StartsWith('：'));
    }

    [Fact]
    public void A_very_long_text_shrinks_and_large_is_larger_than_small()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 40));
        var layout = TitleLayout.Of(text, TitleSize.Large, 640, 360);
        Assert.InRange(layout.Lines.Count * layout.FontSize, 1, 360 * 0.8);
        Assert.True(TitleLayout.Of("A", TitleSize.Large, 640, 360).FontSize > 2 * TitleLayout.Of("A", TitleSize.Small, 640, 360).FontSize);
    }

    [Theory]
    [InlineData("Hello", Anchor.Bottom, 60, 120)]
    [InlineData("暑假開學", Anchor.Top, 0, 60)]
    [InlineData("🎉😀", Anchor.Middle, 30, 90)]
    public async Task Letters_characters_and_emoji_are_drawn_where_and_when_they_are_asked_for(string text, Anchor place, int from, int to)
    {
        var clip = await fixture.ClipAsync("grey.mp4", "-f lavfi -i color=gray:s=160x120:r=10:d=3 -c:v libx264 -pix_fmt yuv420p");
        var edit = new VideoEdit { Title = new Title(text) { Position = place, From = 1, To = 2 }, Size = new SizeLimit { Bytes = 30_000 } };
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });

        Assert.DoesNotContain(report.Notes, note => note.Code == "characters_left_out");
        Assert.InRange(report.Bytes, 1, 30_000);
        Assert.Equal((0, 0), await WhiteRowsAsync(output, 0.5));
        Assert.Equal((0, 0), await WhiteRowsAsync(output, 2.5));
        var (first, last) = await WhiteRowsAsync(output, 1.5);
        Assert.InRange(first, from, to);
        Assert.InRange(last, from, to);
        Assert.True(last - first > 4, $"{first} {last}");
    }

    /// <summary>No font has a private-use character.</summary>
    [Fact]
    public async Task A_character_without_a_font_is_left_out_and_said()
    {
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = new VideoEdit { Title = new Title("A\U0010FFFDB"), Size = new SizeLimit { Bytes = 30_000 } } });
        Assert.Contains("\U0010FFFD", Assert.Single(report.Notes, note => note.Code == "characters_left_out").English);
    }

    [Fact]
    public async Task A_title_is_on_the_timeline_and_in_what_is_rendered()
    {
        var upload = new Upload("upload", "session", "clip.mp4", "00", await fixture.Probe.ProbeAsync(await fixture.MovingAsync(), TestContext.Current.CancellationToken));
        var editor = new DraftEditor(DraftEditor.NewTimeline(upload), [upload]) { Edit = new VideoEdit { Title = new Title("Urban Dreams") { From = 1 } } };
        var draft = JsonNode.Parse(editor.ToJson())!;
        var segment = draft["t"]!.AsArray().Single(track => (int)track!["tt"]! == 7)!["sg"]![0]!;
        Assert.Equal(("Urban Dreams", 1000), ((string)segment["m"]!["title"]!, (int)segment["st"]!));

        var read = DraftReader.Read(System.Text.Json.JsonElement.Parse(editor.ToJson()), [upload]);
        Assert.Equal(new Title("Urban Dreams") { From = 1 }, read.Edit.Title);
        Assert.Empty(read.LeftOut);

        editor.Edit = new VideoEdit { Mute = true };
        Assert.DoesNotContain(JsonNode.Parse(editor.ToJson())!["t"]!.AsArray(), track => (int)track!["tt"]! == 7);
    }

    /// <summary>The first and the last of the 120 rows that have white pixels; 0 and 0: none.</summary>
    private async Task<(int First, int Last)> WhiteRowsAsync(string path, double at)
    {
        var raw = Path.Combine(fixture.Folder, Path.GetRandomFileName());
        await EncodingFixture.FfmpegAsync(["-ss", $"{at:0.0}", "-i", path, "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", raw]);
        var pixels = await File.ReadAllBytesAsync(raw, TestContext.Current.CancellationToken);
        List<int> rows = [.. Enumerable.Range(0, 120).Where(row => pixels.AsSpan(row * 160, 160).IndexOfAnyInRange((byte)175, (byte)255) >= 0)];
        return rows.Count == 0 ? (0, 0) : (rows[0], rows[^1]);
    }
}
