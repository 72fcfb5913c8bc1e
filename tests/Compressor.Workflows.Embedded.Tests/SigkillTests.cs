using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Compressor.EngineCrashProgram;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>
/// The process dies by SIGKILL right before or right after a commit, which may hold steps of several instances; a new one finds the
/// work where it was.
/// </summary>
public sealed class SigkillTests : IDisposable
{
    private const int KilledBySignal9 = 128 + 9;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("engine-kill-");

    private static readonly IEnumerable<string> AllEffects =
        from id in CrashWorkflow.InstanceIds from effect in CrashWorkflow.Effects select $"{id} {effect}";

    [Fact]
    public async Task Killed_at_any_checkpoint_the_instances_end_as_if_nothing_had_happened()
    {
        var whole = await RunProgramAsync("whole", checkpoint: 0);
        Assert.Equal(0, whole.ExitCode);
        Assert.Equal(CrashWorkflow.InstanceIds.Select(_ => CrashWorkflow.Output), whole.Outputs);
        // Commits are shared.
        Assert.InRange(whole.Checkpoints, 20, 2 * StepsOf("whole") - 1);

        // Before and after a commit in turn, at every third; the long tests have them all.
        var step = Environment.GetEnvironmentVariable("COMPRESSOR_SOAK") is null ? 3 : 1;
        await Parallel.ForEachAsync(Enumerable.Range(0, (whole.Checkpoints + step - 1) / step).Select(round => 1 + (round * step)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (checkpoint, _) =>
        {
            var name = $"killed-{checkpoint}";
            var killed = await RunProgramAsync(name, checkpoint);
            // How many commits there are depends on timing, so the last checkpoints may not come.
            Assert.True(killed.ExitCode is KilledBySignal9 || checkpoint > whole.Checkpoints / 2);

            var effectsBefore = Effects(name);
            var recorded = await FinishAsync(name);

            var effectsAfter = Effects(name).Skip(effectsBefore.Length).ToList();
            Assert.Equal(AllEffects, Effects(name).Distinct().Order(StringComparer.Ordinal));
            Assert.Empty(effectsAfter.Intersect(recorded));
            Assert.Equal(effectsAfter.Distinct(), effectsAfter);
        });
    }

    [Fact]
    public async Task Killed_again_and_again_the_instances_still_end()
    {
        // Killed after its third commit, so that every life of the process gets a little further.
        var lives = 1;
        while ((await RunProgramAsync("again", checkpoint: 6)).ExitCode != 0) Assert.InRange(++lives, 2, 60);

        await FinishAsync("again");
        Assert.InRange(lives, 4, 60);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string DataFolder(string name) => Path.Combine(_folder.FullName, name);

    private string EffectsFile(string name) => Path.Combine(_folder.FullName, $"{name}.effects");

    private string[] Effects(string name) => File.Exists(EffectsFile(name)) ? File.ReadAllLines(EffectsFile(name)) : [];

    private async Task<(int ExitCode, string[] Outputs, int Checkpoints)> RunProgramAsync(string name, int checkpoint)
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
        return (process.ExitCode, lines.Length == 0 ? [] : lines[1..], lines.Length == 0 ? 0 : int.Parse(lines[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Runs the instances to their ends in this process, and checks their outputs.</summary>
    /// <returns>The effects whose outcome was on record when the other process died.</returns>
    private async Task<IReadOnlyList<string>> FinishAsync(string name)
    {
        Directory.CreateDirectory(DataFolder(name));
        var recorded = RecordedEffects(DataFolder(name));
        await using var host = new EngineHost(registry => CrashWorkflow.Register(registry, EffectsFile(name)), folder: DataFolder(name))
        {
            OtherClock = TimeProvider.System,
        };
        await host.StartAsync();
        foreach (var id in CrashWorkflow.InstanceIds)
        {
            await host.Engine.TryStartAsync(CrashWorkflow.Name, id, null);
            await host.Engine.RaiseEventAsync(id, CrashWorkflow.Event, "hello");
        }

        foreach (var id in CrashWorkflow.InstanceIds)
        {
            var ended = await host.EndOfAsync(id);
            Assert.Equal(WorkflowRuntimeStatus.Completed, ended.Status);
            Assert.Equal(CrashWorkflow.Output, ended.Output!.Value.GetString());
        }

        return recorded;
    }

    private static IReadOnlyList<string> RecordedEffects(string folder) =>
    [
        .. LogsIn(folder).SelectMany(log => log.OfType<ActivityScheduled>()
            .Where(scheduled => log.OfType<OutcomeEvent>().Any(outcome => outcome.Call == scheduled.Call))
            .Select(scheduled => scheduled.Input!.Value.Deserialize<CrashWorkflow.Word>(WorkflowJson.Options)!.ToString())),
    ];

    /// <summary>Steps on record, without those of executions that were continued as new ones.</summary>
    private int StepsOf(string name) => LogsIn(DataFolder(name)).SelectMany(log => log).Count(e => e is not CommandEvent);

    private static List<IReadOnlyList<HistoryEvent>> LogsIn(string folder)
    {
        using var store = InstanceStore.Open(folder);
        return [.. from id in CrashWorkflow.InstanceIds from log in (string[])[id, $"{id}.1.4"] select store.History(log)];
    }
}
