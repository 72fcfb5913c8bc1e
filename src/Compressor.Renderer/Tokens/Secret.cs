using System.Buffers.Text;
using System.Security.Cryptography;

namespace Compressor.Renderer.Tokens;

/// <summary>Random secrets, and the form in which they are kept.</summary>
internal static class Secret
{
    /// <summary>A prefix and 256 random bits in URL-safe characters.</summary>
    public static string Create(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Hex SHA-256. Random secrets of 256 bits can't be guessed, so they need no salt and no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
