using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Jobs.JobLimits>]

namespace Compressor.Core.Jobs;

/// <summary>Settings <c>Limits:*</c>.</summary>
public sealed record JobLimits : ISettings
{
    public static string Section => "Limits";

    /// <summary>Bytes of one file, source or attachment; 500 MB is also NemoVideo's limit. <c>--max-size</c> sets it for one run.</summary>
    [Range(typeof(long), "1", "9223372036854775807"), DefaultText("500000000; own renderer 1000000000000")]
    public long MaxBytes { get; init; } = 500_000_000;

    /// <summary>Files of one job besides its source.</summary>
    [Range(0, 100)]
    public int MaxAttachments { get; init; } = 20;

    /// <summary>Files of one batch.</summary>
    [Range(1, 1000)]
    public int MaxBatchItems { get; init; } = 100;

    /// <summary>UTF-16 code units of a prompt or follow-up.</summary>
    [Range(1, 100_000)]
    public int MaxPromptChars { get; init; } = 2000;

    /// <summary>Jobs that run at the same time; others wait as queued. The renderer has a queue of its own, in which short renders do not wait for long ones, so it should see more than it can do at once.</summary>
    [Range(1, 1000), DefaultText("number of cores, at least 8; own renderer 64")]
    public int MaxConcurrentJobs { get; init; } = Math.Max(8, Environment.ProcessorCount);

    /// <summary>Jobs that fetch files from one server (host and port) at the same time; others wait as queued.</summary>
    [Range(1, 1000), DefaultText("a quarter of Limits:MaxConcurrentJobs; on Azure 2 of each instance")]
    public int? MaxJobsPerSource { get; init; }

    /// <summary>Jobs and batches that may wait; while there are as many, others are refused. The files of an inbox and the command line are not.</summary>
    [Range(1, 1_000_000)]
    public int MaxQueuedJobs { get; init; } = 20_000;
}
