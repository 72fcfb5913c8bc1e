using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compressor.Storage;

/// <summary>What a signed URL of the local host allows.</summary>
/// <param name="Method">GET or PUT.</param>
public sealed record BlobPermission(string Method, BlobName Blob, DateTimeOffset ExpiresAt)
{
    /// <summary>Bytes of a PUT; null: the host's own limit alone.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>File name of the download; null: shown in place.</summary>
    public string? DownloadName { get; init; }
}

/// <summary>
/// Signs and verifies the URLs under which the local host serves blobs (<c>/api/blobs/CONTAINER/NAME?expires=…&amp;signature=…</c>):
/// HMAC-SHA256 over everything that they permit, with the installation's key.
/// </summary>
public sealed class DiskBlobUrls
{
    public const string BlobsPath = "/api/blobs/";
    private const int KeyBytes = 32;
    private readonly byte[] _key;
    private readonly TimeProvider _time;

    public DiskBlobUrls(byte[] key, TimeProvider? time = null)
    {
        if (key.Length < KeyBytes) throw new ArgumentException($"The key must have {KeyBytes} bytes.", nameof(key));
        _key = key;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Where the host listens, set by the host once it knows its port. Null: there are no absolute URLs yet.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Reads the installation's key from the data folder, created with mode 0600 at first use.</summary>
    public static DiskBlobUrls Open(string dataDirectory, TimeProvider? time = null)
    {
        PrivateFiles.CreateDirectory(dataDirectory);
        var path = Path.Combine(dataDirectory, "url-key");
        if (!File.Exists(path) || new FileInfo(path).Length < KeyBytes)
        {
            var draft = path + ".new";
            File.Delete(draft);
            using (var file = PrivateFiles.Create(draft))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }

        return new DiskBlobUrls(File.ReadAllBytes(path), time);
    }

    /// <summary>Null while there is no <see cref="BaseUrl"/>.</summary>
    public SignedUrl? TryCreate(BlobPermission permission) => BaseUrl is null
        ? null
        : new SignedUrl(new Uri(BaseUrl, BlobsPath + PathOf(permission.Blob) + CreateQuery(permission)), permission.ExpiresAt, new Dictionary<string, string>());

    /// <summary>The path of a blob below <see cref="BlobsPath"/>.</summary>
    public static string PathOf(BlobName blob) => blob.Container + "/" + string.Join('/', blob.Name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The query (with its '?') that carries a permission; it works on any route that verifies it for the same blob.</summary>
    public string CreateQuery(BlobPermission permission)
    {
        BlobNames.Check(permission.Blob);
        var query = new StringBuilder("?expires=").Append(permission.ExpiresAt.ToUnixTimeSeconds());
        if (permission.MaxBytes is { } maxBytes) query.Append("&max=").Append(maxBytes);
        if (permission.DownloadName is { } name) query.Append("&name=").Append(Uri.EscapeDataString(name));
        return query.Append("&signature=").Append(Sign(permission)).ToString();
    }

    /// <summary>The permission in a request's query; null if it is expired, forged, or for another method or blob.</summary>
    public BlobPermission? Verify(string method, BlobName blob, Func<string, string?> query)
    {
        if (!BlobNames.IsValid(blob)
            || !long.TryParse(query("expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            || expires > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || query("signature") is not { } signature)
        {
            return null;
        }

        long? maxBytes = null;
        if (query("max") is { } max)
        {
            if (!long.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)) return null;
            maxBytes = parsed;
        }

        var permission = new BlobPermission(method, blob, DateTimeOffset.FromUnixTimeSeconds(expires)) { MaxBytes = maxBytes, DownloadName = query("name") };
        var genuine = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(permission)), Encoding.UTF8.GetBytes(signature));
        return genuine && _time.GetUtcNow() < permission.ExpiresAt ? permission : null;
    }

    // Each field on a line of its own; no field can hold a line break (names are checked, the download name is escaped).
    private string Sign(BlobPermission permission) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join(
        '\n', "compressor-blob-v1", permission.Method, permission.Blob, permission.ExpiresAt.ToUnixTimeSeconds(), permission.MaxBytes,
        permission.DownloadName is { } name ? Uri.EscapeDataString(name) : null))));
}
