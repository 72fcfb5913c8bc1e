using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Storage;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Storage;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A full disk stops a job for as long as it is full, and takes nothing from it.</summary>
public class FullDiskTests
{
    [Fact]
    public async Task Whatever_a_job_writes_waits_for_room_and_is_done_once()
    {
        await using var fixture = await JobFixture.StartAsync(configure: FullStore.AddTo);
        var refused = new Dictionary<BlobName, int>();
        // Each file finds no room three times, whichever step writes it. A key that could not be kept gets another name the next time.
        ((FullStore)fixture.Blobs).IsFull = blob => !blob.Name.StartsWith("keys/", StringComparison.Ordinal) && (refused[blob] = refused.GetValueOrDefault(blob) + 1) <= 3;
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Contains(refused.Keys, blob => blob.Container == "results");
        Assert.Contains(refused.Keys, blob => blob.Name.StartsWith("records/messages/", StringComparison.Ordinal));
        Assert.Contains(refused.Keys, blob => blob.Name.StartsWith("records/uploads/", StringComparison.Ordinal));
        // The token is kept in memory then, and an upload that was not begun with its session is marked by a step of its own.
        Assert.Equal([], refused.Where(file => file.Value <= 3 && !file.Key.Name.StartsWith("records/nemo/", StringComparison.Ordinal) && !file.Key.Name.EndsWith("/first", StringComparison.Ordinal)).Select(file => file.Key.ToString()));
        Assert.Equal((1, 1, 1), (fixture.Backend.Of(NemoRoute.Upload).Count, fixture.Backend.Messages.Count, fixture.Backend.Renders.Count));
        Assert.Single(outcome.Messages, message => message.Text == Phrases.WaitingForRoom(Language.English));
    }

    [Theory]
    [InlineData(NemoRoute.Session)]
    [InlineData(NemoRoute.Upload)]
    [InlineData(NemoRoute.State)]
    [InlineData(NemoRoute.Message)]
    [InlineData(NemoRoute.Submit)]
    [InlineData(NemoRoute.Poll)]
    public async Task A_backend_whose_disk_is_full_is_asked_again_until_there_is_room(NemoRoute route)
    {
        await using var fixture = await JobFixture.StartAsync();
        for (var refusal = 0; refusal < 20; refusal++) fixture.Backend.Script.Next(route, new Fault.Envelope(4003, "There is not enough free disk space for this."));
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Completed, null), (outcome.State, outcome.Error));
        Assert.Equal((1, 1), (fixture.Backend.Messages.Count, fixture.Backend.Renders.Count));
    }

    [Fact]
    public async Task A_job_that_waits_for_room_can_be_cancelled()
    {
        await using var fixture = await JobFixture.StartAsync();
        for (var refusal = 0; refusal < 20; refusal++) fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Envelope(4003));
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "PrepareJob") fixture.Engine.Raised.Add((JobFixture.InstanceId, "cancel"));
            if (name == "PrepareJob") fixture.Cancellations.RequestAsync(JobFixture.InstanceId, default).GetAwaiter().GetResult();
        };
        var outcome = await fixture.RunAsync();
        Assert.Equal(JobState.Cancelled, outcome.State);
    }

    [Fact]
    public async Task Room_that_nobody_makes_ends_the_job_with_what_to_do()
    {
        await using var fixture = await JobFixture.StartAsync(configure: FullStore.AddTo);
        ((FullStore)fixture.Blobs).IsFull = blob => blob.Container == "results" && blob.Name.EndsWith(".mp4", StringComparison.Ordinal);
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, "disk_full", "The disk is full. Make room, then try again."), (outcome.State, outcome.Error!.Code, outcome.Error.Describe()));
        Assert.InRange(fixture.Engine.Timers.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait), TimeSpan.FromDays(1), TimeSpan.FromDays(2));
    }

    [Fact]
    public void A_full_disk_is_told_from_other_faults_at_any_depth()
    {
        Assert.All(
            (Exception[])[FullStore.NoRoom, new InvalidOperationException("", FullStore.NoRoom), new AggregateException(new TimeoutException(), FullStore.NoRoom), new IOException("", unchecked((int)0x80070070))],
            fault => Assert.True(DiskFull.Is(fault)));
        Assert.All((Exception?[])[null, new IOException("No space left on device"), new IOException("", 5), new UnauthorizedAccessException()], fault => Assert.False(DiskFull.Is(fault)));
    }
}
