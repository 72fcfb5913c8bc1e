using System.Text.Json;

namespace Compressor.TestSupport.Nemo;

internal static class NemoRoutes
{
    public static NemoRoute Match(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        return (method, parts) switch
        {
            ("POST", ["api", "auth", "anonymous-token"]) => NemoRoute.Token,
            ("POST", ["api", "auth", "claim-token"]) => NemoRoute.Claim,
            ("POST", ["api", "tasks", "me", "with-session", "nemo_agent"]) => NemoRoute.Session,
            ("POST", ["api", "upload-video", "nemo_agent", "me", _]) => NemoRoute.Upload,
            ("POST", ["run_sse"]) => NemoRoute.Message,
            ("GET", ["api", "credits", "balance", "simple"]) => NemoRoute.Credits,
            ("GET", ["api", "state", "nemo_agent", "me", _, "latest"]) => NemoRoute.State,
            ("POST", ["api", "estimate", "nemo_agent", "me", _]) => NemoRoute.Estimate,
            ("POST", ["api", "render", "proxy", "lambda"]) => NemoRoute.Submit,
            ("GET", ["api", "render", "proxy", "lambda", _]) => NemoRoute.Poll,
            ("POST", ["api", "render", "proxy", "lambda", _, "cancel"]) => NemoRoute.Cancel,
            ("GET", ["api", "render", "proxy", _, "download"]) => NemoRoute.Download,
            ("GET", ["files", _]) => NemoRoute.File,
            ("GET", ["api", "upload-video", "formats"]) => NemoRoute.Formats,
            _ => NemoRoute.Other,
        };
    }

    /// <summary>The segment of the path that names a session, a render or a file.</summary>
    public static string Id(RecordedRequest request)
    {
        var parts = request.Path.Trim('/').Split('/');
        return request.Route switch
        {
            NemoRoute.Upload or NemoRoute.Poll => parts[4],
            NemoRoute.State => parts[4],
            NemoRoute.Cancel => parts[4],
            NemoRoute.Download => parts[3],
            _ => Path.GetFileNameWithoutExtension(parts[^1]),
        };
    }

    /// <summary>The session that a request is about; null: none, or its body was not read.</summary>
    public static string? Session(RecordedRequest request) => request.Route switch
    {
        NemoRoute.Upload or NemoRoute.State => Id(request),
        NemoRoute.Message when request.Body.Length > 0 => JsonDocument.Parse(request.Body).RootElement.GetProperty("session_id").GetString(),
        NemoRoute.Submit when request.Body.Length > 0 => JsonDocument.Parse(request.Body).RootElement.GetProperty("sessionId").GetString(),
        _ => null,
    };
}
