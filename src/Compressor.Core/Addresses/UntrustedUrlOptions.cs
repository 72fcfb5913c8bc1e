using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Addresses.UntrustedUrlOptions>]

namespace Compressor.Core.Addresses;

/// <summary>Setting <c>Api:AllowPrivateAddresses</c>.</summary>
public sealed record UntrustedUrlOptions : ISettings
{
    public static string Section => "Api";

    /// <summary>
    /// Allow plain http, loopback and private networks in the URLs of sources and callbacks, here and in the renderer of this program. For tests
    /// and closed networks. Link-local addresses (the metadata service of a cloud) are never allowed.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }
}
