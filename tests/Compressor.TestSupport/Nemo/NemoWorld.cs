using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compressor.TestSupport.Nemo;

/// <summary>What a request is answered with when nothing is scripted.</summary>
internal abstract record Reply
{
    public sealed record Body(int Status, string Json) : Reply;

    public sealed record Events(IReadOnlyList<string> Frames) : Reply;

    public sealed record Video(byte[] Bytes) : Reply;
}

/// <summary>The backend's memory: tokens, sessions, renders. One lock guards it all.</summary>
internal sealed class NemoWorld(NemoScript script)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _tokens = [];
    private readonly Dictionary<string, int> _revisions = [];
    private readonly Dictionary<string, int> _renders = [];
    private readonly HashSet<string> _failed = [];
    private readonly HashSet<string> _cancelled = [];
    private readonly HashSet<string> _keys = [];
    private readonly HashSet<string> _live = [];
    private readonly List<string> _issued = [];
    private readonly List<string> _messages = [];
    private readonly List<(string Id, string Draft)> _accepted = [];
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastSession = 7000000000000000001;

    public byte[]? LastUpload { get; set; }

    public IReadOnlyList<string> Tokens => Copy(_issued);

    public IReadOnlyList<string> Messages => Copy(_messages);

    /// <summary>Renders that were accepted while another was at work that nobody had asked to cancel.</summary>
    public int RendersBesideOthers { get; private set; }

    /// <summary>The client has asked for its end, whatever the answer is.</summary>
    public void AskedToCancel(string id)
    {
        lock (_gate) _live.Remove(id);
    }

    public IReadOnlyList<(string Id, string Draft)> Renders => Copy(_accepted);

    public Task NextArrival
    {
        get
        {
            lock (_gate) return _arrival.Task;
        }
    }

    public void SignalArrival()
    {
        lock (_gate)
        {
            _arrival.TrySetResult();
            _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void RevokeTokens()
    {
        lock (_gate) _tokens.Clear();
    }

    public IReadOnlyList<string> Frames() => StreamFrames.Of(script, script.Texts);

    public Reply Respond(RecordedRequest request, string url)
    {
        lock (_gate)
        {
            if (request.Route is not (NemoRoute.Token or NemoRoute.File) && !IsAuthorized(request))
                return script.RefuseTokensByCode ? Failure(200, 1001, "token invalid") : Failure(401, 1001, "token invalid");
            return request.Route switch
            {
                NemoRoute.Token => IssueToken(request),
                NemoRoute.Session => NewSession(),
                NemoRoute.Claim => Data("""{"claim_token":"clm_test0123456789","expires_in":604800}"""),
                NemoRoute.Upload => Upload(request),
                NemoRoute.Message => Message(request),
                NemoRoute.Credits => Data("""{"available":42,"frozen":8,"total":50}"""),
                NemoRoute.State => State(NemoRoutes.Id(request)),
                NemoRoute.Formats when script.Formats is { } formats => Data($$"""{"formats":{{JsonSerializer.Serialize(formats)}} }"""),
                NemoRoute.Estimate when script.Estimate is { } estimate => _revisions.ContainsKey(NemoRoutes.Id(request)) ? Data(estimate) : Failure(200, 1002, "session not found"),
                NemoRoute.Submit => Submit(request),
                NemoRoute.Poll => Poll(NemoRoutes.Id(request), url),
                NemoRoute.Cancel => Cancel(NemoRoutes.Id(request)),
                NemoRoute.Download or NemoRoute.File => Video(NemoRoutes.Id(request)),
                _ => Failure(404, 404, "no such route"),
            };
        }
    }

    private static Reply.Body Data(string json) => new(200, $$"""{"code":0,"message":"ok","data":{{json}} }""");

    private static Reply.Body Failure(int status, int code, string message) => new(status, $$"""{"code":{{code}},"message":"{{message}}","data":null}""");

    private bool IsAuthorized(RecordedRequest request)
    {
        if (request.Header("Authorization") is not { } header || !header.StartsWith("Bearer ", StringComparison.Ordinal)) return false;
        var token = header["Bearer ".Length..];
        return token == script.OwnToken || (_tokens.TryGetValue(token, out var expires) && expires > TimeProvider.System.GetUtcNow());
    }

    private Reply.Body IssueToken(RecordedRequest request)
    {
        if (string.IsNullOrEmpty(request.Header("X-Client-Id"))) return Failure(400, 400, "X-Client-Id is missing");
        var token = $"nmv_usr_{Guid.NewGuid():N}";
        var expires = TimeProvider.System.GetUtcNow() + script.TokenLifetime;
        _tokens[token] = expires;
        _issued.Add(token);
        return Data($$"""{"token":"{{token}}","user_id":"anon_{{_issued.Count}}","expires_at":"{{expires.ToString("O", CultureInfo.InvariantCulture)}}","credits":100}""");
    }

    private Reply.Body NewSession()
    {
        var id = (_lastSession++).ToString(CultureInfo.InvariantCulture);
        _revisions[id] = 0;
        var session = script.NumericSessionIds ? id : $"\"{id}\"";
        var promise = script.AcceptsIdempotencyKey ? ""","accepts_idempotency_key":true""" : "";
        if (script.Estimate is not null) promise += ",\"estimates\":true";
        var kinds = script.Capabilities is { } capabilities ? $",\"capabilities\":{JsonSerializer.Serialize(capabilities)}" : "";
        return Data($$"""{"task_id":"task_{{id}}","session_id":{{session}},"user_id":"anon_1"{{promise}}{{kinds}}}""");
    }

    private Reply.Body Upload(RecordedRequest request)
    {
        if (!_revisions.ContainsKey(NemoRoutes.Id(request))) return Failure(200, 1002, "session not found");
        var name = JsonSerializer.Serialize(request.FileName ?? "linked.mp4");
        return Data($$"""{"files":[{"filename":{{name}},"file_type":"video","cdn_url":"https://cdn.invalid/f","duration":2.0,"width":320,"height":180,"fps":30,"hash":"{{request.FileHash}}"}],"session_state_applied":true}""");
    }

    private Reply Message(RecordedRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        var session = body["session_id"]!.GetValue<string>();
        if (!_revisions.TryGetValue(session, out var revision)) return Failure(200, 1002, "session not found");
        var texts = script.Texts;
        var repeated = script.AcceptsIdempotencyKey && request.Header("Idempotency-Key") is { } key && !_keys.Add(key);
        if (!repeated)
        {
            _messages.Add(body["new_message"]!["parts"]![0]!["text"]!.GetValue<string>());
            var isNext = script.NextAnswers.TryDequeue(out var next);
            if (isNext) texts = [next.Text];
            if (isNext ? next.Edits : script.EditChangesState) _revisions[session] = revision + 1;
        }

        return new Reply.Events(StreamFrames.Of(script, texts));
    }

    private Reply.Body State(string session)
    {
        if (!_revisions.TryGetValue(session, out var revision)) return Failure(200, 1002, "session not found");
        var draft = revision == 0 && !script.ReadyAfterUpload ? """{"t":[]}""" : script.Draft.Replace("REVISION", revision.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Data($$$"""{"session_id":"{{{session}}}","task_id":"t","task_name":"project","state":{"draft":{{{draft}}},"video_infos":[{"width":320,"height":180,"fps":30}],"canvas_config":{"width":320,"height":180},"video_analyses":[],"generated_media":[]}}""");
    }

    private Reply.Body Submit(RecordedRequest request)
    {
        foreach (var header in new[] { "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform" })
        {
            if (string.IsNullOrEmpty(request.Header(header))) return Failure(402, 402, "export blocked");
        }

        using var body = JsonDocument.Parse(request.Body);
        var id = body.RootElement.GetProperty("id").GetString()!;
        if (!_renders.TryAdd(id, 0)) return Failure(409, 409, $"Duplicate render id {id}");
        if (_live.Count > 0) RendersBesideOthers++;
        _live.Add(id);
        _accepted.Add((id, body.RootElement.GetProperty("draft").GetRawText()));
        if (script.RendersToFail > 0)
        {
            script.RendersToFail--;
            _failed.Add(id);
        }

        return new Reply.Body(200, script.Submit switch
        {
            SubmitForm.Success => $$$"""{"success":true,"data":{"id":"{{{id}}}","status":"pending","progress":5}}""",
            SubmitForm.Bare => $$"""{"id":"{{id}}","status":"pending"}""",
            _ => $$"""{"render_id":"{{id}}","status":"pending"}""",
        });
    }

    private Reply.Body Poll(string id, string url)
    {
        if (!_renders.TryGetValue(id, out var polls)) return Failure(404, 404, "render not found");
        _renders[id] = ++polls;
        var done = polls >= script.PollsUntilDone && _accepted.FindIndex(render => render.Id == id) < script.RendersToFinish;
        if (done) _live.Remove(id);
        if (_cancelled.Contains(id)) return Status("cancelled", 0, "");
        if (done && _failed.Contains(id)) return Status("failed", 60, ",\"error\":\"the encoder failed\"");
        if (!done) return Status(script.WorkingStatus, Math.Min(99, polls * 100L / (script.PollsUntilDone + 1L)), "");
        var address = JsonSerializer.Serialize(script.OutputUrl?.Invoke(id) ?? $"{url}/files/{id}.mp4");
        return Status("completed", 100, script.Poll == PollForm.TopLevel
            ? $$$""","output":{"url":{{{address}}},"duration":2.0,"size":{{{Result()?.Length ?? 0}}}}""" : $$""","outputUrl":{{address}}""");
    }

    private Reply.Body Status(string status, long progress, string rest)
    {
        var json = $$"""{"status":"{{status}}","progress":{{progress}}{{rest}} }""";
        return new Reply.Body(200, script.Poll == PollForm.TopLevel ? json : $$$"""{"success":true,"data":{{{json}}}}""");
    }

    private Reply.Body Cancel(string id)
    {
        if (!_renders.ContainsKey(id)) return Failure(404, 404, "render not found");
        _cancelled.Add(id);
        return new Reply.Body(200, $$$"""{"success":true,"data":{"id":"{{{id}}}","status":"cancelled"}}""");
    }

    private Reply Video(string id) => _renders.ContainsKey(id) && Result() is { } video ? new Reply.Video(video) : Failure(404, 404, "no such file");

    private byte[]? Result() => script.Result ?? LastUpload;

    private List<T> Copy<T>(List<T> list)
    {
        lock (_gate) return [.. list];
    }
}
