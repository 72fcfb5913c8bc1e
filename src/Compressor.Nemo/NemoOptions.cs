using System.ComponentModel.DataAnnotations;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;

[assembly: SettingsType<Compressor.Nemo.NemoOptions>]

namespace Compressor.Nemo;

/// <summary>Settings of the NemoVideo client; names and defaults are those of the API's own documentation.</summary>
public sealed record NemoOptions : ISettings
{
    private static readonly Uri NemoVideo = new("https://mega-api-prod.nemovideo.ai");
    private static readonly Uri NemoVideoWeb = new("https://nemovideo.com");

    public static string Section => "Nemo";

    /// <summary>A server that speaks the NemoVideo API, with or without a path.</summary>
    [ConfigurationKeyName("NEMO_API_URL"), DefaultText("this program's own renderer; the Functions app: NemoVideo")]
    public Uri? ApiUrl { get; init; }

    /// <summary>The web site on which people open a project, register and top up.</summary>
    [ConfigurationKeyName("NEMO_WEB_URL"), DefaultText("NemoVideo's for its own API, else none")]
    public Uri? WebUrl { get; init; }

    /// <summary>Your own token, used as it is.</summary>
    [ConfigurationKeyName("NEMO_TOKEN"), DefaultText("an anonymous token is acquired")]
    public string? Token { get; init; }

    /// <summary>The installation's id at the backend.</summary>
    [ConfigurationKeyName("NEMO_CLIENT_ID"), DefaultText("generated and kept")]
    public string? ClientId { get; init; }

    /// <summary>The platform that the backend is told of (<c>X-Skill-Platform</c>).</summary>
    [ConfigurationKeyName("SKILL_SOURCE"), DefaultText("detected from the install path")]
    public string? SkillSource { get; init; }

    /// <summary>Limit of one message's stream.</summary>
    [ConfigurationKeyName("Workflow:StreamLimit"), Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StreamLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Limit of a stream's stretch of nothing but heartbeats.</summary>
    [ConfigurationKeyName("Workflow:HeartbeatLimit"), Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan HeartbeatLimit { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Limit of one attempt of a call with a small answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>An upload or download that moves no byte for this long fails.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The first back-off after a transient fault; it doubles, with jitter, for <see cref="Retries"/> more attempts.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Further attempts of a call after a transient fault. Messages and renders are sent once.</summary>
    [Range(0, 20)]
    public int Retries { get; init; } = 3;

    /// <summary>What <see cref="ApiUrl"/> says, or NemoVideo's own API.</summary>
    public Uri BaseUrl => ApiUrl ?? NemoVideo;

    /// <summary>
    /// What <see cref="WebUrl"/> says. A backend other than NemoVideo's own is assumed to have none: links to it carry a claim token, so they
    /// must not lead to a stranger.
    /// </summary>
    public Uri? WebSite => WebUrl ?? (BaseUrl == NemoVideo ? NemoVideoWeb : null);

    /// <summary><c>X-Skill-Platform</c></summary>
    public string Platform => SkillPlatform.Detect(SkillSource, AppContext.BaseDirectory);

    /// <summary>Without the token.</summary>
    public override string ToString() => $"NemoOptions {{ ApiUrl = {ApiUrl} }}";
}
