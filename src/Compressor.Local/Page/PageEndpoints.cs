using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Compressor.Local.Page;

/// <summary>The web page: files embedded in the program, each below <c>/page</c>, and the page itself at <c>/</c>.</summary>
internal static class PageEndpoints
{
    // Nothing from elsewhere, nothing inline, never in a frame. Previews of chosen files are blob: addresses of the page's own.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        foreach (var file in PageFile.All())
        {
            routes.MapMethods(file.Name == "index.html" ? "/" : $"/page/{file.Name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Answer(context, file))
                .ExcludeFromDescription();
        }
    }

    private static IResult Answer(HttpContext context, PageFile file)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesBrotli(context.Request)) return Results.Bytes(file.Content, file.ContentType, entityTag: file.Tag);
        headers.ContentEncoding = "br";
        return Results.Bytes(file.Compressed, file.ContentType, entityTag: file.CompressedTag);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Quality is not 0 && encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase));
}
