using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Renderer.RendererOptions>]

namespace Compressor.Renderer;

/// <summary>Settings <c>Renderer:*</c> of the local backend. The defaults are those of one person's machine.</summary>
public sealed class RendererOptions : ISettings
{
    public static string Section => "Renderer";

    /// <summary>The folder that holds everything: database, uploads, results. One process at a time may use it.</summary>
    [HostSupplied]
    public string DataDirectory { get; set; } = "";

    /// <summary>Bytes of one uploaded file; above it the answer is code 4002.</summary>
    [HostSupplied]
    public long MaxUploadBytes { get; set; } = 500_000_000;

    /// <summary>
    /// Lets uploads by URL come from loopback and private networks, and over plain HTTP. Otherwise only HTTPS and public addresses. Link-local
    /// addresses (the metadata service of a cloud) are never allowed.
    /// </summary>
    [HostSupplied]
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long an anonymous token is valid.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Anonymous tokens that one client id gets per <see cref="TokenLifetime"/>.</summary>
    [Range(1, 1_000_000), DefaultText("no limit")]
    public int? AnonymousTokensPerClient { get; set; }

    /// <summary>Anonymous tokens that one network address gets per <see cref="TokenLifetime"/>.</summary>
    [Range(1, 1_000_000), DefaultText("no limit")]
    public int? AnonymousTokensPerAddress { get; set; }

    /// <summary>Credits of a new user.</summary>
    [Range(0, int.MaxValue)]
    public int Credits { get; set; } = 100;

    /// <summary>Credits that a message costs; nothing by default, since the work is done by the user's own machine.</summary>
    [Range(0, 1_000_000)]
    public int CreditsPerMessage { get; set; }

    /// <summary>Sessions idle for longer are removed with all their files.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan RetainFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Time between two searches for idle sessions.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "30.00:00:00")]
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Concurrent renders, which share all cores evenly. One that needs at most a quarter of what is left of each of them runs beside (at most three do), instead of waiting.</summary>
    [Range(1, 256), DefaultText("half the number of cores; at most one per 2 GiB of memory")]
    public int Workers { get; set; } = (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 31, 1, Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Renders waiting or running, of all sessions; above it the answer is 429.</summary>
    [Range(1, 1_000_000)]
    public int MaxQueuedRenders { get; set; } = 100;

    /// <summary>Sessions of one user.</summary>
    [Range(1, 10_000_000)]
    public int MaxSessionsPerUser { get; set; } = 10_000;

    /// <summary>Uploads of one session.</summary>
    [Range(1, 100_000)]
    public int MaxFilesPerSession { get; set; } = 200;

    /// <summary>UTF-16 code units of one message.</summary>
    [Range(1, 1_000_000)]
    public int MaxMessageChars { get; set; } = 4_000;

    /// <summary>Bytes of a request that is not an upload; a draft must fit.</summary>
    [Range(10_000, 100_000_000)]
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>Silence on a message's stream after which a heartbeat is sent.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes: uploads that would leave less free space on the disk are refused.</summary>
    [Range(typeof(long), "0", "9223372036854775807")]
    public long MinFreeDiskBytes { get; set; } = 200_000_000;

    /// <summary>Time limit of an upload by URL.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan UrlTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The address under which clients reach the media routes.</summary>
    [DefaultText("that of each request")]
    public Uri? PublicUrl { get; set; }

    /// <summary>How long the addresses in <c>cdn_url</c> and <c>output.url</c> are valid.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan MediaUrlLifetime { get; set; } = TimeSpan.FromDays(1);
}
