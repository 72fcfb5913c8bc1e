using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Addresses;

/// <summary>Which addresses a URL from outside may lead to: one rule for its check beforehand and for each connection.</summary>
public static class AddressRules
{
    /// <summary>Link-local networks, and where clouds have their metadata services outside of those. They are never allowed.</summary>
    public static readonly string[] Never = ["169.254.0.0/16", "fe80::/10", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::254/128"];

    /// <summary>Forms of IPv6 that stand for an IPv4 address (RFC 4291, section 2.5.5.1, and RFC 2765), beside those that the library knows.</summary>
    public static readonly string[] Embedded = ["::/96", "::ffff:0:0:0/96"];

    private static readonly IPNetwork[] NeverNetworks = [.. Never.Select(IPNetwork.Parse)];
    private static readonly IPNetwork[] NotPublic = [.. IPAddressRanges.recommendedLatest.Concat(Never).Concat(Embedded).Select(IPNetwork.Parse)];

    /// <param name="allowPrivate">Also loopback and private networks.</param>
    public static bool Allows(IPAddress address, bool allowPrivate)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)) return false;
        return !(allowPrivate ? NeverNetworks : NotPublic).Any(network => network.Contains(plain));
    }

    /// <summary>A handler that connects only to addresses that are allowed, with https unless private ones are.</summary>
    public static AntiSSRFHandler CreateHandler(bool allowPrivate)
    {
        var policy = new AntiSSRFPolicy(allowPrivate ? PolicyConfigOptions.None : PolicyConfigOptions.ExternalOnlyLatest)
        {
            AllowPlainTextHttp = allowPrivate,
            AddXFFHeader = false,
        };
        policy.AddDeniedAddresses(allowPrivate ? Never : [.. Never, .. Embedded]);
        return policy.GetHandler();
    }
}
