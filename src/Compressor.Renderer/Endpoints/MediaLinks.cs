using System.Buffers.Text;
using System.Security.Cryptography;
using Compressor.Renderer.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Endpoints;

/// <summary>
/// Makes and checks the addresses in <c>cdn_url</c> and <c>output.url</c>, which are opened without a token: each carries its expiry
/// and an HMAC-SHA256 over kind, id and expiry, under a key that never leaves the data folder.
/// </summary>
internal sealed class MediaLinks(DataFolder folder, IOptions<RendererOptions> options, TimeProvider time)
{
    public const string Upload = "uploads";
    public const string Render = "renders";
    private const int KeyBytes = 32;
    private readonly Lazy<byte[]> _key = new(() => LoadKey(folder.SigningKeyFile));

    /// <param name="format">Name of the file's format, for the end of the address; null: mp4.</param>
    public Uri Create(HttpRequest request, string kind, string id, string? format = null)
    {
        var root = options.Value.PublicUrl?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
        var expires = (time.GetUtcNow() + options.Value.MediaUrlLifetime).ToUnixTimeSeconds();
        return new Uri($"{root}/media/{kind}/{id}/{expires}-{Sign(kind, id, expires)}.{format ?? "mp4"}");
    }

    /// <param name="ticket">The last part of the path.</param>
    public bool IsValid(string kind, string id, string ticket)
    {
        var parts = Path.GetFileNameWithoutExtension(ticket).Split('-', 2);
        return parts.Length == 2
            && long.TryParse(parts[0], out var expires)
            && expires > time.GetUtcNow().ToUnixTimeSeconds()
            && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(parts[1]), System.Text.Encoding.ASCII.GetBytes(Sign(kind, id, expires)));
    }

    private string Sign(string kind, string id, long expires) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key.Value, System.Text.Encoding.UTF8.GetBytes($"{kind}/{id}/{expires}")));

    private static byte[] LoadKey(string path)
    {
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: KeyBytes } kept) return kept;
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        var fresh = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) fresh.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, fresh);
        stream.Write(key);
        return key;
    }
}
