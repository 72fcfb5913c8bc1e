using Compressor.Media;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>POST /api/tasks/me/with-session/nemo_agent</c>.</summary>
internal sealed class CreateSession(Access access, RequestBody body, SessionStore sessions) : IRequestHandler
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var user = access.RequireUser(context);
        using var request = await body.ReadAsync(context);
        var name = FileName.Sanitize(request.RootElement.Text("task_name") ?? "project");
        var language = request.RootElement.Text("language") is { Length: > 0 and <= 35 } tag ? tag : "en";
        var session = sessions.TryCreate(user, name, language) ?? throw ApiException.TooMany("You have too many sessions.", TimeSpan.FromHours(1));
        // Not in the cloud's answer: tells clients that a message may be sent again under its key, that there are estimates, and which kinds of edits can be done.
        return Answers.Data(new { task_id = session.TaskId, session_id = session.Id, user_id = user, accepts_idempotency_key = true, estimates = true, capabilities = Capabilities.Kinds });
    }
}
