using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Compressor.Api.Security;

/// <summary>Which proxies are believed when they say for whom, under which name and by which scheme they ask.</summary>
internal static class ForwardedProxies
{
    /// <summary>Does nothing where no proxy is named: anyone could send these headers.</summary>
    public static void Use(IApplicationBuilder app, IReadOnlyList<string> proxies)
    {
        if (proxies.Count == 0) return;
        // The defaults believe loopback already. As many proxies in a row as are known.
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null };
        foreach (var proxy in proxies) forwarded.KnownIPNetworks.Add(Parse(proxy)!.Value);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>An address or a network; null: it is neither.</summary>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
