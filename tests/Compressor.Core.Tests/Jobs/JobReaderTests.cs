using Compressor.Core.Instances;
using Compressor.Core.Tests.Workflow;
using Compressor.Core.Workflow;
using Compressor.Edits;

namespace Compressor.Core.Tests.Jobs;

public class JobReaderTests
{
    [Fact]
    public async Task Only_the_id_of_a_job_finds_one()
    {
        await using var fixture = await JobFixture.StartAsync();
        var (reader, input) = (fixture.Get<JobReader>(), fixture.Input());
        var callback = new DeliverCallbackInput(new JobRef("job1", "job1", Language.English), "msg_job1");
        await fixture.Started.TryStartAsync(CompressVideoWorkflow.Name, "job1", input, default);
        await fixture.Started.TryStartAsync(CompressVideoWorkflow.Name, "job1-r2", input with { Revision = 2 }, default);
        await fixture.Started.TryStartAsync(DeliverCallbackWorkflow.Name, "job1-callback", callback, default);

        Assert.Equal(1, (await reader.FindAsync("job1", default))!.Input.Revision);
        Assert.Null(await reader.FindAsync("job1-r2", default));
        Assert.Null(await reader.FindAsync("job1-callback", default));
        Assert.Null(await reader.FindAsync("job2", default));
    }
}
