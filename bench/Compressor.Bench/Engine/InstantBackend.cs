using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Bench.Engine;

/// <summary>The least of a backend that speaks the NemoVideo API: it answers everything at once, and each render is a clip that it was given.</summary>
internal sealed class InstantBackend : IAsyncDisposable
{
    private const string Stream =
        """
        data: {"type":"tool_call","name":"edit_draft","args":{}}

        data: {"type":"tool_result","name":"edit_draft","result":{"ok":true}}

        data: {"type":"text","content":"Done: the video is compressed."}


        """;

    private readonly WebApplication _app;
    private readonly byte[] _clip;
    private readonly ConcurrentDictionary<string, int> _edits = new(StringComparer.Ordinal);
    private long _sessions = 7000000000000000000;

    private InstantBackend(WebApplication app, byte[] clip) => (_app, _clip) = (app, clip);

    public string Url { get; private set; } = "";

    /// <summary>While false, requests for a session are not answered: jobs begin and go no further.</summary>
    public bool Answers { get; init; } = true;

    public static async Task<InstantBackend> StartAsync(byte[] clip, bool answers = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var backend = new InstantBackend(builder.Build(), clip) { Answers = answers };
        backend._app.Run(backend.HandleAsync);
        await backend._app.StartAsync();
        backend.Url = backend._app.Urls.Single();
        return backend;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Id(string path) => path.Split('/')[^1];

    private Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        return path switch
        {
            "/api/auth/anonymous-token" => DataAsync(context, """{"token":"nmv_usr_bench","user_id":"anon_1","expires_at":"2100-01-01T00:00:00Z","credits":100}"""),
            "/api/tasks/me/with-session/nemo_agent" => SessionAsync(context),
            "/run_sse" => MessageAsync(context),
            "/api/render/proxy/lambda" => SubmitAsync(context),
            _ when path.StartsWith("/api/upload-video/", StringComparison.Ordinal) => UploadAsync(context),
            _ when path.StartsWith("/api/state/", StringComparison.Ordinal) => StateAsync(context, path.Split('/')[^2]),
            _ when path.StartsWith("/api/render/proxy/lambda/", StringComparison.Ordinal) => JsonAsync(context, PollOf(Id(path))),
            _ when path.StartsWith("/files/", StringComparison.Ordinal) => FileAsync(context),
            _ => JsonAsync(context, """{"code":404,"message":"no such route","data":null}"""),
        };
    }

    private async Task SessionAsync(HttpContext context)
    {
        if (!Answers) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        var id = Interlocked.Increment(ref _sessions).ToString(CultureInfo.InvariantCulture);
        _edits[id] = 0;
        await DataAsync(context, $$"""{"task_id":"task_{{id}}","session_id":"{{id}}","user_id":"anon_1"}""");
    }

    private static async Task UploadAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(System.IO.Stream.Null, context.RequestAborted);
        await DataAsync(context, """{"files":[{"filename":"clip.mp4","file_type":"video","cdn_url":"https://cdn.invalid/f","duration":1.0,"width":160,"height":90,"fps":10}],"session_state_applied":true}""");
    }

    private async Task MessageAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        _edits.AddOrUpdate(body.RootElement.GetProperty("session_id").GetString()!, 1, (_, edits) => edits + 1);
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(Stream, context.RequestAborted);
    }

    private Task StateAsync(HttpContext context, string session)
    {
        var draft = _edits.GetValueOrDefault(session) is var edits and > 0 ? $$"""{"t":[{"tt":0,"sg":[{"d":1000,"rev":{{edits}},"m":{"title":"clip"} }]}],"d":1000,"m":{"width":160,"height":90} }""" : """{"t":[]}""";
        return DataAsync(context, $$$"""{"session_id":"{{{session}}}","task_id":"t","task_name":"project","state":{"draft":{{{draft}}},"video_infos":[{"width":160,"height":90,"fps":10}],"canvas_config":{"width":160,"height":90},"video_analyses":[],"generated_media":[]}}""");
    }

    private static async Task SubmitAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        await JsonAsync(context, $$$"""{"success":true,"data":{"id":"{{{body.RootElement.GetProperty("id").GetString()}}}","status":"pending","progress":5}}""");
    }

    private string PollOf(string render) => $$"""{"status":"completed","progress":100,"output":{"url":"{{Url}}/files/{{render}}.mp4","duration":1.0,"size":{{_clip.Length}} } }""";

    private Task FileAsync(HttpContext context)
    {
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength = _clip.Length;
        return context.Response.Body.WriteAsync(_clip, context.RequestAborted).AsTask();
    }

    private static Task DataAsync(HttpContext context, string json) => JsonAsync(context, $$"""{"code":0,"message":"ok","data":{{json}} }""");

    private static Task JsonAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
