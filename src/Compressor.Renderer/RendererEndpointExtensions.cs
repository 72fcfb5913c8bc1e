using Compressor.Renderer.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer;

public static class RendererEndpointExtensions
{
    private static readonly (string Method, string Pattern, Type Handler)[] Routes =
    [
        (HttpMethods.Post, "/api/auth/anonymous-token", typeof(AnonymousToken)),
        (HttpMethods.Post, "/api/tasks/me/with-session/nemo_agent", typeof(CreateSession)),
        (HttpMethods.Post, "/api/auth/claim-token", typeof(ClaimToken)),
        (HttpMethods.Post, "/api/upload-video/nemo_agent/me/{sid}", typeof(UploadFiles)),
        (HttpMethods.Get, "/api/upload-video/formats", typeof(UploadFormats)),
        (HttpMethods.Post, "/run_sse", typeof(RunSse)),
        (HttpMethods.Post, "/api/estimate/nemo_agent/me/{sid}", typeof(EstimateDraft)),
        (HttpMethods.Get, "/api/credits/balance/simple", typeof(CreditsBalance)),
        (HttpMethods.Get, "/api/state/nemo_agent/me/{sid}/latest", typeof(SessionState)),
        (HttpMethods.Post, "/api/render/proxy/lambda", typeof(SubmitRender)),
        (HttpMethods.Get, "/api/render/proxy/lambda/{id}", typeof(PollRender)),
        (HttpMethods.Post, "/api/render/proxy/lambda/{id}/cancel", typeof(CancelRender)),
        (HttpMethods.Get, "/api/render/proxy/{id}/download", typeof(DownloadRender)),
        (HttpMethods.Get, "/media/{kind}/{id}/{ticket}", typeof(MediaFile)),
    ];

    internal static IEnumerable<Type> Handlers => Routes.Select(route => route.Handler);

    /// <summary>
    /// Maps the NemoVideo API over the local renderer. Further conventions go on the returned group, such as
    /// <c>RequireHost("*:7072")</c> to serve it on a port of its own.
    /// </summary>
    public static RouteGroupBuilder MapRenderer(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        foreach (var (method, pattern, handler) in Routes)
        {
            group.MapMethods(
                pattern, [method], (HttpContext context) => Answers.RunAsync(context, (IRequestHandler)context.RequestServices.GetRequiredService(handler)));
        }

        group.ExcludeFromDescription();
        return group;
    }
}
