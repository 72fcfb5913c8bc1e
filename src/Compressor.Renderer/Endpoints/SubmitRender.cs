using System.Diagnostics;
using System.Text.Json;
using Compressor.Edits;
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
        // Checked here to refuse it at once, and again before it is rendered.
        var read = DraftReader.Read(draft, uploads.OfSession(session.Id));
        RequireFormat(request.RootElement.Member("output"), ResultFormat.Of(read.Edit, read.Source.Facts).Format.Name);
        var render = renders.Add(id, session.Id, draft.GetRawText(), Activity.Current?.Id ?? TraceParent(context.Request));
        queue.Enqueue(render);
        return Answers.Bare(new { success = true, data = new { id, status = RenderStore.Name(render.State), progress = RenderAnswer.PendingProgress } });
    }

    /// <summary>Also where nobody listens to this server's own requests.</summary>
    private static string? TraceParent(HttpRequest request) => request.Headers.TraceParent.ToString() is { Length: > 0 and <= 55 } trace ? trace : null;

    private static string RequireId(string? id) =>
        id is { Length: > 0 and <= MaxIdChars } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-')
            ? id
            : throw ApiException.BadRequest($"\"id\" must be 1 to {MaxIdChars} letters, digits, _ or -.");

    /// <summary>What the draft says is rendered. Clients of the API ask for "mp4" whatever the draft says, which is no contradiction.</summary>
    private static void RequireFormat(JsonElement? output, string drafted)
    {
        if (output?.Text("format") is { } format && !format.Equals("mp4", StringComparison.OrdinalIgnoreCase) && !format.Equals(drafted, StringComparison.OrdinalIgnoreCase))
            throw ApiException.BadRequest($"The draft asks for \"{drafted}\"; ask for that in \"output\" too, or for \"mp4\".");
    }
}
