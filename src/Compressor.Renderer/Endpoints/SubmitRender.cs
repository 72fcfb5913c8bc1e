using System.Text.Json;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>POST /api/render/proxy/lambda</c>: renders the draft that the request carries, not the stored one.</summary>
internal sealed class SubmitRender(Access access, RequestBody body, RenderStore renders, RenderQueue queue, UploadStore uploads) : IRequestHandler
{
    private const int MaxIdChars = 128;

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        access.RequireUser(context);
        Access.RequireAttribution(context);
        using var request = await body.ReadAsync(context);
        var session = access.RequireSession(context, request.RootElement.Text("sessionId"));
        var id = RequireId(request.RootElement.Text("id"));
        var draft = request.RootElement.Member("draft") ?? throw ApiException.BadRequest("\"draft\" is missing.");
        RequireMp4(request.RootElement.Member("output"));
        // Checked here to refuse it at once, and again before it is rendered.
        DraftReader.Read(draft, uploads.OfSession(session.Id));
        var render = renders.Add(id, session.Id, draft.GetRawText());
        queue.Enqueue(render.Id);
        return Answers.Bare(new { success = true, data = new { id, status = RenderStore.Name(render.State), progress = RenderAnswer.PendingProgress } });
    }

    private static string RequireId(string? id) =>
        id is { Length: > 0 and <= MaxIdChars } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-')
            ? id
            : throw ApiException.BadRequest($"\"id\" must be 1 to {MaxIdChars} letters, digits, _ or -.");

    private static void RequireMp4(JsonElement? output)
    {
        if (output?.Text("format") is { } format && !format.Equals("mp4", StringComparison.OrdinalIgnoreCase))
            throw ApiException.BadRequest("Only \"mp4\" can be rendered.");
    }
}
