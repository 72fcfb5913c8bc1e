using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Tests.Workflow;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Workflows;

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

    /// <summary>A step that goes on from state to state tells of them by its progress; what was told before the workflow entered its own state is of an earlier round.</summary>
    [Theory]
    [InlineData(JobState.Connecting, JobState.Uploading, 1, JobState.Uploading)]
    [InlineData(JobState.Rendering, JobState.Delivering, 0, JobState.Delivering)]
    [InlineData(JobState.Rendering, JobState.Rendering, -1, JobState.Rendering)]
    [InlineData(JobState.Rendering, JobState.Delivering, -1, JobState.Rendering)]
    [InlineData(JobState.Editing, JobState.Connecting, 1, JobState.Editing)]
    [InlineData(JobState.Rendering, JobState.Delivering, null, JobState.Rendering)]
    public async Task A_job_shows_the_state_that_its_step_has_come_to(JobState entered, JobState told, int? secondsSince, JobState shown)
    {
        await using var fixture = await JobFixture.StartAsync();
        var now = fixture.Engine.UtcNow;
        await fixture.Get<IJobProgress>().ReportAsync("job1", new LiveProgress(told, JobPercent.Of(told, 0.5), "from the step", now), default);
        var instance = new WorkflowInstance { InstanceId = "job1", Workflow = CompressVideoWorkflow.Name, Status = WorkflowRuntimeStatus.Running, CreatedAt = now, UpdatedAt = now };
        // Null: by a version whose steps do not go on.
        var status = new JobStatus { State = entered, Percent = JobPercent.Of(entered), Text = "from the workflow", Since = secondsSince is { } seconds ? now.AddSeconds(-seconds) : null };
        var job = await fixture.Get<JobReader>().ReadAsync(new JobInstance(instance, fixture.Input(), status, Outcome: null), default);

        var isTold = shown == told;
        Assert.Equal((shown, isTold ? "from the step" : "from the workflow", JobPercent.Of(shown, isTold ? 0.5 : 0)), (job.Status, job.Text, job.Percent));
    }
}
