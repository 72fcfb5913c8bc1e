using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Core.Jobs;
using Compressor.JobCrashProgram;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Kills;

/// <summary>What is left of a job that was killed at one checkpoint and has gone on in another process.</summary>
/// <param name="Broken">What should never be, in words.</param>
/// <param name="Files">The files of the data folder, without their random parts.</param>
internal sealed partial record KilledJob(int Checkpoint, Job Job, IReadOnlyList<string> Twice, IReadOnlyList<string> Broken, IReadOnlyList<string> Files)
{
    private const int KilledBySignal9 = 137;

    /// <summary>The message's intent was recorded, and the message not sent: it is not sent afterwards either, since nobody knows.</summary>
    public bool IsUnsent { get; private init; }

    /// <summary>Of the process that ran the job to its end.</summary>
    public int Checkpoints { get; private init; }

    public int Kills { get; private init; }

    /// <param name="checkpoints">Where to kill, one after another, each in a process of its own; then the job runs to its end.</param>
    /// <param name="acceptsKeys">The backend takes a message twice for one.</param>
    public static async Task<KilledJob> RunAsync(IReadOnlyList<int> checkpoints, bool acceptsKeys)
    {
        using var folder = new TemporaryFolder();
        await using var backend = await NemoBackend.StartAsync(new NemoScript { AcceptsIdempotencyKey = acceptsKeys, Result = TestClips.Mp4() });
        await using (var prepared = await CrashHost.BuildAsync(folder.Path, backend.Url, () => { }))
            await prepared.Blobs.WriteAsync(new("uploads", "holiday.mp4"), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());

        var kills = 0;
        foreach (var checkpoint in checkpoints)
        {
            // How many writes there are depends a little on timing, so the last checkpoints may not come.
            var exitCode = await KillAsync(folder.Path, backend.Url, checkpoint);
            if (exitCode is not KilledBySignal9 and not 0) throw new InvalidOperationException($"The program failed by itself, with {exitCode}.");
            if (exitCode is KilledBySignal9) kills++;
        }

        var passed = 0;
        Job job;
        IReadOnlyList<string> strays, jobs;
        await using (var host = await CrashHost.StartAsync(folder.Path, backend.Url, () => Interlocked.Increment(ref passed)))
        {
            job = await host.RunAsync();
            jobs = await host.ListAsync();
            strays = await StraysAsync(host, job).ToListAsync();
        }

        List<string> twice = [.. Twices(backend)];
        var isUnsent = job.Error?.Code == "no_answer" && backend.Messages.Count == 0 && !acceptsKeys;
        List<string> broken = [.. strays];
        if (jobs.Count != 1) broken.Add($"{jobs.Count} jobs");
        if (job.Status is not JobState.Completed && !isUnsent) broken.Add($"{job.Status}: {job.Text}");
        return new(checkpoints.FirstOrDefault(), job, twice, broken, FilesOf(folder.Path)) { IsUnsent = isUnsent, Checkpoints = passed, Kills = kills };
    }

    private static IEnumerable<string> Twices(NemoBackend backend)
    {
        if (backend.Messages.Count > 1) yield return $"{backend.Messages.Count} messages";
        if (backend.Renders.Count > 1) yield return $"{backend.Renders.Count} renders";
        foreach (var session in backend.Of(NemoRoute.Upload).GroupBy(upload => upload.Session).Where(session => session.Count() > 1)) yield return $"{session.Count()} uploads in a session";
    }

    private static async IAsyncEnumerable<string> StraysAsync(CrashHost host, Job job)
    {
        var results = await host.Blobs.ListAsync("results", "").Where(blob => !blob.Blob.Name.EndsWith(".json", StringComparison.Ordinal)).ToListAsync();
        if (results.Count != (job.Status is JobState.Completed ? 1 : 0)) yield return $"{results.Count} results";
        foreach (var result in results)
        {
            using var bytes = new MemoryStream();
            await using (var content = await host.Blobs.OpenReadAsync(result.Blob)) await content.CopyToAsync(bytes);
            if (!bytes.ToArray().AsSpan().SequenceEqual(TestClips.Mp4())) yield return $"a result of {bytes.Length} bytes";
        }
    }

    private static async Task<int> KillAsync(string folder, string backend, int checkpoint)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CrashHost).Assembly.Location, folder, backend, checkpoint.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
            UseShellExecute = false,
            // No process here lives long enough to gain from code that is measured before it is compiled.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    // SQLite removes its -wal and -shm when the last connection closes, which may be a moment after the host has stopped.
    private static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal)).Select(path => Random().Replace(Path.GetRelativePath(folder, path), "*")).Order(StringComparer.Ordinal)];

    [GeneratedRegex("[0-9a-fA-F]{8,}(-[0-9a-fA-F]{4,})*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Random();
}
