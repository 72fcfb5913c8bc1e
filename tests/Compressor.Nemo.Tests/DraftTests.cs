using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Drafts;
using Compressor.Workflows;

namespace Compressor.Nemo.Tests;

public class DraftTests
{
    private const string City = """
        {"t":[
          {"tt":0,"sg":[{"d":6000,"m":{"title":"city timelapse"}},{"d":4000}]},
          {"tt":1,"sg":[{"d":10000,"volume":0.35}],"m":{"title":"Lo-fi"}},
          {"tt":7,"sg":[{"d":3000,"m":{"text":"Urban Dreams"}}]},
          {"tt":9,"sg":[]}],
         "d":10000,"m":{"width":1920,"height":1080}}
        """;

    [Fact]
    public void The_summary_is_one_line() =>
        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)",
            new Draft(City).ReadOutline().Summary);

    [Theory]
    [InlineData(City, true)]
    [InlineData("{}", false)]
    [InlineData("{\"t\":[]}", false)]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[]}]}", false)]
    [InlineData("{\"t\":null}", false)]
    [InlineData("{\"t\":[7,null,{\"sg\":{}}]}", false)]
    [InlineData("\"text\"", false)]
    [InlineData("{\"t\":[{\"tt\":\"odd\",\"sg\":[null]}]}", true)]
    public void A_draft_is_ready_with_a_segment(string raw, bool ready) => Assert.Equal(ready, new Draft(raw).IsReadyForExport);

    [Fact]
    public void Changes_are_told_in_the_users_language()
    {
        var before = State("""{"t":[{"tt":0,"sg":[{"d":10000}]}],"d":10000,"m":{"width":1920,"height":1080}}""").Outline;
        var after = State("""{"t":[{"tt":0,"sg":[{"d":5000}]},{"tt":7,"sg":[{"d":3000,"m":{"text":"Paradise Found"}}]}],"d":5000,"m":{"width":608,"height":1080}}""").Outline;
        Assert.Equal(
            ["Video changed: 0-10s → 0-5s", "Title added: 'Paradise Found', 0-3s", "Picture size: 1920x1080 → 608x1080", "Length: 10s → 5s"],
            DraftOutline.Changes(before, after, Language.English));
        Assert.Equal(
            ["视频：0-10秒 → 0-5秒", "已添加标题“Paradise Found”，0-3秒", "画面尺寸：1920x1080 → 608x1080", "时长：10秒 → 5秒"],
            DraftOutline.Changes(before, after, Language.Chinese));
        Assert.Equal("Title removed: 'Paradise Found', 0-3s", DraftOutline.Changes(after, before, Language.English)[1]);
        Assert.Empty(DraftOutline.Changes(after, after, Language.English));
    }

    [Fact]
    public void An_outline_survives_a_workflows_history()
    {
        var outline = State(City).Outline!;
        var kept = JsonSerializer.Deserialize<DraftOutline>(JsonSerializer.Serialize(outline, WorkflowJson.Options), WorkflowJson.Options)!;
        Assert.Empty(DraftOutline.Changes(outline, kept, Language.English));
        Assert.Equal(outline.Summary, kept.Summary);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1.0,"é"]}""", """{ "b":[1,"\u00e9"], "a":1e0 }""", true)]
    [InlineData("""{"u":"https://h/x?sig=1"}""", """{"u":"https://h/x?sig=2"}""", true)]
    [InlineData("""{"a":1}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""", false)]
    [InlineData("""{"a":12345678901234567890123456789012}""", """{"a":12345678901234567890123456789013}""", false)]
    [InlineData("""{"a":1e-40}""", """{"a":0}""", false)]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ud801"}""", false)]
    public void A_fingerprint_tells_edits_from_ways_of_writing(string a, string b, bool same) =>
        Assert.Equal(same, State(a).Fingerprint == State(b).Fingerprint);

    [Fact]
    public void Only_what_an_edit_changes_counts()
    {
        using var document = JsonDocument.Parse(
            """{"session_id":1,"task_name":"x","state":{"draft":{"a":1},"video_analyses":[{"x":2}],"video_infos":{"f":{"width":640,"height":360,"fps":"29.97"}}}}""");
        var state = NemoState.Read(document.RootElement);
        Assert.Equal(State("""{"a":1}""").Fingerprint, state.Fingerprint);
        Assert.Equal(new VideoInfo(640, 360, 29.97, null), state.Video);
        using var generated = JsonDocument.Parse("""{"state":{"draft":{"a":1},"generated_media":[{"id":1}]}}""");
        Assert.NotEqual(state.Fingerprint, NemoState.Read(generated.RootElement).Fingerprint);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"state":null}""")]
    [InlineData("""{"state":{"draft":null}}""")]
    public void A_state_without_a_draft_has_none(string data)
    {
        using var document = JsonDocument.Parse(data);
        Assert.Null(NemoState.Read(document.RootElement).Draft);
    }

    private static NemoState State(string draft)
    {
        using var document = JsonDocument.Parse($$"""{"state":{"draft":{{draft}} } }""");
        return NemoState.Read(document.RootElement);
    }
}
