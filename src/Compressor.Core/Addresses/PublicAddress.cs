using Compressor.Settings;
using Microsoft.Extensions.Configuration;

[assembly: SettingsType<Compressor.Core.Addresses.PublicAddressOptions>]

namespace Compressor.Core.Addresses;

/// <summary>Setting <c>Api:PublicUrl</c>.</summary>
public sealed record PublicAddressOptions : ISettings
{
    public static string Section => "Api";

    /// <summary>The address under which users reach the API, for links in answers, callbacks and sidecars.</summary>
    [DefaultText("that of each request; where there is none, that on which `serve` listens, or App Service's `WEBSITE_HOSTNAME`")]
    public Uri? PublicUrl { get; init; }
}

/// <summary>Where users reach this installation, for addresses written outside of a request.</summary>
public sealed class PublicAddress
{
    /// <summary>Set by App Service: the name that it gives to the app.</summary>
    private const string SiteName = "WEBSITE_HOSTNAME";

    /// <summary>Null if unknown; addresses then stay relative. A host that listens sets its own where none was given.</summary>
    public Uri? Base { get; private set; }

    public static PublicAddress Of(PublicAddressOptions options, IConfiguration configuration) => new()
    {
        Base = options.PublicUrl ?? (configuration[SiteName] is { Length: > 0 } host && Uri.TryCreate($"https://{host}", UriKind.Absolute, out var site) && !site.IsLoopback ? site : null),
    };

    /// <param name="urls">Where a host listens.</param>
    public void ListensOn(IEnumerable<string> urls) => Base ??= urls.Select(url => new Uri(url)).Select(url => url.Host is "0.0.0.0" or "[::]" ? Named(url) : url).FirstOrDefault();

    /// <param name="path">Beginning with a slash.</param>
    public string Of(string path) => Base is null || !path.StartsWith('/') ? path : Base.AbsoluteUri.TrimEnd('/') + path;

    /// <summary>All addresses are no address to go to.</summary>
    private static Uri Named(Uri url) => new UriBuilder(url) { Host = System.Net.Dns.GetHostName() }.Uri;
}
