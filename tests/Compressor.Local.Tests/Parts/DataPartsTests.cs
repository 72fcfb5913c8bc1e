using Compressor.Local.Parts;
using Compressor.Sqlite;
using Compressor.TestSupport;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Local.Tests.Parts;

/// <summary>Each process has a part of the data folder to itself, and an interrupted job is found where it began.</summary>
public sealed class DataPartsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Each_run_gets_a_free_part_and_never_the_root()
    {
        using var one = await AcquireAsync(null);
        using (var two = await AcquireAsync(null)) Assert.Equal([_data["parts/1"], _data["parts/2"]], [one.Folder, two.Folder]);
        using var again = await AcquireAsync(null);
        Assert.Equal(_data["parts/2"], again.Folder);
    }

    [Fact]
    public async Task An_interrupted_job_goes_on_in_its_part_and_others_leave_that_alone()
    {
        using (await AcquireAsync(null))
        using (var second = await AcquireAsync("cli-1")) AddJob(second.Folder, "cli-1", "Running");

        using (var other = await AcquireAsync("cli-2")) Assert.Equal(_data["parts/1"], other.Folder);
        using (await AcquireAsync(null))
        using (var third = await AcquireAsync(null)) Assert.Equal(_data["parts/3"], third.Folder);
        using var resumed = await AcquireAsync("cli-1");
        Assert.Equal(_data["parts/2"], resumed.Folder);
    }

    /// <summary>It may not have been delivered yet.</summary>
    [Fact]
    public async Task The_latest_job_of_the_same_arguments_counts_though_it_has_ended()
    {
        AddJob(_data["parts/1"], "cli-1", "Completed", at: 1);
        AddJob(_data["parts/2"], "cli-1-2", "Completed", at: 2);
        using var part = await AcquireAsync("cli-1");
        Assert.Equal(_data["parts/2"], part.Folder);
    }

    [Fact]
    public async Task What_another_process_is_working_on_is_not_begun_twice()
    {
        using var part = await AcquireAsync("cli-1");
        AddJob(part.Folder, "cli-1", "Running");
        var refused = await Assert.ThrowsAsync<UsageException>(() => AcquireAsync("cli-1"));
        Assert.Equal($"That is being compressed already by another process ({Environment.ProcessId}); wait for it, or stop it and run this again.", refused.Message);
    }

    [Fact]
    public async Task What_has_ended_there_is_begun_anew_elsewhere()
    {
        using var part = await AcquireAsync("cli-1");
        AddJob(part.Folder, "cli-1", "Completed");
        using var other = await AcquireAsync("cli-1");
        Assert.Equal(_data["parts/2"], other.Folder);
    }

    /// <summary>As it was made when each process had the whole folder.</summary>
    [Fact]
    public async Task A_job_in_the_root_goes_on_there_unless_somebody_has_it()
    {
        AddJob(_data.Path, "cli-1", "Running");
        using (var part = await AcquireAsync("cli-1")) Assert.Equal(_data.Path, part.Folder);
        using var serving = DataFolderLock.Acquire(_data.Path, WorkflowEngine.LockName);
        await Assert.ThrowsAsync<UsageException>(() => AcquireAsync("cli-1"));
        using var other = await AcquireAsync("cli-2");
        Assert.Equal(_data["parts/1"], other.Folder);
    }

    [Fact]
    public async Task Parts_that_nobody_has_used_for_long_are_removed_and_those_in_use_are_not()
    {
        using var used = await AcquireAsync(null);
        AddJob(_data["parts/7"], "cli-7", "Running");
        AddJob(_data["parts/8"], "cli-8", "Running");
        using var locked = PartFolders.TryTake(_data["parts/8"], out _);
        _time.Advance(TimeSpan.FromDays(9));
        using (await AcquireAsync(null)) Assert.Equal(["1", "2", "8"], PartFolders.All(_data.Path).Select(folder => Path.GetFileName(folder)));
    }

    [Fact]
    public async Task A_named_part_is_for_one_at_a_time()
    {
        using (var watch = await Parts.AcquireNamedAsync("watch-1", default)) Assert.Equal(_data["parts/watch-1"], watch.Folder);
        using var again = await Parts.AcquireNamedAsync("watch-1", default);
        await Assert.ThrowsAsync<DataFolderInUseException>(() => Parts.AcquireNamedAsync("watch-1", default));
    }

    [Fact]
    public async Task As_many_renders_run_at_once_as_there_are_slots()
    {
        var (first, second) = (new RenderSlots(_data.Path, 2, _time), new RenderSlots(_data.Path, 2, _time));
        var one = await first.EnterAsync(default);
        using var two = await second.EnterAsync(default);
        var three = second.EnterAsync(default).AsTask();
        Assert.False(three.IsCompleted);
        one.Dispose();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await three.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Dispose();

        using var cancelled = new CancellationTokenSource();
        using var three2 = await first.EnterAsync(default);
        var four = first.EnterAsync(cancelled.Token).AsTask();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => four);
    }

    [Fact]
    public void Who_comes_second_is_told_where_the_folder_is_served()
    {
        using (DataFolderLock.Acquire(_data.Path, WorkflowEngine.LockName))
        {
            using (ServingFile.Write(_data.Path, ["http://127.0.0.1:7071"]))
            {
                var refused = Assert.Throws<UsageException>(() => ServingFile.RequireFree(_data.Path));
                Assert.Equal("Compressor is serving this folder already: http://127.0.0.1:7071", refused.Message);
            }

            Assert.Throws<DataFolderInUseException>(() => ServingFile.RequireFree(_data.Path));
        }

        // What a killed process leaves behind says nothing.
        ServingFile.Write(_data.Path, ["http://127.0.0.1:7071"]);
        ServingFile.RequireFree(_data.Path);
        Assert.Null(ServingFile.Find(_data.Path));
    }

    private DataParts Parts => new(_data.Path, TimeSpan.FromDays(8), _time);

    private Task<DataPart> AcquireAsync(string? id) => Parts.AcquireAsync(id, TestContext.Current.CancellationToken);

    private static void AddJob(string folder, string id, string status, long at = 1)
    {
        Directory.CreateDirectory(folder);
        using var database = DatabaseFile.Open(Path.Combine(folder, "engine.db"), EngineSchema.Migrations);
        new Statements(database).Execute(
            "INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, version) VALUES ($id, 'CompressVideo', $status, $at, $at, 0, 1)", ("$id", id), ("$status", status), ("$at", at));
    }
}
