using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Sources;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A job whose source's server may not be asked now waits for it, on every host, and asks nothing meanwhile.</summary>
public sealed class WaitingForSourceTests
{
    [Fact]
    public async Task A_job_waits_until_others_have_fetched_from_the_server_and_says_so_once()
    {
        await using var server = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, allowPrivateAddresses: true);
        var gate = fixture.Get<SourceGate>();
        Assert.Null(gate.TryEnter("another", [ServerNames.Of(server.Url)]));
        var waits = 0;
        fixture.Engine.OnTimer = _ =>
        {
            if (++waits <= 3) Assert.Equal(0, server.Sent);
            if (waits == 3) gate.Leave("another");
        };
        var outcome = await RunAsync(fixture, server.Url, input => input);

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.True(waits >= 3);
        Assert.Single(outcome.Messages, message => message.Text == Phrases.WaitingForSource(Language.English));
        // It has left its place to others before it ends.
        Assert.Null(gate.TryEnter("next", [ServerNames.Of(server.Url)]));
    }

    [Theory]
    [InlineData(false, 25, true)]
    [InlineData(false, 31, false)]
    [InlineData(true, 0, true)]
    [InlineData(true, 2, false)]
    public async Task A_server_that_does_not_answer_is_waited_for_as_long_as_is_reasonable(bool isInBatch, int minutesBefore, bool waits)
    {
        await using var server = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, allowPrivateAddresses: true);
        using (var hung = fixture.Get<SourceGate>().Enter("another", server.Url)) hung.Failed(hung: true);
        var since = fixture.Engine.UtcNow - TimeSpan.FromMinutes(minutesBefore);
        var outcome = await RunAsync(fixture, server.Url, input => input with { CreatedAt = since, BatchId = isInBatch ? "batch" : null });

        Assert.Equal(waits ? (JobState.Completed, null) : (JobState.Failed, Failures.SourceUnreachable.Code), (outcome.State, outcome.Error?.Code));
        Assert.Equal(waits, server.Sent > 0);
    }

    private static async Task<JobOutcome> RunAsync(JobFixture fixture, Uri url, Func<CompressVideoInput, CompressVideoInput> change)
    {
        await fixture.Records.SetSecretAsync(JobRecords.SourceUrl(JobFixture.InstanceId), url.AbsoluteUri);
        return await fixture.RunAsync(change(fixture.Input() with { Source = new SourceRef(null, "clip.mp4") { Server = ServerNames.Of(url) } }));
    }
}
