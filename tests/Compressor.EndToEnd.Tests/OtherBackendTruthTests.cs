using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests;

/// <summary>What another backend's agent says and does is told as that, on every surface: its words are no proof of an edit.</summary>
public sealed class OtherBackendTruthTests : IAsyncLifetime
{
    private const string Prompt = "compress this video to half the size";
    private readonly Workplace _place = new();
    private NemoBackend _backend = null!;

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["NEMO_API_URL"] = _backend.Url, ["Workflow__RenderPollInterval"] = "00:00:00.05" };

    /// <summary>What the agent says instead of editing, and how it is told: code, exit code and sentence.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int, string>> Unedited =>
    [
        new("Sorry, I can't do that.", "agent_question", 5, "Sorry, I can't do that. Answer it") { Explicit = true },
        new("Which part of the video do you mean?", "agent_question", 5, "Which part of the video do you mean? Answer it") { Explicit = true },
        new("Done: the video is compressed.", "nothing_changed", 5, "The message changed nothing. The agent said: \"Done: the video is compressed.\""),
    ];

    public async ValueTask InitializeAsync()
    {
        await _place.AddShortClipAsync();
        _backend = await NemoBackend.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _backend.DisposeAsync();
        _place.Dispose();
    }

    [Theory]
    [MemberData(nameof(Unedited))]
    public async Task An_answer_without_an_edit_is_no_success(string answer, string code, int exitCode, string said)
    {
        Answer(answer);
        var ended = await CompressorProcess.RunAsync(_place.Compress(_place.Clip, Prompt, "--json", "--quiet"), Settings);
        Assert.True(ended.ExitCode == exitCode, ended.ToString());
        Assert.Equal(code, Workplace.Json(ended).GetProperty("error").GetProperty("code").GetString());
        Assert.StartsWith($"{_place.Clip}: {said}", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(_backend.Renders);
        Assert.Equal(["clip.mp4"], _place.Names);
    }

    [Fact]
    public async Task An_agents_error_is_a_failure()
    {
        Fail();
        var ended = await CompressorProcess.RunAsync(_place.Compress(_place.Clip, Prompt, "--json", "--quiet"), Settings);
        Assert.True(ended.ExitCode == 3, ended.ToString());
        Assert.StartsWith($"{_place.Clip}: The agent reported an error: MODEL_OVERLOADED: The model is overloaded.", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(_backend.Renders);
    }

    [Fact]
    public async Task A_result_that_is_larger_is_not_praised_whatever_the_agent_says()
    {
        await GrowAsync();
        var ended = await CompressorProcess.RunAsync(_place.Compress(_place.Clip, Prompt), Settings);
        Assert.True(ended.ExitCode == 4, ended.ToString());
        Assert.Contains("larger than the original", ended.Output.Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("✅", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Goal met", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_says_the_same()
    {
        await using var server = await Server.StartAsync(_place, Settings);
        foreach (var (answer, code, _, said) in Unedited.Select(row => row.Data))
        {
            Answer(answer);
            var (_, status, operation) = await server.AskAsync(_place.Clip, Prompt);
            Assert.Equal((422, code), (status, operation.GetProperty("code").GetString()));
            Assert.StartsWith(said, operation.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Fail();
        Assert.Equal("agent_error", (await server.AskAsync(_place.Clip, Prompt)).Operation.GetProperty("code").GetString());
        await GrowAsync();
        var result = (await server.AskAsync(_place.Clip, Prompt)).Operation.GetProperty("result");
        Assert.False(result.GetProperty("meetsGoal").GetBoolean());
        Assert.Contains(result.GetProperty("unmet").EnumerateArray(), sentence => sentence.GetString()!.Contains("larger than the original", StringComparison.Ordinal));
    }

    private void Answer(string text) => (_backend.Script.Texts, _backend.Script.EditChangesState, _backend.Script.ReadyAfterUpload) = ([text], false, true);

    private void Fail()
    {
        Answer("");
        _backend.Script.Next(NemoRoute.Message, Fault.Frame("""{"errorCode":"MODEL_OVERLOADED","errorMessage":"The model is overloaded.","content":{"parts":[]}}"""));
    }

    /// <summary>The agent claims to have compressed; the result is the source and a megabyte more.</summary>
    private async Task GrowAsync()
    {
        Answer("Done: the video is compressed.");
        _backend.Script.EditChangesState = true;
        byte[] padding = [0, 0x10, 0, 0, .. "free"u8, .. new byte[(1 << 20) - 8]]; // a box that players skip (ISO/IEC 14496-12 §8.1.2)
        _backend.Script.Result = [.. await File.ReadAllBytesAsync(_place.Clip), .. padding];
    }
}
