using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary>Headers of the tus protocol for resumable uploads, version 1.0.0 (tus.io), with its extensions creation, expiration and termination.</summary>
internal static class Tus
{
    public const string Version = "1.0.0";
    public const string Extensions = "creation,expiration,termination";
    public const string PieceType = "application/offset+octet-stream";
    public const string Resumable = "Tus-Resumable";
    public const string Offset = "Upload-Offset";
    public const string Length = "Upload-Length";
    public const string Metadata = "Upload-Metadata";
    public const string Expires = "Upload-Expires";

    /// <summary>Whether the request is one of the protocol.</summary>
    public static bool IsSpoken(HttpRequest request) => request.Headers.ContainsKey(Resumable);

    /// <summary>Checks the request's version and puts it on the answer, whichever that will be.</summary>
    /// <exception cref="ApiException">412: another version, or none.</exception>
    public static void Speak(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Resumable] = Version;
            if (context.Response.StatusCode == StatusCodes.Status412PreconditionFailed) context.Response.Headers["Tus-Version"] = Version;
            return Task.CompletedTask;
        });
        if (context.Request.Headers[Resumable] != Version) throw Invalid(Resumable, Version, StatusCodes.Status412PreconditionFailed);
    }

    /// <returns>A number of bytes.</returns>
    /// <exception cref="ApiException"><c>bad_request</c>: it is missing, or none.</exception>
    public static long Bytes(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : throw Invalid(header, "0, 1, 2, …");

    /// <summary>The file's name in <c>Upload-Metadata</c> (pairs of a key and a value in Base64); null: it says none.</summary>
    /// <exception cref="ApiException"><c>bad_request</c>: it is not in that form.</exception>
    public static string? FileName(HttpRequest request)
    {
        foreach (var pair in request.Headers[Metadata].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(' ', 2, StringSplitOptions.TrimEntries);
            // The client of tus.io says "filename", Uppy says "name" too.
            if (parts is not ["filename" or "name", var value]) continue;
            return Base64.IsValid(value) ? Encoding.UTF8.GetString(Convert.FromBase64String(value)) : throw Invalid(Metadata, "filename Zmlsbi5tcDQ=");
        }

        return null;
    }

    public static void Say(HttpResponse response, UploadProgress progress)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers[Offset] = progress.Offset.ToString(CultureInfo.InvariantCulture);
        if (!progress.IsComplete) response.Headers[Expires] = progress.Upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
    }

    private static ApiException Invalid(string header, string expected, int? status = null) =>
        new(Failures.HeaderInvalid, ("header", header), ("expected", expected)) { Status = status ?? Failures.HeaderInvalid.HttpStatus };
}
