using System.Security.Cryptography;
using System.Text;

namespace Compressor.Workflows.Embedded;

/// <summary>Identifiers computed from names: UUID version 5 (RFC 9562, section 5.5).</summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("b1f0f7a4-6f0c-4c33-9d36-0a6c4c1f5d5e");

    public static Guid Create(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Span<byte> input = new byte[16 + bytes.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        bytes.CopyTo(input[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The version prescribes SHA-1; nothing is protected by it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
