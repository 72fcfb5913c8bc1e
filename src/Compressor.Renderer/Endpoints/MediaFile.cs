using Compressor.Media;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>GET /media/{kind}/{id}/{ticket}</c>: where <c>cdn_url</c> and <c>output.url</c> point; the signed ticket replaces a token.</summary>
internal sealed class MediaFile(MediaLinks links, DataFolder folder, UploadStore uploads, RenderStore renders) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        var (kind, id, ticket) = (Value(context, "kind"), Value(context, "id"), Value(context, "ticket"));
        if (!links.IsValid(kind, id, ticket)) throw ApiException.NotFound("The file");
        return Task.FromResult(kind switch
        {
            MediaLinks.Upload when uploads.Find(id) is { } upload => Send(folder.UploadFile(upload.Id), MediaFormats.ContentTypeOf(upload.Media.Format)),
            MediaLinks.Render when renders.Find(id) is { State: RenderState.Completed } render => Send(folder.ResultFile(render.File), render),
            _ => throw ApiException.NotFound("The file"),
        });
    }

    public static IResult Send(string path, Render render) => Send(path, MediaFormats.ContentTypeOf(render.Outcome?.Format ?? MediaFormats.Mp4.Name));

    private static IResult Send(string path, string contentType) =>
        File.Exists(path) ? Results.File(path, contentType, enableRangeProcessing: true) : throw ApiException.NotFound("The file");

    private static string Value(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";
}
