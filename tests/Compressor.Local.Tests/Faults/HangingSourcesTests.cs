using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Local.Tests.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Sources;

namespace Compressor.Local.Tests.Faults;

/// <summary>Servers that take a connection and never answer keep no job of another server waiting, however many files they are asked for.</summary>
public class HangingSourcesTests
{
    private const string Prompt = "compress to 720p and under 50MB";

    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sources")]
    [InlineData("attachments")]
    [InlineData("batches")]
    [InlineData("a batch's later items")]
    public async Task Many_jobs_of_a_server_that_hangs_take_one_place_and_others_end_meanwhile(string what)
    {
        using var hanging = new HangingServers(1);
        await using var well = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, new Dictionary<string, string?> { ["Api:AllowPrivateAddresses"] = "true", ["Limits:MaxConcurrentJobs"] = "4" });
        var url = new JobSource { Url = hanging.Urls.Single() };
        var blob = JobsFixture.Request().Source;
        for (var i = 0; i < 12; i++)
        {
            var job = new JobRequest { Source = what is "sources" ? url : blob, Attachments = what is "attachments" ? [url] : null, Prompt = Prompt };
            BatchItemRequest[] items = [new() { Source = what is "batches" ? url : blob, Prompt = Prompt }, new() { Source = url, Prompt = Prompt }];
            if (what is "sources" or "attachments") await fixture.Jobs.StartAsync(job, Ends);
            else await fixture.Batches.StartAsync(new BatchRequest { Items = items }, Ends);
        }

        await hanging.UntilAcceptedAsync(1, Ends);
        await OthersEndAsync();
        // Those that wait are known to do so after a restart; the one that was under way asks again.
        await fixture.RestartAsync();
        await hanging.UntilAcceptedAsync(2, Ends);
        await OthersEndAsync();
        Assert.Equal(2, hanging.Accepted);

        async Task OthersEndAsync()
        {
            foreach (var source in (JobSource[])[new() { Url = well.Url }, blob, new() { Url = well.Url }])
            {
                var job = await fixture.Jobs.StartAsync(new JobRequest { Source = source, Prompt = Prompt }, Ends);
                var ended = await fixture.EndAsync(job.Id);
                Assert.True(ended.Status is JobState.Completed, ended.Error?.ToString());
            }
        }
    }

    [Fact]
    public async Task Jobs_of_many_servers_that_hang_leave_places_to_those_that_have_answered()
    {
        using var hanging = new HangingServers(12);
        await using var well = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, new Dictionary<string, string?> { ["Api:AllowPrivateAddresses"] = "true", ["Limits:MaxConcurrentJobs"] = "4" });
        await EndsAsync(well.Url);
        foreach (var url in hanging.Urls) await fixture.Jobs.StartAsync(new JobRequest { Source = new JobSource { Url = url }, Prompt = Prompt }, Ends);
        await hanging.UntilAcceptedAsync(2, Ends);
        for (var i = 0; i < 3; i++) await EndsAsync(well.Url);
        Assert.Equal(2, hanging.Accepted);

        async Task EndsAsync(Uri url)
        {
            var job = await fixture.Jobs.StartAsync(new JobRequest { Source = new JobSource { Url = url }, Prompt = Prompt }, Ends);
            var ended = await fixture.EndAsync(job.Id);
            Assert.True(ended.Status is JobState.Completed, ended.Error?.ToString());
        }
    }
}
