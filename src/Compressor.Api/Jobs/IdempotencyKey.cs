using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>The header <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 255;

    /// <returns>Null if the request has none.</returns>
    /// <exception cref="ApiException"><c>idempotency_key_invalid</c>.</exception>
    public static string? Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values)) return null;
        var key = values.ToString();
        return values.Count == 1 && key.Length is > 0 and <= MaxLength && key.All(c => c is > ' ' and <= '~')
            ? key
            : throw new ApiException(Failures.IdempotencyKeyInvalid, ("max", MaxLength));
    }

    /// <summary>What repeated requests with files are compared by. The same file is in another blob each time, so it must be named by its content.</summary>
    public static string FingerprintOf<T>(T request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(request, Json.Options))));
}
