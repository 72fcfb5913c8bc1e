using System.Text.Json;

namespace Compressor.Edits.Tests;

public class TrimTests
{
    public static TheoryData<string, string> Kept => new()
    {
        { "{}", "[0-60]" },
        { """{"Start":5,"DropLast":10}""", "[5-50]" },
        { """{"Last":8}""", "[52-60]" },
        { """{"Removed":[{"Start":10,"End":20}]}""", "[0-10, 20-60]" },
        { """{"Removed":[{"Start":40,"End":50},{"Start":10,"End":45}]}""", "[0-10, 50-60]" },
        { """{"Start":15,"DropLast":5,"Removed":[{"Start":10,"End":20},{"Start":30,"End":31}]}""", "[20-30, 31-55]" },
        { """{"Removed":[{"Start":-5,"End":-2},{"Start":-5,"End":-10}]}""", "[0-55, 58-60]" },
        { """{"Removed":[{"Start":0,"End":null}]}""", "[]" },
        { """{"Parts":[{"Start":20,"End":30},{"Start":1,"End":2},{"Start":-3,"End":null}]}""", "[20-30, 1-2, 57-60]" },
        { """{"Parts":[{"Start":50,"End":70},{"Start":70,"End":80}]}""", "[50-60]" },
        { """{"Parts":[{"Start":0,"End":10},{"Start":0,"End":10}],"Removed":[{"Start":2,"End":4}]}""", "[0-2, 4-10, 0-2, 4-10]" },
        { """{"Start":70}""", "[]" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void The_parts_that_are_kept(string trim, string parts) => Assert.Equal(
        parts, $"[{string.Join(", ", JsonSerializer.Deserialize<Trim>(trim)!.Within(60).Select(part => $"{part.Start}-{part.End}"))}]");

    [Fact]
    public void Lists_compare_by_value_and_are_arrays_in_json()
    {
        ValueList<TimeRange> list = [new TimeRange(1, null), new TimeRange(-2, -1)];
        ValueList<TimeRange> same = [.. list];

        Assert.Equal(list, same);
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(list, [.. list.Skip(1)]);
        Assert.Equal(default, (ValueList<TimeRange>)[]);
        Assert.Equal("""[{"start":1,"end":null},{"start":-2,"end":-1}]""", JsonSerializer.Serialize(list, JsonSerializerOptions.Web));
        Assert.Equal(list, JsonSerializer.Deserialize<ValueList<TimeRange>>("""[{"start":1},{"start":-2,"end":-1}]""", JsonSerializerOptions.Web));
        Assert.Equal(default, JsonSerializer.Deserialize<ValueList<int>>("null"));
    }

    [Fact]
    public void A_trim_is_stored_as_it_was_before_it_could_have_parts() =>
        Assert.Equal("""{"Start":1,"End":null,"Last":null,"DropLast":null}""", JsonSerializer.Serialize(new Trim { Start = 1 }));

    [Theory]
    [InlineData("cut out 0:10 to 0:20", "without 10–20 s")]
    [InlineData("remove the part from 5 seconds to 8 seconds and cut out 12s to 15s", "without 5–8 s and 12–15 s")]
    [InlineData("keep 0:20 to 0:30 and 0:05 to 0:10", "only 20–30 s and 5–10 s of the video")]
    [InlineData("keep 20s to 30s and 5s to 10s", "only 20–30 s and 5–10 s of the video")]
    [InlineData("keep 5s to 30s, cut out 10s to 20s", "only 5–30 s of the video, without 10–20 s")]
    [InlineData("去掉10秒到20秒", "去掉第 10 到 20 秒")]
    [InlineData("只要从20秒到30秒和从5秒到10秒", "只保留第 20 到 30 秒和第 5 到 10 秒")]
    public void Parts_are_read(string prompt, string described)
    {
        var read = PromptReader.Read(prompt);

        Assert.Equal(described, Assert.Single(read.Edit.Describe(read.Language)));
        Assert.Empty(read.Unsupported);
    }

    [Theory]
    [InlineData("""{"Start":10,"End":30}""", """{"End":4}""", "[10-14]")]
    [InlineData("""{"Start":10,"End":30}""", """{"Start":1}""", "[11-30]")]
    [InlineData("""{"Start":10,"End":30}""", """{"Last":5}""", "[25-30]")]
    [InlineData("""{"End":30}""", """{"DropLast":5,"Start":2}""", "[2-25]")]
    [InlineData("""{"Start":10,"End":30}""", """{"Removed":[{"Start":5,"End":6}]}""", "[10-15, 16-30]")]
    [InlineData("""{"Parts":[{"Start":20,"End":25},{"Start":1,"End":3},{"Start":40,"End":42}]}""", """{"Start":4,"End":8}""", "[24-25, 1-3, 40-41]")]
    [InlineData("""{"Start":10,"End":30}""", """{"Start":90}""", "[10-30]")]
    [InlineData("""{"Start":3}""", """{"End":4}""", "[3-7]")]
    [InlineData("""{"Start":3,"DropLast":5}""", """{"Start":1}""", "[4-55]")]
    [InlineData("""{"DropLast":5}""", """{"DropLast":2}""", "[0-53]")]
    [InlineData("""{"Start":3}""", """{"Last":4}""", "[56-60]")]
    [InlineData("""{"Start":3}""", """{"Removed":[{"Start":1,"End":2},{"Start":-4,"End":null}]}""", "[3-4, 5-56]")]
    public void A_later_trim_is_of_what_an_earlier_one_keeps(string earlier, string asked, string parts)
    {
        var edit = new VideoEdit { Trim = JsonSerializer.Deserialize<Trim>(asked) }.Over(new VideoEdit { Trim = JsonSerializer.Deserialize<Trim>(earlier) });

        Assert.Equal(parts, $"[{string.Join(", ", edit.Trim!.Within(60).Select(part => $"{part.Start}-{part.End}"))}]");
    }

    [Theory]
    [InlineData("play it at 2x speed and keep the first 10 seconds", 0, 10, 5)]
    [InlineData("speed it up 2x, then cut it to 10 seconds", 0, 20, 10)]
    [InlineData("两倍速播放，然后剪到10秒", 0, 20, 10)]
    [InlineData("cut it to 10 seconds, then speed it up 2x", 0, 10, 5)]
    public void Times_are_of_the_source_unless_the_speed_comes_first(string prompt, double start, double end, double seconds)
    {
        var fitted = EditFitting.Fit(PromptReader.Read(prompt), Samples.Source, null, Language.English).Edit;

        Assert.Equal(new Trim { Start = start, End = end }, fitted.Trim);
        Assert.Equal(seconds, Goal.Of(fitted, Samples.Source).DurationSeconds);
    }

    [Fact]
    public void A_later_trim_is_of_the_speed_that_is_seen()
    {
        var fast = new VideoEdit { Speed = new Speed(2) };
        var cut = new VideoEdit { Trim = new Trim { End = 4 } }.Over(fast);

        Assert.Equal(8, cut.Trim!.End);
        Assert.Equal(10, new VideoEdit { Trim = new Trim { Start = 1, End = 3 } }.Over(fast with { Trim = new Trim { Start = 4, End = 20 } }).Trim!.End);
    }

    [Fact]
    public void A_speed_that_was_left_out_is_not_mended_by_a_cut()
    {
        var request = PromptReader.Read("speed it up 2x and make it 400KB");
        var fitting = EditFitting.Fit(request, Samples.Source, [EditKind.Size, EditKind.Compress, EditKind.Trim], Language.English);
        var facts = Samples.Source with { Bytes = 390_000 };
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(fitting.Edit, Samples.Source), fitting.Edit, facts), Language.English);

        Assert.Equal(EditKind.Speed, Assert.Single(fitting.Declined).Kind);
        Assert.Empty(verdict.Unmet);
        Assert.Empty(verdict.AskAgain);
    }

    [Fact]
    public void A_cut_that_was_made_is_not_asked_for_once_more()
    {
        var edit = new VideoEdit { Trim = new Trim { Start = 3, End = 8 } };
        var result = new JudgedResult(Goal.Of(edit, Samples.Source), edit, Samples.Source with { DurationSeconds = 3 });

        Assert.Equal([EditKind.Trim], Verdict.Of(result, Language.English).AskAgain);
        Assert.Empty(Verdict.Of(result with { Applied = [EditKind.Trim] }, Language.English).AskAgain);
    }

    [Fact]
    public void Nothing_left_is_refused()
    {
        var declined = EditFitting.Fit(Samples.Request(new VideoEdit { Trim = new Trim { Removed = [new TimeRange(0, 60)] } }), Samples.Source, null, Language.English).Declined;

        Assert.Equal("Nothing of the video would be left.", Assert.Single(declined).Reason);
    }
}
