using System.Globalization;
using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Tests.Workflow;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Storage;
using Compressor.TestSupport.Workflows;
using Compressor.Workflows;

namespace Compressor.Core.Tests.Jobs;

public class JobSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task A_page_costs_as_many_requests_however_long_it_is(int jobs)
    {
        await using var fixture = await JobFixture.StartAsync();
        var (workflows, records) = (new CountingWorkflows(), new CountingRecords(fixture.Records));
        for (var i = 0; i < jobs; i++)
        {
            var input = fixture.Input() with { JobId = $"job{i:D2}" };
            workflows.Add(input, JobState.Failed);
            workflows.Add(input with { Revision = 2, ResultRevision = 1 }, JobState.Completed);
            await fixture.Records.SetAsync(JobRecords.Revision(input.JobId), 2);
            await fixture.Records.SetSecretAsync(JobRecords.ProjectLink(input.JobId), $"https://nemovideo.com/{i}");
        }

        var page = await SearchIn(workflows, records).ListAsync(JobFilter.None, null, 100, default);
        Assert.Equal(jobs, page.Items.Count);
        Assert.All(page.Items, job => Assert.Equal((2, $"https://nemovideo.com/{int.Parse(job.Id[3..], CultureInfo.InvariantCulture)}"), (job.Revision, job.Result!.ProjectUrl)));
        Assert.Equal((3, 2), (workflows.Requests, records.Requests));
    }

    /// <summary>As the search for a single one has it.</summary>
    [Fact]
    public async Task A_number_whose_revision_was_never_started_hides_no_job()
    {
        await using var fixture = await JobFixture.StartAsync();
        var workflows = new CountingWorkflows();
        foreach (var (id, recorded) in ((string, int?)[])[("a", null), ("b", 1), ("c", 2), ("d", 3)])
        {
            workflows.Add(fixture.Input() with { JobId = id }, JobState.Completed);
            if (recorded is not null) await fixture.Records.SetAsync(JobRecords.Revision(id), recorded.Value);
        }

        workflows.Add(fixture.Input() with { JobId = "d", Revision = 2 }, JobState.Failed);
        var page = await SearchIn(workflows, fixture.Records).ListAsync(JobFilter.None, null, 100, default);
        Assert.Equal([("d", 2), ("c", 1), ("b", 1), ("a", 1)], page.Items.Select(job => (job.Id, job.Revision)));
        var reader = new JobReader(workflows, new InMemoryJobProgress(), fixture.Records);
        foreach (var job in page.Items) Assert.Equal(job.Revision, (await reader.FindAsync(job.Id, default))!.Input.Revision);
    }

    [Fact]
    public async Task A_page_of_a_state_is_filled_though_the_engine_knows_no_phases()
    {
        await using var fixture = await JobFixture.StartAsync();
        var workflows = new CountingWorkflows();
        for (var i = 0; i < 40; i++) workflows.Add(fixture.Input() with { JobId = $"job{i:D2}" }, i % 10 == 0 ? JobState.Failed : JobState.Completed);
        var first = await SearchIn(workflows, fixture.Records).ListAsync(new JobFilter { Status = JobState.Failed }, null, 3, default);
        var second = await SearchIn(workflows, fixture.Records).ListAsync(new JobFilter { Status = JobState.Failed }, first.Next, 3, default);
        Assert.Equal(["job30", "job20", "job10"], first.Items.Select(job => job.Id));
        Assert.Equal("job00", Assert.Single(second.Items).Id);
        Assert.Null(second.Next);
    }

    private static JobSearch SearchIn(CountingWorkflows workflows, IRecordStore records) => new(workflows, new JobReader(workflows, new InMemoryJobProgress(), records));

    /// <summary>Instances, newest first; none is asked for alone.</summary>
    private sealed class CountingWorkflows : WorkflowClientStub, IWorkflowClient
    {
        private readonly List<WorkflowInstance> _instances = [];

        public int Requests { get; private set; }

        public void Add(CompressVideoInput input, JobState state)
        {
            var outcome = new JobOutcome
            {
                State = state,
                Text = "...",
                EndedAt = DateTimeOffset.UnixEpoch,
                Result = state is JobState.Completed ? new JobResult { FileName = "a.mp4", Blob = "results/a.mp4", Bytes = 1, InputBytes = 2, Ratio = 0.5, Seconds = 1, Goal = new Goal(), MeetsGoal = true } : null,
            };
            _instances.Add(new WorkflowInstance
            {
                InstanceId = JobReader.InstanceOf(input.JobId, input.Revision),
                Workflow = CompressVideoWorkflow.Name,
                Status = WorkflowRuntimeStatus.Completed,
                CreatedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
                Input = JsonSerializer.SerializeToElement(input, Json.Options),
                Output = JsonSerializer.SerializeToElement(outcome, Json.Options),
            });
        }

        public override Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default)
        {
            Requests++;
            return Task.FromResult(_instances.Find(instance => instance.InstanceId == instanceId));
        }

        public Task<IReadOnlyDictionary<string, WorkflowInstance>> GetManyAsync(IReadOnlyCollection<string> instanceIds, CancellationToken cancellationToken = default)
        {
            Requests++;
            return Task.FromResult<IReadOnlyDictionary<string, WorkflowInstance>>(
                _instances.Where(instance => instanceIds.Contains(instance.InstanceId)).ToDictionary(instance => instance.InstanceId, StringComparer.Ordinal));
        }

        public override Task<WorkflowPage> ListAsync(string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default)
        {
            Requests++;
            var from = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
            return Task.FromResult(new WorkflowPage(
                [.. _instances.AsEnumerable().Reverse().Skip(from).Take(limit)], from + limit < _instances.Count ? (from + limit).ToString(CultureInfo.InvariantCulture) : null));
        }
    }

    private sealed class CountingRecords(IRecordStore records) : IRecordStore
    {
        public int Requests { get; private set; }

        private IRecordStore Counted
        {
            get
            {
                Requests++;
                return records;
            }
        }

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => Counted.GetAsync<T>(key, cancellationToken);

        public Task<IReadOnlyDictionary<string, T>> GetManyAsync<T>(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) => Counted.GetManyAsync<T>(keys, cancellationToken);

        public Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default) => Counted.GetSecretAsync(key, cancellationToken);

        public Task<IReadOnlyDictionary<string, string>> GetManySecretsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
            Counted.GetManySecretsAsync(keys, cancellationToken);

        public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
