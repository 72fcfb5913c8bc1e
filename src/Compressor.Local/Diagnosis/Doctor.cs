using System.Reflection;
using System.Runtime.InteropServices;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Hosting;
using Compressor.Local.Parts;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Diagnosis;

/// <summary>Looks at everything that this program needs on a machine, and changes nothing.</summary>
internal sealed class Doctor(IConfiguration configuration, Language language, TimeProvider time)
{
    /// <summary>Bytes; no disk of a person's machine takes much more.</summary>
    private const long AsTheDiskAllows = 1_000_000_000_000;

    public async Task<IReadOnlyList<Observation>> LookAsync(CancellationToken cancellationToken)
    {
        var observations = new List<Observation> { Program() };
        if (configuration.ReadSettings<NemoOptions>().ApiUrl is { } backend) observations.Add(Good("backend", language.Say($"videos are sent to {backend.Host}", $"视频会发送到 {backend.Host}")));
        else observations.AddRange([Good("backend", language.Say("this machine's own ffmpeg; nothing leaves it", "本机的 ffmpeg；视频不会离开本机")), .. await new FfmpegCheck(configuration, language).LookAsync(cancellationToken)]);
        observations.AddRange(DataFolder());
        return observations;
    }

    private static Observation Program()
    {
        // Without the commit that it was built from.
        var version = typeof(Doctor).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        return Good("compressor", $"{version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})");
    }

    private IEnumerable<Observation> DataFolder()
    {
        var data = configuration.ReadSettings<DataOptions>();
        var disk = new DiskSpace(data.FullPath, time);
        if (DataFolders.WhyUnusable(data.FullPath, language) is { } reason)
        {
            yield return new Observation("data", ObservationState.Broken, reason);
            yield break;
        }

        if (!Directory.Exists(data.FullPath))
        {
            yield return Good("data", language.Say($"{data.FullPath} (is made at the first run)", $"{data.FullPath}（首次运行时建立）"));
            yield break;
        }

        yield return Good("data", language.Say($"{data.FullPath}, {ByteSize.Format(disk.UsedBytes)}; kept for {data.Retention.TotalDays:0.#} days", $"{data.FullPath}，{ByteSize.Format(disk.UsedBytes)}；保留 {data.Retention.TotalDays:0.#} 天"));
        if (disk.FreeBytes is { } free)
        {
            var said = language.Say($"{ByteSize.Format(free)} free", $"剩余 {ByteSize.Format(free)}");
            yield return free > 1_000_000_000 ? Good("disk", said) : new Observation("disk", ObservationState.Missing, said + language.Say(": too little for large videos; make room", "：不足以处理大视频，请腾出空间"));
        }

        var largest = configuration.ReadSettings<JobLimits>().MaxBytes;
        yield return Good("largest video", largest >= AsTheDiskAllows ? language.Say("as the disk allows", "由磁盘决定") : ByteSize.Format(largest));
        var settings = Path.Combine(data.FullPath, "appsettings.json");
        if (File.Exists(settings)) yield return Good("settings", settings);
        var running = PartFolders.All(data.FullPath).Select(folder => PartFolders.IsInUse(folder, out var process) ? process : null).OfType<int>().ToList();
        if (ServingFile.Find(data.FullPath) is { } url) yield return Good("serve", url.OriginalString);
        if (running.Count > 0) yield return Good("running", language.Say($"processes {string.Join(", ", running)}", $"进程 {string.Join("、", running)}"));
        var jobs = PartJobs.List(data.FullPath);
        if (jobs.Count > 0) yield return Good("jobs", language.Say($"{jobs.Count}, see: compressor jobs", $"{jobs.Count} 个，请看：compressor jobs"));
    }

    private static Observation Good(string name, string text) => new(name, ObservationState.Good, text);
}
