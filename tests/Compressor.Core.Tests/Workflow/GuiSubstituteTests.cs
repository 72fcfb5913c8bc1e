using Compressor.Core.Jobs;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>What a backend tells its user to do in a GUI is done, or said, in its place.</summary>
public class GuiSubstituteTests
{
    [Theory]
    [InlineData("The video is compressed. You can preview it in the timeline.", "The video is compressed.", "Timeline (1 track): 1. Video: clip (0-2s)")]
    [InlineData("The video is compressed. Please check your account page for your balance.", "The video is compressed.", "You have 42 credits left (8 held for work in progress).")]
    public async Task A_look_at_the_timeline_or_the_account_is_said_instead(string text, string kept, string said)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = [text] });
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal($"{kept}\n{said}", Assert.Single(outcome.Messages, message => message.Role == JobMessageRole.Agent).Text);
    }

    [Fact]
    public async Task The_export_that_a_user_should_click_is_made_by_the_job()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["Compressed to 720p. Click the Export button to download it."] });
        var outcome = await fixture.RunAsync();

        Assert.Equal("Compressed to 720p.", Assert.Single(outcome.Messages, message => message.Role == JobMessageRole.Agent).Text);
        Assert.Single(fixture.Backend.Renders);
        Assert.Single(fixture.Backend.Messages);
    }

    [Fact]
    public async Task What_a_user_should_drag_is_sent_back_once_as_a_message()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.NextAnswers.Enqueue(("Please drag the clip onto the timeline.", false));
        var outcome = await fixture.RunAsync();

        Assert.Equal(
            [fixture.Input().Prompt, "I have no editor in front of me, so please do this for me: Please drag the clip onto the timeline."], fixture.Backend.Messages);
        Assert.Equal(JobState.Completed, outcome.State);
        Assert.DoesNotContain("drag", outcome.Text, StringComparison.Ordinal);
        Assert.All(outcome.Messages, message => Assert.DoesNotContain("drag", message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backend_that_insists_on_dragging_is_not_asked_again()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["Drag the clip onto the timeline."], EditChangesState = false, ReadyAfterUpload = true });
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, "nothing_changed"), (outcome.State, outcome.Error!.Code));
        Assert.Equal(2, fixture.Backend.Messages.Count);
    }

    [Fact]
    public async Task A_hint_beside_an_edit_is_not_sent_back()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["Done. You can drag the clip to move it."] });
        await fixture.RunAsync();

        Assert.Single(fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_balance_that_can_not_be_read_does_not_fail_the_edit()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Texts = ["Done. Please check your billing page."] });
        fixture.Backend.Script.Next(NemoRoute.Credits, [.. Enumerable.Repeat<Fault>(new Fault.Status(500, "", HasEffect: false), 10)]);
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal("Done.", Assert.Single(outcome.Messages, message => message.Role == JobMessageRole.Agent).Text);
    }
}
