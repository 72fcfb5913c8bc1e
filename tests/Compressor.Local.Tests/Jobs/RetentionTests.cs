using Compressor.Core.Storage;
using Compressor.Local.Hosting;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Local.Tests.Jobs;

public class RetentionTests
{
    [Fact]
    public async Task Old_jobs_go_with_all_that_belongs_to_them_and_the_keys_stay()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var keys = await fixture.Blobs.ListAsync("state", "keys/").CountAsync();
        Assert.True(keys > 0);

        await PurgeAfter(fixture, TimeSpan.FromDays(6));
        Assert.NotNull(await fixture.Jobs.GetAsync(job.Id));

        await PurgeAfter(fixture, TimeSpan.FromDays(8));
        Assert.Equal(keys, await fixture.Blobs.ListAsync("state", "").CountAsync());
        Assert.Empty(await fixture.Blobs.ListAsync("results", "").ToListAsync());
        Assert.Empty(await fixture.Blobs.ListAsync("uploads", "").ToListAsync());
    }

    [Fact]
    public async Task A_link_to_an_old_video_is_as_old_as_the_link()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["old.mp4"], "old");
        File.SetLastWriteTimeUtc(folder["old.mp4"], DateTime.UnixEpoch);
        await using var fixture = await JobsFixture.StartAsync();
        var link = new BlobName("uploads", "linked/old.mp4");
        await fixture.Services.GetRequiredService<DiskBlobStore>().LinkAsync(link, folder["old.mp4"]);

        await PurgeAfter(fixture, TimeSpan.FromDays(1));
        Assert.NotNull(await fixture.Blobs.GetFactsAsync(link));
    }

    private static Task PurgeAfter(JobsFixture fixture, TimeSpan passed)
    {
        var later = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + passed);
        return ActivatorUtilities.CreateInstance<Retention>(fixture.Services, later).PurgeAsync(default);
    }
}
