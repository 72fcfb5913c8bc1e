namespace Compressor.Renderer;

/// <summary>Settings of the local backend. The defaults are those of one person's machine.</summary>
public sealed class RendererOptions
{
    /// <summary>The folder that holds everything: database, uploads, results. One process at a time may use it.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Bytes of one uploaded file; above it the answer is code 4002.</summary>
    public long MaxUploadBytes { get; set; } = 500_000_000;

    /// <summary>How long an anonymous token is good for.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Anonymous tokens that one client id gets per <see cref="TokenLifetime"/>; null: as many as it asks for.</summary>
    public int? AnonymousTokensPerClient { get; set; }

    /// <summary>Anonymous tokens that one network address gets per <see cref="TokenLifetime"/>; null: as many as it asks for.</summary>
    public int? AnonymousTokensPerAddress { get; set; }

    /// <summary>Credits of a new user.</summary>
    public int Credits { get; set; } = 100;

    /// <summary>What a message costs; nothing by default, since the work is done by the user's own machine.</summary>
    public int CreditsPerMessage { get; set; }

    /// <summary>Sessions idle for longer are removed with all their files.</summary>
    public TimeSpan RetainFor { get; set; } = TimeSpan.FromDays(7);

    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Renders at once. An encoder keeps about two cores busy.</summary>
    public int Workers { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Renders waiting or running, of all sessions; above it the answer is 429.</summary>
    public int MaxQueuedRenders { get; set; } = 100;

    public int MaxSessionsPerUser { get; set; } = 10_000;

    public int MaxFilesPerSession { get; set; } = 200;

    /// <summary>UTF-16 code units of one message.</summary>
    public int MaxMessageChars { get; set; } = 4_000;

    /// <summary>Bytes of a request that is not an upload; a draft must fit.</summary>
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>Silence on a message's stream after which a heartbeat is sent.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Uploads are refused when they would leave less free space on the disk.</summary>
    public long MinFreeDiskBytes { get; set; } = 200_000_000;

    /// <summary>
    /// Lets uploads by URL come from loopback and private networks, and over plain HTTP. Otherwise only HTTPS and public addresses. Link-local
    /// addresses (the metadata service of a cloud) are never allowed.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    public TimeSpan UrlTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The address under which clients reach the media routes; null: the one that their request came to.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long the addresses in <c>cdn_url</c> and <c>output.url</c> stay good.</summary>
    public TimeSpan MediaUrlLifetime { get; set; } = TimeSpan.FromDays(1);
}
