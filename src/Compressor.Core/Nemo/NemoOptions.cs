using Microsoft.Extensions.Configuration;

namespace Compressor.Core.Nemo;

/// <summary>Settings of the NemoVideo client; names and defaults are those of the API's own documentation.</summary>
public sealed record NemoOptions
{
    private static readonly Uri DefaultApiUrl = new("https://mega-api-prod.nemovideo.ai");
    private static readonly Uri DefaultWebUrl = new("https://nemovideo.com");

    /// <summary>API base, with or without a path; setting <c>NEMO_API_URL</c>.</summary>
    public Uri ApiUrl { get; init; } = DefaultApiUrl;

    /// <summary>
    /// The web site on which people open a project, register and top up; setting <c>NEMO_WEB_URL</c>. Null: the backend has none, which is
    /// assumed of any other than NemoVideo's own. Links to it carry a claim token, so they must not lead to a stranger.
    /// </summary>
    public Uri? WebUrl { get; init; } = DefaultWebUrl;

    /// <summary>A user's own token, used as it is; setting <c>NEMO_TOKEN</c>. Null: an anonymous one is acquired.</summary>
    public string? Token { get; init; }

    /// <summary>Identifies the installation; setting <c>NEMO_CLIENT_ID</c>. Null: generated once and persisted.</summary>
    public string? ClientId { get; init; }

    /// <summary><c>X-Skill-Platform</c>; setting <c>SKILL_SOURCE</c>, else detected from the install path.</summary>
    public string Platform { get; init; } = Http.SkillPlatform.Detect(null, AppContext.BaseDirectory);

    /// <summary>Limit of one message's stream; setting <c>Workflow:StreamLimit</c>.</summary>
    public TimeSpan StreamLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Limit of a stream's stretch of nothing but heartbeats; setting <c>Workflow:HeartbeatLimit</c>.</summary>
    public TimeSpan HeartbeatLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Limit of one attempt of a call with a small answer.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>An upload or download that moves no byte for this long fails.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The first back-off after a transient fault; it doubles, with jitter, for <see cref="Retries"/> more attempts.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    public int Retries { get; init; } = 3;

    /// <summary>Where the file-based token store keeps its files; setting <c>Data:Directory</c>.</summary>
    public string DataDirectory { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "compressor");

    public static NemoOptions From(IConfiguration configuration)
    {
        var defaults = new NemoOptions();
        var apiUrl = Address("NEMO_API_URL") ?? defaults.ApiUrl;
        return defaults with
        {
            ApiUrl = apiUrl,
            WebUrl = Address("NEMO_WEB_URL") ?? (apiUrl == DefaultApiUrl ? DefaultWebUrl : null),
            Token = Text("NEMO_TOKEN"),
            ClientId = Text("NEMO_CLIENT_ID"),
            Platform = Http.SkillPlatform.Detect(Text("SKILL_SOURCE"), AppContext.BaseDirectory),
            StreamLimit = configuration.GetValue("Workflow:StreamLimit", defaults.StreamLimit),
            HeartbeatLimit = configuration.GetValue("Workflow:HeartbeatLimit", defaults.HeartbeatLimit),
            DataDirectory = Text("Data:Directory") ?? defaults.DataDirectory,
        };

        string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;

        Uri? Address(string key) => Text(key) switch
        {
            null => null,
            var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 => uri,
            _ => throw new InvalidOperationException($"{key} must be an http or https address without a user name."),
        };
    }

    /// <summary>Without the token.</summary>
    public override string ToString() => $"NemoOptions {{ ApiUrl = {ApiUrl} }}";
}

/// <summary>Where the backend is. Read at each call, since a backend in this process gets its port late.</summary>
public interface INemoEndpoint
{
    Uri ApiUrl { get; }

    /// <summary>A token is only sent to the scope it was acquired from. The default is the address's origin.</summary>
    string TokenScope => ApiUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>The web site on which people open projects and register; null: there is none.</summary>
    Uri? WebUrl { get; }
}

/// <summary>The configured backend.</summary>
public sealed class ConfiguredEndpoint(NemoOptions options) : INemoEndpoint
{
    public Uri ApiUrl => options.ApiUrl;

    public Uri? WebUrl => options.WebUrl;
}
