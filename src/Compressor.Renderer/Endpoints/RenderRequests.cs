using Compressor.Renderer.Renders;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Renderer.Endpoints;

/// <summary>Finds the requested render if it belongs to the caller.</summary>
internal sealed class RenderAccess(Access access, RenderStore renders, SessionStore sessions)
{
    /// <exception cref="ApiException">1001, or 404: unknown, or another user's.</exception>
    public Render Require(HttpContext context)
    {
        var user = access.RequireUser(context);
        return context.GetRouteValue("id") is string id && renders.Find(id) is { } render && sessions.Find(render.SessionId)?.UserId == user
            ? render
            : throw ApiException.NotFound("The render");
    }
}

/// <summary><c>GET /api/render/proxy/lambda/{id}</c>.</summary>
internal sealed class PollRender(RenderAccess access, RenderAnswer answer) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context) => Task.FromResult(answer.Create(context.Request, access.Require(context)));
}

/// <summary><c>POST /api/render/proxy/lambda/{id}/cancel</c>; a render that has ended stays as it is.</summary>
internal sealed class CancelRender(RenderAccess access, RenderQueue queue, RenderAnswer answer) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        queue.Cancel(access.Require(context).Id);
        return Task.FromResult(answer.Create(context.Request, access.Require(context)));
    }
}

/// <summary><c>GET /api/render/proxy/{id}/download</c>: the finished file, with ranges.</summary>
internal sealed class DownloadRender(RenderAccess access, DataFolder folder) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        var render = access.Require(context);
        return Task.FromResult(render.State == RenderState.Completed ? MediaFile.Send(folder.ResultFile(render.File), render) : throw ApiException.NotFound("The video"));
    }
}
