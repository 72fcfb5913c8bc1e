using System.Text.Json;

namespace Compressor.Workflows.Embedded.Tests;

public class HistoryEventTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    [Theory]
    [InlineData("""{"text":"a \"quoted\" line\n\u001f 视频 \ud83d\ude00","number":1.50e3,"list":[null,true,{}],"null":null}""")]
    [InlineData("\"text\"")]
    [InlineData("-0.0")]
    [InlineData("false")]
    [InlineData("[]")]
    public void A_payload_comes_back_as_it_went_in(string payload)
    {
        var all = JsonElement.Parse($$"""{"before":{{payload}},"it":{{payload}},"after":1}""");
        foreach (var element in (JsonElement[])[JsonElement.Parse(payload), all.GetProperty("it")])
        {
            var read = Assert.IsType<ActivityCompleted>(HistoryEvent.FromJson(new ActivityCompleted(At, Call: 3, element).ToJson().ToString()));
            Assert.Equal(payload, read.Result!.Value.GetRawText());
            Assert.Equal((At, 3), (read.At, read.Call));
        }
    }

    [Fact]
    public void A_missing_payload_is_not_written()
    {
        var json = new ActivityCompleted(At, Call: 3, Result: null).ToJson().ToString();

        Assert.DoesNotContain("result", json, StringComparison.OrdinalIgnoreCase);
        Assert.Null(Assert.IsType<ActivityCompleted>(HistoryEvent.FromJson(json)).Result);
    }
}
