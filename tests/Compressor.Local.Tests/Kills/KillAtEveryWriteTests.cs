using System.Collections.Concurrent;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Kills;

/// <summary>
/// The local host is killed with SIGKILL before and after each write of a whole job: of the engine's log, of a record, of a file. Another process goes on with the
/// data folder, and the job ends once, with everything sent once and no file too many.
/// </summary>
public class KillAtEveryWriteTests(ITestOutputHelper output)
{
    private const int AtOnce = 4;

    [Fact]
    public async Task Killed_twice_in_a_row_a_job_goes_on()
    {
        var killed = await KilledJob.RunAsync([25, 12], acceptsKeys: true);
        AssertWhole(killed);
        Assert.Equal(2, killed.Kills);
    }

    [Fact(Explicit = true)]
    public async Task Killed_at_any_write_a_job_goes_on()
    {
        var undisturbed = await KilledJob.RunAsync([], acceptsKeys: true);
        AssertWhole(undisturbed);
        var killed = new ConcurrentBag<KilledJob>();
        var cases = new[] { true, false }.SelectMany(keys => Enumerable.Range(1, undisturbed.Checkpoints).Select(checkpoint => (Keys: keys, Checkpoint: checkpoint)));
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => killed.Add(await KilledJob.RunAsync([one.Checkpoint], one.Keys)));
        var files = killed.Where(job => !job.IsUnsent).ToDictionary(job => job, job => job.Files.Except(undisturbed.Files, StringComparer.Ordinal).ToList());
        SoakTable.Write("2-kill-at-every-write", [new SoakRow(
            "SIGKILL at every write", killed.Count, killed.Count(job => job.Broken.Count > 0), killed.Sum(job => job.Twice.Count), files.Values.Sum(more => more.Count), null,
            $"{killed.Sum(job => job.Kills)} kills; {undisturbed.Checkpoints} checkpoints of a job, with a backend that knows keys and with one that does not; {killed.Count(job => job.IsUnsent)} messages were never sent, and are told as such")]);
        var bad = killed.Where(job => job.Broken.Count + job.Twice.Count > 0).Select(job => $"{job.Checkpoint}: {string.Join(", ", job.Broken.Concat(job.Twice))}")
            .Concat(files.Where(job => job.Value.Count > 0).Select(job => $"{job.Key.Checkpoint}: {string.Join(", ", job.Value)}")).ToList();
        output.WriteLine($"{undisturbed.Checkpoints} checkpoints, {killed.Count(job => job.IsUnsent)} unsent");
        Assert.True(bad.Count == 0, string.Join('\n', bad));
    }

    private static void AssertWhole(KilledJob job) => Assert.True(job.Broken.Count + job.Twice.Count == 0, string.Join(", ", job.Broken.Concat(job.Twice)));
}
