using Compressor.Settings;
using Microsoft.Extensions.Configuration;

namespace Compressor.Core.Addresses;

/// <summary>Setting <c>Api:PublicUrl</c>.</summary>
public sealed record PublicAddressOptions : ISettings
{
    public static string Section => "Api";

    /// <summary>The address under which users reach the API, for links in answers, callbacks and sidecars.</summary>
    [DefaultText("that of each request; where there is none, App Service's `WEBSITE_HOSTNAME`")]
    public Uri? PublicUrl { get; init; }
}

/// <summary>Where users reach this installation, for addresses written outside of a request.</summary>
/// <param name="Base">Null if unknown; addresses then stay relative.</param>
public sealed record PublicAddress(Uri? Base)
{
    /// <summary>Set by App Service: the name that it gives to the app.</summary>
    private const string SiteName = "WEBSITE_HOSTNAME";

    public static PublicAddress Of(PublicAddressOptions options, IConfiguration configuration) => new(
        options.PublicUrl ?? (configuration[SiteName] is { Length: > 0 } host && Uri.TryCreate($"https://{host}", UriKind.Absolute, out var site) && !site.IsLoopback ? site : null));

    /// <param name="path">Beginning with a slash.</param>
    public string Of(string path) => Base is null ? path : Base.AbsoluteUri.TrimEnd('/') + path;
}
