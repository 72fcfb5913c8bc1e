using Compressor.Media;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>GET /api/upload-video/formats</c>: the names of the formats that can be uploaded. The cloud's API has no such request.</summary>
internal sealed class UploadFormats(Access access) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        access.RequireUser(context);
        return Task.FromResult(Answers.Data(new { formats = MediaFormats.Names }));
    }
}
