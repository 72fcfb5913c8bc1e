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

    [Fact]
    public void Nothing_left_is_refused()
    {
        var declined = EditFitting.Fit(Samples.Request(new VideoEdit { Trim = new Trim { Removed = [new TimeRange(0, 60)] } }), Samples.Source, null, Language.English).Declined;

        Assert.Equal("Nothing of the video would be left.", Assert.Single(declined).Reason);
    }
}
