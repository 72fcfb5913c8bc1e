using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Commands;
using Compressor.Local.Parts;
using Compressor.Sqlite;
using Compressor.TestSupport;
using Compressor.Workflows.Embedded;

namespace Compressor.Local.Tests.Commands;

/// <summary>What a user sees of the jobs of all processes, and how they go.</summary>
public sealed class JobsCommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_jobs_of_all_parts_are_listed_newest_first_with_what_became_of_them()
    {
        Add("parts/1", "cli-1", "Completed", "a.mp4", days: 3, result: 2_000_000);
        Add("parts/2", "cli-2", "Running", "b.mp4", days: 2);
        Add("parts/3", "cli-3", "Running", "c.mp4", days: 1);
        Add("", "web-1", "Completed", "d.mp4", days: 0);
        using var busy = PartFolders.TryTake(_data["parts/3"], out _);

        var listed = (await RunAsync("jobs")).Split('\n').Where(line => line.Contains(".mp4", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, listed.Count);
        foreach (var (line, name, state) in new[] { (listed[0], "d.mp4", "failed"), (listed[1], "c.mp4", "running, 40 %"), (listed[2], "b.mp4", "interrupted, 40 %"), (listed[3], "a.mp4", "done, 2.0 MB") })
        {
            Assert.Contains(name, line, StringComparison.Ordinal);
            Assert.Contains(state, line, StringComparison.Ordinal);
        }

        var json = (await RunAsync("jobs", "--json")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(["serve", "3", "2", "1"], json.Select(job => job.GetProperty("part").GetString()));
        Assert.Equal([false, true, false, false], json.Select(job => job.GetProperty("running").GetBoolean()));
        Assert.Equal(2_000_000, json[3].GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task What_has_ended_is_cleared_and_what_could_go_on_or_is_young_or_is_under_way_stays()
    {
        Add("parts/1", "cli-1", "Completed", "a.mp4", days: 9);
        Add("parts/2", "cli-2", "Running", "b.mp4", days: 9);
        Add("parts/3", "cli-3", "Completed", "c.mp4", days: 1);
        Add("parts/4", "cli-4", "Completed", "d.mp4", days: 9);
        using (PartFolders.TryTake(_data["parts/4"], out _))
        {
            Assert.Contains("Removed 1 jobs", await RunAsync("jobs", "clear", "--older-than", "7d"), StringComparison.Ordinal);
            Assert.Equal(["2", "3", "4"], Parts);
        }

        Assert.Contains("1 are under way or can go on", await RunAsync("jobs", "clear"), StringComparison.Ordinal);
        Assert.Equal(["2"], Parts);
        Assert.Contains("Removed 1 jobs", await RunAsync("jobs", "clear", "--all"), StringComparison.Ordinal);
        Assert.Empty(Parts);
        Assert.Equal("There are no jobs.\n", await RunAsync("jobs"));
    }

    [Fact]
    public async Task The_jobs_of_a_server_that_is_not_running_are_cleared_with_their_files()
    {
        Add("", "web-1", "Completed", "a.mp4", days: 0);
        var result = Directory.CreateDirectory(_data["blobs/results/web-1%"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(result, "a-compressed.mp4"), "x", TestContext.Current.CancellationToken);
        Assert.Contains("Removed 1 jobs", await RunAsync("jobs", "clear"), StringComparison.Ordinal);
        Assert.Empty(PartJobs.List(_data.Path));
        Assert.False(File.Exists(Path.Combine(result, "a-compressed.mp4")));

        Add("", "web-2", "Completed", "b.mp4", days: 9);
        Add("", "web-3", "Completed", "c.mp4", days: 7);
        Assert.Contains("Removed 1 jobs", await RunAsync("jobs", "clear", "--older-than", "8d"), StringComparison.Ordinal);
        Assert.Equal("web-3", Assert.Single(PartJobs.List(_data.Path)).Id);
    }

    [Fact]
    public async Task The_secret_of_webhooks_is_kept_and_can_be_read_beside_a_server()
    {
        var secret = await RunAsync("webhooks", "secret");
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        using var serving = DataFolderLock.Acquire(_data.Path, WorkflowEngine.LockName);
        var draft = Path.Combine(Directory.CreateDirectory(_data["blobs/.writing"]).FullName, "draft");
        await File.WriteAllTextAsync(draft, "half", TestContext.Current.CancellationToken);
        Assert.Equal(secret, await RunAsync("webhooks", "secret"));
        Assert.True(File.Exists(draft));
    }

    [Fact]
    public async Task The_doctor_tells_what_there_is_and_what_is_missing()
    {
        var seen = await RunAsync("doctor");
        Assert.Contains("✓ ffmpeg", seen, StringComparison.Ordinal);
        Assert.Contains("✓ H.264", seen, StringComparison.Ordinal);
        Assert.Contains(_data.Path, seen, StringComparison.Ordinal);

        File.WriteAllText(_data["appsettings.json"], """{"Encoding":{"FfmpegPath":"/nowhere/ffmpeg"}}""");
        Assert.Contains("✗ ffmpeg", await RunAsync(ExitCodes.Usage, "doctor"), StringComparison.Ordinal);
        File.WriteAllText(_data["appsettings.json"], """{"NEMO_API_URL":"https://nemo.example"}""");
        Assert.Contains("videos are sent to nemo.example", await RunAsync("doctor"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Parts => PartFolders.All(_data.Path).Select(folder => Path.GetFileName(folder));

    private Task<string> RunAsync(params string[] arguments) => RunAsync(ExitCodes.Done, arguments);

    private async Task<string> RunAsync(int code, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new();
        var ended = await CommandLine.RunAsync([.. arguments, "--data", _data.Path], new CommandConsole(output, errors));
        Assert.True(ended == code, $"{ended} {output} {errors}");
        return output.ToString();
    }

    private void Add(string part, string id, string status, string file, int days, long? result = null)
    {
        Directory.CreateDirectory(_data[part]);
        using var database = DatabaseFile.Open(Path.Combine(_data[part], "engine.db"), EngineSchema.Migrations);
        var at = DateTimeOffset.UtcNow.AddDays(-days).AddMinutes(-1);
        var input = new CompressVideoInput
        {
            JobId = id,
            Source = new SourceRef($"uploads/{id}/{file}", file),
            Prompt = "under 2MB",
            Language = Language.English,
            Settings = new WorkflowSettings(),
            CreatedAt = at,
        };
        var outcome = new JobOutcome
        {
            State = result is null ? JobState.Failed : JobState.Completed,
            Text = "",
            EndedAt = at,
            Result = result is not { } bytes
                ? null
                : new JobResult { FileName = "r.mp4", Blob = $"results/{id}/r.mp4", InputBytes = 4_000_000, Bytes = bytes, Ratio = .5, Goal = new Goal(), MeetsGoal = true, Seconds = 1 },
        };
        var running = new JobStatus { State = JobState.Rendering, Percent = 40, Text = "" };
        new Statements(database).Execute(
            "INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, version, input, custom_status, output) VALUES ($id, 'CompressVideo', $status, $at, $at, 0, 1, $input, $shown, $output)",
            ("$id", id), ("$status", status), ("$at", at.UtcTicks), ("$input", JsonSerializer.Serialize(input, Json.Options)), ("$shown", JsonSerializer.Serialize(running, Json.Options)),
            ("$output", status == "Completed" ? JsonSerializer.Serialize(outcome, Json.Options) : null));
    }
}
