using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

public class CompressVideoTests
{
    [Theory]
    [InlineData(StreamForm.Typed, SubmitForm.Success, PollForm.TopLevel)]
    [InlineData(StreamForm.AgentKit, SubmitForm.Bare, PollForm.Success)]
    [InlineData(StreamForm.Typed, SubmitForm.RenderId, PollForm.Success)]
    public async Task A_job_completes_with_either_form_of_every_answer(StreamForm stream, SubmitForm submit, PollForm poll)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Stream = stream, Submit = submit, Poll = poll });
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.True(outcome.Result!.MeetsGoal);
        Assert.Equal(["compress this video to 720p and under 50MB"], fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
        Assert.Equal("holiday-compressed.mp4", outcome.Result.FileName);
        Assert.Contains(outcome.Messages, message => message.Role == JobMessageRole.Agent && message.Text.Contains("compressed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_draft_comes_back_to_the_render_call_byte_for_byte()
    {
        await using var fixture = await JobFixture.StartAsync();
        await fixture.RunAsync();

        var expected = fixture.Backend.Script.Draft.Replace("REVISION", "1", StringComparison.Ordinal);
        Assert.Equal(expected, fixture.Backend.Renders.Single().Draft);
    }

    [Fact]
    public async Task The_outcome_is_written_beside_the_result_and_on_the_source()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync();

        Assert.True(BlobNames.TryParse(outcome.Result!.Blob, out var blob));
        await using var sidecar = await fixture.Blobs.OpenReadAsync(blob with { Name = blob.Name + ".json" });
        var written = await JsonSerializer.DeserializeAsync<JsonElement>(sidecar);
        Assert.Equal("completed", written.GetProperty("status").GetString());
        Assert.Equal(outcome.Result.Bytes, written.GetProperty("result").GetProperty("bytes").GetInt64());
        var metadata = (await fixture.Blobs.GetFactsAsync(new BlobName("uploads", "holiday.mp4")))!.Metadata;
        Assert.Equal("/api/jobs/job1/result", metadata["compressor_result"]);
    }

    [Theory]
    [InlineData(0, "completed")]
    [InlineData(2, "failed")]
    public async Task A_job_of_the_inbox_says_beside_its_video_how_it_ended(int rendersToFail, string status)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { RendersToFail = rendersToFail });
        var video = new BlobName("inbox", "holiday.mp4");
        await fixture.Blobs.WriteAsync(video, new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        await fixture.RunAsync(fixture.Input() with { Source = new SourceRef(video.ToString(), "holiday.mp4") });

        await using var sidecar = await fixture.Blobs.OpenReadAsync(video with { Name = "holiday.mp4.result.json" });
        var written = await JsonSerializer.DeserializeAsync<JsonElement>(sidecar);
        Assert.Equal(status, written.GetProperty("status").GetString());
        Assert.Equal(status == "completed", written.TryGetProperty("result", out var result) && result.GetProperty("url").GetString() == "/api/jobs/job1/result");
    }

    [Fact]
    public async Task A_missed_goal_is_told_to_the_backend_once_and_the_result_says_so()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync(fixture.Input("compress this video to under 2KB"));

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.False(outcome.Result!.MeetsGoal);
        Assert.NotEmpty(outcome.Result.Unmet);
        Assert.Equal(2, fixture.Backend.Messages.Count);
        Assert.Equal(2, fixture.Backend.Renders.Count);
        Assert.Equal(2, (await fixture.ResultBlobsAsync()).Count); // one video, one sidecar: the superseded result is gone
    }

    [Fact]
    public async Task A_refinement_that_fails_leaves_the_result_before_it()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Status(200, "data: {\"type\":\"text\",\"content\":\"ok\"}\n\n", "text/event-stream", HasEffect: true));
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Envelope(2001));
        var outcome = await fixture.RunAsync(fixture.Input("compress this video to under 2KB"));

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.False(outcome.Result!.MeetsGoal);
    }

    [Fact]
    public async Task A_failed_render_is_tried_once_more_under_a_new_id()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { RendersToFail = 1 });
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Renders.Select(render => render.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_render_that_fails_twice_fails_the_job()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { RendersToFail = 2 });
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, Failures.RenderFailed.Code), (outcome.State, outcome.Error!.Code));
        Assert.Equal(2, fixture.Backend.Renders.Count);
        Assert.Empty(await fixture.ResultBlobsAsync());
        var metadata = (await fixture.Blobs.GetFactsAsync(new BlobName("uploads", "holiday.mp4")))!.Metadata;
        Assert.Equal(("failed", Failures.RenderFailed.Code), (metadata["compressor_status"], metadata["compressor_error"]));
    }

    [Fact]
    public async Task A_render_is_polled_every_30_seconds_until_its_deadline_and_then_cancelled()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var outcome = await fixture.RunAsync();

        Assert.Equal(Failures.RenderTimedOut.Code, outcome.Error!.Code);
        Assert.Equal(60, fixture.Backend.Of(NemoRoute.Poll).Count);
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(-24)]
    public async Task A_clock_that_is_set_while_a_render_runs_does_not_change_how_long_it_may_take(int hours)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = 15 });
        Set(fixture);
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);

        await using var endless = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        Set(endless);
        Assert.Equal(Failures.RenderTimedOut.Code, (await endless.RunAsync()).Error!.Code);
        Assert.InRange(endless.Backend.Of(NemoRoute.Poll).Count, 45, 60);

        void Set(JobFixture job) => job.Engine.BeforeActivity = name =>
        {
            if (name != "PollRender" || job.Backend.Of(NemoRoute.Poll).Count != 7) return;
            job.Engine.BeforeActivity = null;
            job.Engine.SetClock(TimeSpan.FromHours(hours));
        };
    }

    [Theory]
    [InlineData("not a video, although it is named .mp4", "unsupported_file")]
    [InlineData("", "source_empty")]
    public async Task A_source_that_is_no_video_fails_before_anything_is_sent(string content, string code)
    {
        await using var fixture = await JobFixture.StartAsync(source: System.Text.Encoding.UTF8.GetBytes(content));
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, code), (outcome.State, outcome.Error!.Code));
        // It is only asked which formats it takes, for the sentence that says so.
        Assert.DoesNotContain(fixture.Backend.Requests, request => request is not ({ Route: NemoRoute.Token } or { Method: "GET", Path: "/api/upload-video/formats" }));
    }

    [Fact]
    public async Task A_truncated_source_is_told_from_its_headers()
    {
        var whole = TestClips.Mp4();
        await using var fixture = await JobFixture.StartAsync(source: whole[..(whole.Length / 2)]);
        Assert.Equal(Failures.SourceTruncated.Code, (await fixture.RunAsync()).Error!.Code);
    }

    [Fact]
    public async Task A_result_that_is_not_playable_is_not_kept()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = "<html>sorry</html>"u8.ToArray() });
        var outcome = await fixture.RunAsync();

        Assert.Equal(Failures.ResultInvalid.Code, outcome.Error!.Code);
        Assert.Empty(await fixture.ResultBlobsAsync());
    }

    /// <summary>A source may break off in its last fragment; a result is to have them all.</summary>
    [Fact]
    public async Task A_result_that_breaks_off_in_a_fragment_is_not_kept()
    {
        byte[] broken = [.. TestClips.Mp4(), .. "\0\0\0\u0008moof"u8, .. "\0\0\0\u000Cmdat1234"u8, .. "\0\u0010\0\0mdat"u8, .. new byte[100]];
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = broken });
        Assert.Equal(Failures.ResultInvalid.Code, (await fixture.RunAsync()).Error!.Code);
        Assert.Empty(await fixture.ResultBlobsAsync());
    }

    public static TheoryData<Fault> BadFiles => new()
    {
        new Fault.Status(200, "<html>sorry</html>", "video/mp4"), new Fault.Status(200, "", "video/mp4"), new Fault.Status(200, "garbage", "application/octet-stream"), new Fault.Html(200),
    };

    [Theory]
    [MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task A_result_s_address_that_leads_to_no_video_is_replaced_by_the_render_s_own(Fault fault)
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.File, fault);
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Of(NemoRoute.Download));
        Assert.Single(fixture.Backend.Renders);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_begun_anew_in_another_session_and_the_first_error_is_told()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Cut(true));
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);
        Assert.Equal((2, 2), (fixture.Backend.Of(NemoRoute.Upload).Count, fixture.Backend.Of(NemoRoute.Session).Count));

        await using var down = await JobFixture.StartAsync();
        down.Backend.Script.Next(NemoRoute.Upload, [.. Enumerable.Repeat<Fault>(new Fault.Status(503), 20)]);
        var failed = await down.RunAsync();
        Assert.Equal(Failures.BackendUnavailable.In(Language.English).Message, failed.Error!.Message);
        Assert.InRange(down.Backend.Of(NemoRoute.Upload).Count, 1, 10);
    }

    [Fact]
    public async Task An_upload_that_is_refused_for_a_moment_goes_on_in_its_session()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Status(429, "{}", RetryAfter: "3"));
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);
        Assert.Equal((2, 1), (fixture.Backend.Of(NemoRoute.Upload).Count, fixture.Backend.Of(NemoRoute.Session).Count));

        await using var limited = await JobFixture.StartAsync();
        limited.Backend.Script.Next(NemoRoute.Upload, [.. Enumerable.Repeat<Fault>(new Fault.Status(429, "{}", RetryAfter: "3"), 20)]);
        Assert.Equal(Failures.RateLimited.Code, (await limited.RunAsync()).Error!.Code);
    }

    [Fact]
    public async Task A_poll_that_can_t_be_read_starts_no_second_render()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Poll, new Fault.Html(200), new Fault.Status(200, "{\"code\":0,"), new Fault.Status(200, "null"));
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);
        Assert.Single(fixture.Backend.Renders);
    }

    [Theory]
    [InlineData(2001, "out_of_credits")]
    [InlineData(402, "export_blocked")]
    public async Task What_the_backend_refuses_ends_the_job_with_one_thing_to_do(int code, string expected)
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Submit, new Fault.Envelope(code));
        var outcome = await fixture.RunAsync();

        Assert.Equal(expected, outcome.Error!.Code);
        Assert.NotEmpty(outcome.Error.Action);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit));
    }

    [Fact]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_backend_says_once()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Session, new Fault.Status(429, "{}", RetryAfter: "7"));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Contains(TimeSpan.FromSeconds(7), fixture.Engine.Timers);
    }

    [Fact]
    public async Task A_cancelled_job_cancels_its_render_and_leaves_nothing()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        fixture.Engine.BeforeActivity = name =>
        {
            if (name == "PollRender" && fixture.Backend.Of(NemoRoute.Poll).Count == 2)
                fixture.Cancellations.RequestAsync(JobFixture.InstanceId, default).GetAwaiter().GetResult();
        };
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), (outcome.State, outcome.Error!.Code));
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
        Assert.Empty(await fixture.ResultBlobsAsync());
    }

    [Fact]
    public async Task No_payload_holds_the_token_or_a_claim_token()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync();
        var payloads = JsonSerializer.Serialize(outcome, Json.Options) + string.Concat(fixture.Engine.Statuses.Select(status => status.Status.GetRawText()));

        Assert.DoesNotContain(fixture.Backend.Tokens.Single(), payloads, StringComparison.Ordinal);
        Assert.DoesNotContain("clm_", payloads, StringComparison.Ordinal);
        Assert.Contains("clm_", (await fixture.Records.GetSecretAsync(JobRecords.ProjectLink(JobFixture.InstanceId)))!, StringComparison.Ordinal);
    }
}
