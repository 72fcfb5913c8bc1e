using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Api.ApiOptions>]

namespace Compressor.Api;

/// <summary>Settings <c>Api:*</c>.</summary>
public sealed record ApiOptions : ISettings
{
    public static string Section => "Api";

    /// <summary>Serve only programs on this machine, and no page of another site: for a host that listens on loopback and asks for no sign-in.</summary>
    [DefaultText("true where `serve` listens on loopback alone, else false")]
    public bool? LocalOnly { get; set; }

    /// <summary>The host asks for a key or a sign-in, which no page of another site has.</summary>
    [HostSupplied]
    public bool Authorizes { get; set; }

    /// <summary>Host names, beside loopback, under which a host that is local only is reached.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>
    /// Other sites whose pages may call the API from a browser (CORS), such as <c>https://app.example</c>. On Azure, the platform answers before the app does: set
    /// the function app's own CORS as well.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>
    /// Proxies in front of this host whose <c>X-Forwarded-For</c>, <c>-Host</c>, <c>-Proto</c> and <c>-Prefix</c> are believed: addresses, or networks such as
    /// <c>10.0.0.0/8</c>. Loopback is among them once there is one.
    /// </summary>
    public IReadOnlyList<string> ForwardedProxies { get; set; } = [];

    /// <summary>Requests that one address may send in a minute, before it is answered 429; <c>/health</c> does not count. Each instance of a Functions app counts its own.</summary>
    [Range(1, 1_000_000)]
    [DefaultText("no limit")]
    public int? RequestsPerMinute { get; set; }

    /// <summary>Containers whose blobs may be a source. The results and the state container never may.</summary>
    [DefaultText("`Storage:UploadsContainer`")]
    public IReadOnlyList<string> SourceContainers { get; set; } = [];

    /// <summary>Who may call the API of the Functions app: holders of a function key, callers whom App Service authentication has signed in, or anyone.</summary>
    public ApiAuthorization Authorization { get; set; }

    /// <summary>How long an upload ticket is valid.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Bytes of one piece of a resumable upload; what is lost with a connection at most. Azure takes requests up to 100 MB.</summary>
    [Range(65_536, 67_108_864)]
    public int UploadBlockBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How long a download URL is valid.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan DownloadLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Time between two heartbeats on an event stream.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Event streams that are open at the same time; while there are as many, others are refused.</summary>
    [Range(1, 100_000)]
    public int MaxEventStreams { get; set; } = 2_000;

    /// <summary>Calls of assistants (MCP) that wait for a job at the same time; while there are as many, others are answered at once with the job as it stands.</summary>
    [Range(1, 100_000)]
    public int MaxWaitingCalls { get; set; } = 1_000;

    /// <summary>What <c>Retry-After</c> asks of clients that poll.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    public IEnumerable<string> Check()
    {
        if (AllowedOrigins.Any(origin => Security.AllowedOrigins.Serialize(origin) is null)) yield return "Api:AllowedOrigins must be origins, such as https://app.example, without a path.";
        if (ForwardedProxies.Any(proxy => Security.ForwardedProxies.Parse(proxy) is null)) yield return "Api:ForwardedProxies must be addresses, such as 10.0.0.1, or networks, such as 10.0.0.0/8.";
    }
}

/// <summary>Who may call the API of the Functions app.</summary>
public enum ApiAuthorization
{
    /// <summary>Holders of a function key.</summary>
    Function,

    /// <summary>Callers whom App Service authentication has signed in.</summary>
    Entra,

    /// <summary>Anyone.</summary>
    Anonymous,
}
