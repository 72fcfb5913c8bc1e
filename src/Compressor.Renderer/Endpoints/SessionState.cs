using System.Text.Json.Nodes;
using Compressor.Renderer.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>GET /api/state/nemo_agent/me/{sid}/latest</c>.</summary>
internal sealed class SessionState(Access access, UploadStore uploads) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        var session = access.RequireSession(context, context.GetRouteValue("sid") as string);
        var draft = session.Draft is { } text ? JsonNode.Parse(text) : null;
        var files = uploads.OfSession(session.Id);
        return Task.FromResult(Answers.Data(new
        {
            session_id = session.Id,
            task_id = session.TaskId,
            task_name = session.Name,
            state = new
            {
                draft,
                // No addresses here: their signatures change each time, and an unedited state should stay the same.
                video_infos = files.Select(file => new
                {
                    filename = file.FileName,
                    file_type = file.Media.Kind,
                    duration = file.Media.DurationSeconds,
                    width = file.Media.Width,
                    height = file.Media.Height,
                    fps = file.Media.FrameRate,
                    hash = file.Hash,
                }).ToList(),
                canvas_config = draft?["m"] is { } shown ? new { width = shown["width"]?.DeepClone(), height = shown["height"]?.DeepClone() } : null,
                video_analyses = Array.Empty<object>(),
                generated_media = Array.Empty<object>(),
            },
        }));
    }
}
