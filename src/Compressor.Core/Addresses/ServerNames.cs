using System.Security.Cryptography;
using System.Text;

namespace Compressor.Core.Addresses;

/// <summary>Names servers in histories: as addresses of users are secrets, so are the names in them.</summary>
public static class ServerNames
{
    /// <summary>The same for all addresses of one server (host and port): 16 hexadecimal digits.</summary>
    public static string Of(Uri url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.Authority.ToLowerInvariant())))[..16];
}
