using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Jobs;

public class QueueTests
{
    [Fact]
    public async Task While_too_many_jobs_wait_others_are_refused_and_those_of_a_folder_are_not()
    {
        await using var fixture = await JobsFixture.StartAsync(
            new NemoScript { PollsUntilDone = int.MaxValue }, new Dictionary<string, string?> { ["Limits:MaxQueuedJobs"] = "2" });
        var jobs = new List<Job>();
        for (var i = 0; i < 3; i++) jobs.Add(await fixture.Jobs.StartAsync(JobsFixture.Request() with { IdempotencyKey = $"key-{i}" }));

        var refused = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.StartAsync(JobsFixture.Request()));
        Assert.Equal((Failures.QueueFull.Code, 60), (refused.Error.Code, refused.Error.RetryAfterSeconds));
        Assert.Equal(jobs[2].Id, (await fixture.Jobs.StartAsync(JobsFixture.Request() with { IdempotencyKey = "key-2" })).Id);
        var ofFolder = await fixture.Jobs.StartAsync(JobsFixture.Request() with { JobId = "of-a-folder" });

        foreach (var id in (string[])[jobs[2].Id, ofFolder.Id])
        {
            await fixture.Jobs.CancelAsync(id);
            Assert.Equal(JobState.Cancelled, (await fixture.EndAsync(id)).Status);
        }

        Assert.Equal(JobState.Queued, (await fixture.Jobs.StartAsync(JobsFixture.Request())).Status);
    }
}
