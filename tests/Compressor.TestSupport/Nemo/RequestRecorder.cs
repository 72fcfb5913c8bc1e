using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compressor.TestSupport.Nemo;

/// <summary>Reads requests whole, uploads without holding more than the first 32 MB.</summary>
internal static class RequestRecorder
{
    private const int MaxTextBytes = 1_000_000;
    private const int MaxKeptBytes = 32_000_000;

    public static RecordedRequest Head(HttpContext context, NemoRoute route) => new(
        route, context.Request.Method, context.Request.Path.Value!, context.Request.QueryString.Value ?? "",
        context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), "", 0)
    {
        Connection = context.Connection.Id,
    };

    public static async Task<RecordedRequest> ReadAsync(HttpContext context, NemoRoute route, NemoWorld world)
    {
        var head = Head(context, route);
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType == "multipart/form-data"
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (boundary is not null) return await ReadFormAsync(context, head, boundary, world);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return head with { Body = body.Length <= MaxTextBytes ? Encoding.UTF8.GetString(body.ToArray()) : "", BodyBytes = body.Length };
    }

    private static async Task<RecordedRequest> ReadFormAsync(HttpContext context, RecordedRequest head, string boundary, NemoWorld world)
    {
        var reader = new MultipartReader(boundary, context.Request.Body);
        var request = head;
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            if (disposition.Name != "files") continue;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var kept = new MemoryStream();
            var buffer = new byte[81920];
            long length = 0;
            while (await section.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
            {
                hash.AppendData(buffer, 0, read);
                length += read;
                if (length <= MaxKeptBytes) kept.Write(buffer, 0, read);
            }

            var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
            if (length <= MaxKeptBytes) world.LastUpload = kept.ToArray();
            request = request with
            {
                FileName = name,
                Disposition = section.ContentDisposition,
                FileBytes = length,
                FileHash = Convert.ToHexStringLower(hash.GetHashAndReset()),
            };
        }

        return request with { BodyBytes = context.Request.ContentLength ?? request.FileBytes };
    }
}
