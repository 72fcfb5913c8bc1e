using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A message edits and charges: it goes out once, whatever happens to its stream or to our process.</summary>
public class SendOnceTests
{
    public static TheoryData<string> BrokenStreams => ["cut before a byte", "cut in the middle", "500", "HTML error", "error frame", "silent"];

    [Theory]
    [MemberData(nameof(BrokenStreams))]
    public async Task After_a_broken_stream_the_state_is_asked_and_the_message_not_sent_again(string how)
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, how switch
        {
            "cut before a byte" => new Fault.Cut(HasEffect: true),
            "cut in the middle" => new Fault.BreakAfter(20),
            "500" => new Fault.Status(500, "", HasEffect: true),
            "HTML error" => new Fault.Status(502, "<html>bad gateway</html>", "text/html", HasEffect: true),
            "error frame" => Fault.Frame("""{"error":"the model was not amused"}"""),
            _ => new Fault.Silent(),
        });
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Of(NemoRoute.Message));
        Assert.Single(fixture.Backend.Messages);
        if (how != "silent") Assert.Contains(TimeSpan.FromSeconds(30), fixture.Engine.Timers);
    }

    [Fact]
    public async Task A_message_that_never_shows_up_fails_after_five_looks_and_offers_a_retry()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Cut(HasEffect: false));
        var outcome = await fixture.RunAsync();

        Assert.Equal(Failures.NoAnswer.Code, outcome.Error!.Code);
        Assert.Single(fixture.Backend.Of(NemoRoute.Message));
        Assert.Equal(6, fixture.Backend.Of(NemoRoute.State).Count); // one before the message, five after it
        Assert.Equal(4, fixture.Engine.Timers.Count(wait => wait == TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_crash_after_the_intent_was_recorded_does_not_send_again()
    {
        await using var fixture = await JobFixture.StartAsync();
        var crashed = false;
        fixture.Engine.BeforeActivity = name =>
        {
            if (name != "SendAndSubmit" || crashed) return;
            crashed = true;
            // What a first run leaves behind that died before it heard an answer.
            fixture.Records.TryCreateAsync(JobRecords.Message("job1-m1"), DateTimeOffset.UnixEpoch).GetAwaiter().GetResult();
            throw new IOException("crash");
        };
        var outcome = await fixture.RunAsync();

        Assert.Equal(Failures.NoAnswer.Code, outcome.Error!.Code);
        Assert.Empty(fixture.Backend.Of(NemoRoute.Message));
    }

    [Fact]
    public async Task A_backend_that_runs_a_message_once_per_key_is_simply_asked_again()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { AcceptsIdempotencyKey = true });
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Cut(HasEffect: false));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        var keys = fixture.Backend.Of(NemoRoute.Message).Select(request => request.Header("Idempotency-Key")).ToList();
        Assert.Equal(["job1-m1", "job1-m1"], keys);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    public async Task A_message_that_was_refused_may_be_sent_again(int status)
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Status(status, "{}"));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Messages);
    }

    [Fact]
    public async Task An_expired_session_is_replaced_once_with_a_new_upload()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Envelope(1002));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Upload).Count);
        Assert.Single(fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_session_that_expires_again_ends_the_job()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Envelope(1002), new Fault.Envelope(1002));
        Assert.Equal(Failures.SessionExpired.Code, (await fixture.RunAsync()).Error!.Code);
    }

    [Fact]
    public async Task An_edit_without_a_word_tells_what_changed()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript
        {
            Texts = [],
            Draft = """{"t":[{"tt":7,"sg":[{"d":3000,"m":{"title":"Revision REVISION"}}]},{"tt":0,"sg":[{"d":2000,"m":{"title":"clip"}}]}]}""",
        });
        var outcome = await fixture.RunAsync();

        Assert.Contains(outcome.Messages, message => message.Role == JobMessageRole.System && message.Text.Contains("Revision 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_begun_before_the_update_says_that_a_long_edit_is_still_at_work()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Engine.Slow = ("SendMessage", 2);
        var outcome = await fixture.RunAsync(fixture.Input() with { Version = CompressVideoInput.JudgesInActivities });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, outcome.Messages.Count(message => message.Text.Contains("Still working", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_silence_of_the_backend_is_told_and_none_after_the_message()
    {
        var (time, interval, told) = (new FakeTimeProvider(), TimeSpan.FromMinutes(2), 0);
        var still = StillWorking.Tell(interval, time, () =>
        {
            told++;
            return ValueTask.CompletedTask;
        });
        for (var silence = 1; silence <= 2; silence++)
        {
            time.Advance(interval);
            Assert.Equal(silence, told);
        }

        still.Heard();
        time.Advance(interval / 2);
        still.Heard();
        time.Advance(interval / 2);
        Assert.Equal(2, told); // it has said something in the meantime
        await still.DisposeAsync();
        time.Advance(interval * 3);
        Assert.Equal(2, told);
    }

    [Fact]
    public async Task A_second_run_knows_the_draft_that_the_first_had_found()
    {
        await using var fixture = await JobFixture.StartAsync();
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "SendAndSubmit" && runs++ == 0) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await fixture.RunAsync();

        // The message had been answered: the draft differs from the one before it, and nothing is sent again.
        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Messages);
    }
}
