using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>What a job says of itself is so, with a backend that is not ours: it tells nothing but text and a draft.</summary>
public class TruthTests
{
    [Fact]
    public async Task What_the_agent_says_it_can_not_do_is_not_judged_not_repaired_and_told()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["Compressed. I can't change the speed yet."] });
        var outcome = await fixture.RunAsync(fixture.Input("speed it up 2x and make it 400KB"));

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(["speed it up 2x and make it 400KB"], fixture.Backend.Messages);
        Assert.Equal([EditKind.Speed], outcome.Result!.Declined.Select(declined => declined.Kind!.Value));
        Assert.Null(outcome.Result.Goal.DurationSeconds);
        Assert.False(outcome.Result.MeetsGoal);
        Assert.DoesNotContain("✅", outcome.Text, StringComparison.Ordinal);
        Assert.Contains("2x speed", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_agent_did_not_do_without_a_word_is_asked_for_again_in_the_users_own_terms()
    {
        await using var fixture = await JobFixture.StartAsync(source: TestClips.Mp4(seconds: 4));
        var outcome = await fixture.RunAsync(fixture.Input("speed it up 2x and make it 400KB"));

        Assert.Equal(["speed it up 2x and make it 400KB", "Play it at 2x speed."], fixture.Backend.Messages);
        Assert.False(outcome.Result!.MeetsGoal);
        Assert.Contains(outcome.Result.Unmet, sentence => sentence.Contains("plays", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mirror it and make it 400KB", "mirror")]
    [InlineData("add subtitles and make it 400KB", "add subtitles")]
    [InlineData("make it twice as loud and 400KB", "200 % of the volume")]
    [InlineData("make it pop", "the request itself")]
    public async Task What_can_not_be_checked_stands_beside_the_result(string prompt, string left)
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync(fixture.Input(prompt));

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.False(outcome.Result!.MeetsGoal);
        Assert.Contains(left, Assert.Single(outcome.Result.Notes, note => note.Code == "unchecked").Text, StringComparison.Ordinal);
        Assert.Single(fixture.Backend.Messages);
    }

    [Theory]
    [InlineData("the weather is nice today", "I can only edit videos.", "not_understood", "The prompt was not understood. The agent said: \"I can only edit videos.\"")]
    [InlineData("compress it to 720p", "Which part of the video do you mean?", "agent_question", "Which part of the video do you mean?")]
    [InlineData("compress it to 720p", "I'm not able to do that.", "agent_question", "I'm not able to do that.")]
    [InlineData("compress it to 720p", "Done: the video is compressed.", "nothing_changed", "The message changed nothing. The agent said: \"Done: the video is compressed.\"")]
    [InlineData("压缩到720p", "已完成。", "nothing_changed", "该消息没有带来任何改动。服务的答复：“已完成。”")]
    public async Task A_message_that_changed_nothing_is_shown_as_that_and_nothing_is_rendered(string prompt, string said, string code, string message)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = [said], EditChangesState = false, ReadyAfterUpload = true });
        var outcome = await fixture.RunAsync(fixture.Input(prompt));

        Assert.Equal((JobState.Failed, code, message), (outcome.State, outcome.Error!.Code, outcome.Error.Message));
        Assert.NotEmpty(outcome.Error.Action);
        Assert.Empty(fixture.Backend.Renders);
    }

    [Theory]
    [InlineData("It is sunny.", "Let me look. It is sunny.")]
    [InlineData(" and see.", "Let me look. and see.")]
    [InlineData("。好了", "Let me look.。好了")]
    public async Task Sentences_of_one_run_are_not_run_together(string next, string shown)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { EditChangesState = false });
        var frames = string.Concat(((string[])["Let me look.", next]).Select(text => $"data: {JsonSerializer.Serialize(new { type = "text", content = text })}\n\n"));
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Stream(System.Text.Encoding.UTF8.GetBytes(frames)));
        var outcome = await fixture.RunAsync();
        Assert.Contains(outcome.Messages, message => message.Role == JobMessageRole.Agent && message.Text == shown);
    }

    [Fact]
    public async Task What_is_said_after_a_tools_work_stands_on_a_line_of_its_own()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { EditChangesState = false });
        const string frames = "data: {\"type\":\"text\",\"content\":\"Let me look\"}\n\ndata: {\"type\":\"tool_call\",\"name\":\"weather\"}\n\ndata: {\"type\":\"text\",\"content\":\"it is sunny.\"}\n\n";
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Stream(System.Text.Encoding.UTF8.GetBytes(frames)));
        var outcome = await fixture.RunAsync();
        Assert.Contains(outcome.Messages, message => message.Role == JobMessageRole.Agent && message.Text == "Let me look\nit is sunny.");
    }

    [Fact]
    public async Task An_agents_error_is_told_and_not_followed_by_a_ready_video()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { EditChangesState = false });
        fixture.Backend.Script.Next(NemoRoute.Message, Fault.Frame("""{"errorCode":"MODEL_OVERLOADED","errorMessage":"The model is overloaded.","content":{"parts":[]}}"""));
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, "agent_error"), (outcome.State, outcome.Error!.Code));
        Assert.Contains("overloaded", outcome.Error.Message, StringComparison.Ordinal);
        Assert.Empty(fixture.Backend.Renders);
    }

    [Fact]
    public async Task An_agents_error_after_an_edit_stands_beside_the_result()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, Fault.Frame("""{"errorCode":"MODEL_OVERLOADED","errorMessage":"The model is overloaded.","content":{"parts":[]}}"""));
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Completed, false), (outcome.State, outcome.Result!.MeetsGoal));
        Assert.Contains("overloaded", Assert.Single(outcome.Result.Unmet), StringComparison.Ordinal);
        Assert.DoesNotContain("✅", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_fits_is_left_as_it_is_and_never_sent()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync(fixture.Input("compress this video to under 50MB without losing quality"));

        Assert.Equal((JobState.Completed, true, true), (outcome.State, outcome.Result!.MeetsGoal, outcome.Result.IsOriginal));
        Assert.Equal((outcome.Result.InputBytes, 1, "holiday.mp4"), (outcome.Result.Bytes, outcome.Result.Ratio, outcome.Result.FileName));
        Assert.Contains("already fits", outcome.Text, StringComparison.Ordinal);
        Assert.Empty(fixture.Backend.Requests);
        Assert.True(BlobNames.TryParse(outcome.Result.Blob, out var blob));
        Assert.Equal(TestClips.Mp4().Length, (await fixture.Blobs.GetFactsAsync(blob))!.Length);
    }

    [Theory]
    [InlineData("compress it to half the size")]
    [InlineData("make it 720p and under 50MB")]
    [InlineData("under 50MB and add subtitles")]
    public async Task A_source_of_which_more_is_asked_is_sent(string prompt)
    {
        await using var fixture = await JobFixture.StartAsync();
        await fixture.RunAsync(fixture.Input(prompt));

        Assert.NotEmpty(fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_result_that_is_larger_than_its_source_is_told_so()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = TestClips.Mp4(seconds: 5, size: "320x180") });
        var outcome = await fixture.RunAsync();

        Assert.False(outcome.Result!.MeetsGoal);
        Assert.Contains("larger than the original", Assert.Single(outcome.Result.Unmet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joined_video_may_be_larger_than_its_first_file()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = TestClips.Mp4(seconds: 5, size: "320x180") });
        var outcome = await fixture.RunAsync(fixture.Input("join these clips"));

        Assert.Empty(outcome.Result!.Unmet ?? []);
    }

    [Theory]
    [InlineData("H.264, under 50MB", true)]
    [InlineData("H.264, smaller", false)]
    public async Task A_codec_that_comes_with_a_size_of_its_own_may_cost_more_than_the_source_took(string prompt, bool isMet)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = TestClips.Mp4(seconds: 5, size: "320x180") });
        var outcome = await fixture.RunAsync(fixture.Input(prompt));

        Assert.Equal(isMet, outcome.Result!.MeetsGoal);
    }

    [Fact]
    public async Task What_is_left_out_stands_in_the_sidecar()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["I can't change the speed yet."] });
        var outcome = await fixture.RunAsync(fixture.Input("2x speed and 400KB"));

        Assert.True(BlobNames.TryParse(outcome.Result!.Blob, out var blob));
        await using var sidecar = await fixture.Blobs.OpenReadAsync(blob with { Name = blob.Name + ".json" });
        var result = (await JsonSerializer.DeserializeAsync<JsonElement>(sidecar)).GetProperty("result");
        Assert.Equal(("speed", "2x speed", false),
            (result.GetProperty("declined")[0].GetProperty("kind").GetString(), result.GetProperty("declined")[0].GetProperty("request").GetString(), result.GetProperty("meetsGoal").GetBoolean()));
    }

    [Fact]
    public async Task Any_fault_of_ours_ends_the_job_with_its_clean_up_and_its_callback()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Engine.OnStatus = status =>
        {
            if (status.GetProperty("state").GetString() == "rendering") throw new InvalidOperationException("a fault of ours");
        };
        var outcome = await fixture.RunAsync(fixture.Input() with { HasCallback = true });

        Assert.Equal((JobState.Failed, Failures.Internal.Code), (outcome.State, outcome.Error!.Code));
        Assert.Equal("EndJob", fixture.Engine.Calls[^1]);
        Assert.Equal(["job1-callback"], fixture.Started.Instances.Select(instance => instance.InstanceId));
    }

    [Fact]
    public async Task Many_messages_never_make_the_status_too_large()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript
        {
            Texts = [string.Join('\n', Enumerable.Range(0, 150).Select(i => $"\"{i}\" <é\t>"))],
            Draft = $$"""{"t":[{{string.Join(',', Enumerable.Range(0, 90).Select(i => $"{{\"tt\":7,\"sg\":[{{\"d\":3000,\"m\":{{\"title\":\"Title {i} REVISION\"}}}}]}}"))}},{"tt":0,"sg":[{"d":2000}]}]}""",
        });
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.All(fixture.Engine.Statuses, status => Assert.InRange(status.Status.GetRawText().Length, 1, 8192));
    }
}
