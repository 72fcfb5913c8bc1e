using System.Globalization;
using System.Text.Json;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Edits.Tests.Fuzzing;

/// <summary>Whatever a user writes, or a backend reports, it is read, to something that can be put into words.</summary>
public class PromptFuzzTests
{
    private static readonly string[] Words =
    [
        "5", "MB", "%", ":", "1/", "half ", "first ", "from ", "to ", "under ", "\"", "'", "title ", "0", "9:16", ".", ",", "fps", "99999999999", "-", "\n", "rotate ", "speed ", "volume ", "db", "\0", "remove ", "undo", "don't ", "not ",
        "\u00E7\u00A7\u0092", "\u00E5\u0089\u008D", "\u00E5\u008E\u008B\u00E7\u00BC\u00A9", "\u00E5\u0088\u00B0", "\u00E4\u00B8\u0087", "\u00E4\u00B8\u008D\u00E8\u00A6\u0081", "\u00EF\u00BC\u008C", "\u00E3\u0080\u0082", "\u00ED\u00A0\u0080",
    ];

    private static readonly FuzzTarget Prompts = new("prompts", input =>
    {
        var request = PromptReader.Read(input.Text);
        var fitting = EditFitting.Fit(request, Samples.Source, null, Language.English);
        var goal = Goal.Of(fitting.Edit, Samples.Source);
        Assert.True(goal.MaxBytes is null or > 0);
        _ = IntentRouter.Route(input.Text);
        _ = AgentReply.Declined(input.Text, fitting.Edit);
        return Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(fitting.Edit)} {request.Problems.Count} {goal.MaxBytes}"));
    })
    {
        Seeds = FuzzTarget.Texts(
            "make it 5 MB", "rotate it left and make it 400KB, with subtitles", "compress my 200MB video to under half, 9:16, 30 fps", "cut the first 10 seconds and the last 1:30, no sound", "title \"Hello\" from 1 to 3 s, fade in 2s, 2x speed",
            "压缩到8兆，去掉前三秒，竖屏", "把这个视频压到100MB以内，不要声音", "a bit smaller", "undo", "for WhatsApp, as a gif"),
        Words = Words,
        MaxLength = 2000,
        AllocatedPerByte = 100_000,
        AllocatedBesides = 20_000_000,
    };

    private static readonly FuzzTarget Reports = new("edit-reports", input =>
    {
        try
        {
            return Task.FromResult($"{EditReport.TryRead(JsonElement.Parse(input.Bytes))}");
        }
        catch (JsonException)
        {
            return Task.FromResult("no JSON");
        }
    })
    {
        Seeds = FuzzTarget.Texts("""{"applied":["size","trim"],"declined":[{"text":"a","reason":"b"}],"edit":{"size":{"bytes":5}}}""", "{}", "[]", "null"),
        Words = ["{", "}", "[", "]", "\"", ":", ",", "null", "\"applied\":", "\"declined\":", "\"edit\":", "1e999", "\\ud800", "-1"],
        MaxLength = 8000,
    };

    public static TheoryData<string, int> Parsers => new() { { "prompts", 60 }, { "edit-reports", 500 } };

    private static FuzzTarget[] All => [Prompts, Reports];

    [Theory]
    [MemberData(nameof(Parsers))]
    public async Task Whatever_is_written_is_read(string parser, int rounds) => await Fuzzer.RunAsync(Array.Find(All, target => target.Name == parser)!, seed: 1, Fuzzer.Rounds(rounds));

    [Fact(Explicit = true)]
    public Task Whatever_is_written_is_read_for_long() => Fuzzer.SoakAsync("4-fuzzing-prompts", All, Fuzzer.Rounds(20_000));
}
