using System.Diagnostics;
using System.Globalization;
using Compressor.EngineCrashProgram;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>The process dies by SIGKILL right before or right after a commit; a new one finds the work where it was.</summary>
public sealed class SigkillTests : IDisposable
{
    private const int KilledBySignal9 = 128 + 9;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-kill-");

    [Fact]
    public async Task Killed_at_any_checkpoint_the_instance_ends_as_if_nothing_had_happened()
    {
        var whole = await RunProgramAsync("whole", checkpoint: 0);
        Assert.Equal((0, CrashWorkflow.Output), (whole.ExitCode, whole.Output));
        Assert.InRange(whole.Checkpoints, 20, 100);

        await Parallel.ForEachAsync(Enumerable.Range(1, whole.Checkpoints), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (checkpoint, _) =>
        {
            var name = $"killed-{checkpoint}";
            var killed = await RunProgramAsync(name, checkpoint);
            // How many commits there are depends a little on timing, so the last checkpoints may not come.
            Assert.True(killed.ExitCode is KilledBySignal9 || checkpoint > whole.Checkpoints - 4);

            var effectsBefore = Effects(name);
            var recorded = await FinishAsync(name);

            var effectsAfter = Effects(name).Skip(effectsBefore.Length).ToList();
            Assert.Equal(["a", "b", "bad", "c", "d1", "d2", "d3"], Effects(name).Distinct().Order());
            Assert.Empty(effectsAfter.Intersect(recorded));
            Assert.Equal(effectsAfter.Distinct(), effectsAfter);
        });
    }

    [Fact]
    public async Task Killed_again_and_again_the_instance_still_ends()
    {
        // Killed after its third commit, so that every life of the process gets a little further.
        var lives = 1;
        while ((await RunProgramAsync("again", checkpoint: 6)).ExitCode != 0) Assert.InRange(++lives, 2, 30);

        await FinishAsync("again");
        Assert.InRange(lives, 4, 30);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string DataFolder(string name) => Path.Combine(_folder.FullName, name);

    private string EffectsFile(string name) => Path.Combine(_folder.FullName, $"{name}.effects");

    private string[] Effects(string name) => File.Exists(EffectsFile(name)) ? File.ReadAllLines(EffectsFile(name)) : [];

    private async Task<(int ExitCode, string? Output, int Checkpoints)> RunProgramAsync(string name, int checkpoint)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(CrashWorkflow).Assembly.Location, DataFolder(name), EffectsFile(name), checkpoint.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        return (process.ExitCode, lines.FirstOrDefault(), lines.Length < 2 ? 0 : int.Parse(lines[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Runs the instance to its end in this process, and checks its output.</summary>
    /// <returns>The effects whose outcome was on record when the other process died.</returns>
    private async Task<IReadOnlyList<string>> FinishAsync(string name)
    {
        var recorded = RecordedEffects(DataFolder(name));
        await using var host = new EngineHost(registry => CrashWorkflow.Register(registry, EffectsFile(name)), folder: DataFolder(name))
        {
            OtherClock = TimeProvider.System,
        };
        await host.StartAsync();
        await host.Engine.TryStartAsync(CrashWorkflow.Name, CrashWorkflow.InstanceId, null);
        await host.Engine.RaiseEventAsync(CrashWorkflow.InstanceId, CrashWorkflow.Event, "hello");
        var ended = await host.EndOfAsync(CrashWorkflow.InstanceId);
        Assert.Equal(WorkflowRuntimeStatus.Completed, ended.Status);
        Assert.Equal(CrashWorkflow.Output, ended.Output!.Value.GetString());
        return recorded;
    }

    private static IReadOnlyList<string> RecordedEffects(string folder)
    {
        Directory.CreateDirectory(folder);
        using var store = new InstanceStore(DatabaseFile.Open(Path.Combine(folder, "engine.db"), EngineSchema.Migrations));
        var logs = ((string[])[CrashWorkflow.InstanceId, $"{CrashWorkflow.InstanceId}.1.4"]).Select(store.History);
        return [.. logs.SelectMany(log => log.OfType<ActivityScheduled>()
            .Where(scheduled => log.OfType<OutcomeEvent>().Any(outcome => outcome.Call == scheduled.Call))
            .Select(scheduled => scheduled.Input!.Value.GetString()!))];
    }
}
