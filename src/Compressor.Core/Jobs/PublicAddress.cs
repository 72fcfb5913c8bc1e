using Microsoft.Extensions.Configuration;

namespace Compressor.Core.Jobs;

/// <summary>Where users reach this installation, for addresses that are written where no request is at hand.</summary>
/// <param name="Base">Null: not known; addresses stay relative.</param>
public sealed record PublicAddress(Uri? Base)
{
    /// <summary>The setting <c>Api:PublicUrl</c>, else the name that App Service gives to the app (<c>WEBSITE_HOSTNAME</c>).</summary>
    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public static PublicAddress From(IConfiguration configuration)
    {
        if (configuration["Api:PublicUrl"] is { Length: > 0 } url)
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var set) && set.Scheme is "http" or "https"
                ? new(set)
                : throw new InvalidOperationException("Api:PublicUrl is not an absolute URL; give it as https://HOST.");
        }

        return configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host && Uri.TryCreate($"https://{host}", UriKind.Absolute, out var site) && !site.IsLoopback
            ? new(site)
            : new PublicAddress((Uri?)null);
    }

    /// <param name="path">Beginning with a slash.</param>
    public string Of(string path) => Base is null ? path : Base.AbsoluteUri.TrimEnd('/') + path;
}
