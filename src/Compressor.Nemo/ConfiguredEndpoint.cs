namespace Compressor.Nemo;

/// <summary>The configured backend.</summary>
public sealed class ConfiguredEndpoint(NemoOptions options) : INemoEndpoint
{
    public Uri ApiUrl => options.BaseUrl;

    public Uri? WebUrl => options.WebSite;
}
