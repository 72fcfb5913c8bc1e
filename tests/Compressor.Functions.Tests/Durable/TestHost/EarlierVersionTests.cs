using System.Text.Json.Nodes;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.TestSupport;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Jobs that were started before an update, on the Durable Task SDK: they go on as they began, and end well.</summary>
public sealed class EarlierVersionTests(AzuriteFixture azurite)
{
    private readonly Azurite _azurite = azurite.Azurite;

    [Fact]
    public async Task A_job_begun_before_the_update_ends_as_it_began()
    {
        await using var fixture = await StartAsync("begun-before", "CompressVideo.completed.json");
        var ended = await fixture.EndAsync();

        Assert.Equal((JobState.Completed, true), (ended.Status, ended.Result!.MeetsGoal));
        Assert.Equal(50_000_000, ended.Result.Goal.MaxBytes);
        Assert.Equal(2, (await fixture.ResultsAsync()).Count); // the video and its sidecar
        Assert.Equal(ActivitiesOf(RecordedHistories.Read("CompressVideo.completed.json")), ActivitiesOf(fixture.Hub.Histories.Of(fixture.Name)));
    }

    [Fact]
    public async Task A_goal_missed_by_a_job_begun_before_the_update_is_still_told_to_the_backend_once()
    {
        await using var fixture = await StartAsync("refined-before", "CompressVideo.refined.json");

        Assert.Equal((JobState.Completed, false), ((await fixture.EndAsync()).Status, (await fixture.Jobs.GetAsync(fixture.Name))!.Result!.MeetsGoal));
        Assert.Equal(2, fixture.Backend.Messages.Count);
        Assert.Equal(ActivitiesOf(RecordedHistories.Read("CompressVideo.refined.json")), ActivitiesOf(fixture.Hub.Histories.Of(fixture.Name)));
    }

    [Fact]
    public async Task A_follow_up_to_a_job_begun_before_the_update_is_told_the_new_story()
    {
        await using var fixture = await StartAsync("followed-before", "CompressVideo.completed.json");
        await fixture.EndAsync();
        await fixture.Jobs.SendMessageAsync(fixture.Name, "make it 90p");
        var ended = await fixture.EndAsync(revision: 2);

        Assert.Equal((JobState.Completed, 2, 50_000_000), (ended.Status, ended.Revision, ended.Result!.Goal.MaxBytes));
        var second = ActivitiesOf(fixture.Hub.Histories.Of(JobReader.InstanceOf(fixture.Name, 2)));
        Assert.Equal((nameof(PrepareJob), nameof(EndJob)), (second.First(), second.Last()));
    }

    /// <summary>Starts a job with the input that the earlier version recorded, with nothing but its name changed.</summary>
    private async Task<JobsOnHub> StartAsync(string name, string recording)
    {
        var fixture = await JobsOnHub.StartAsync(_azurite, name);
        var input = JsonNode.Parse(RecordedHistories.Read(recording).Input)!;
        Assert.Null(input["version"]);
        (input["jobId"], input["source"]!["blob"]) = (name, fixture.Source.ToString());
        Assert.True(await fixture.Hub.Workflows.TryStartAsync(CompressVideoWorkflow.Name, name, input, TestContext.Current.CancellationToken));
        return fixture;
    }

    private static IEnumerable<string> ActivitiesOf(RecordedHistory history) =>
        history.Executions.SelectMany(execution => execution.Events).Where(e => e.TaskScheduled is not null).Select(e => e.TaskScheduled.Name);
}
