using System.Net.Http.Json;
using System.Text.Json;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Secrets;
using Compressor.TestSupport.Sources;
using Compressor.TestSupport.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Tests.Secrets;

/// <summary>The server with a secret for each of its uses: jobs that succeed and that fail, and every answer, line of log, span and file of theirs.</summary>
internal sealed class WholeRun : IAsyncDisposable
{
    /// <summary>Texts with characters that are escaped in URLs, in JSON, or in both.</summary>
    private const string
        Token = "nmv_usr_t0ken+0f/the=backend", WebhookKey = "whsec_c2lnbmluZyBrZXkgb2YgdGhlIHdlYmhvb2tzISE+Pz8=", ReaderKey = "sk-k3y+0f/the=model00",
        TelemetryKey = "k3y-0f-the-c0llect0r", CallerKey = "k3y+0f/the=caller00", Cookie = "c00kie-0f-the-caller", Signature = "s1gnature+0f/the=link00&sp",
        HookPath = "T0S3CRET/B0/p4th0fH00k", HookQuery = "qu3ry+0f/the=h00k00";

    private static readonly CancellationToken Never = TestContext.Current.CancellationToken;

    private readonly TemporaryFolder _folder = new();
    private readonly List<Secret> _secrets =
    [
        new("the backend's token", Token), new("the webhook key", WebhookKey), new("the webhook key's base64", WebhookKey["whsec_".Length..]), new("the model's key", ReaderKey),
        new("the collector's key", TelemetryKey), new("the caller's key", CallerKey), new("the caller's cookie", Cookie), new("the link's signature", Signature),
        new("the path of a webhook", HookPath), new("the query of a webhook", HookQuery),
    ];

    private readonly List<string> _ids = [];
    private NemoBackend _backend = null!;
    private FileServer _files = null!;
    private WebhookReceiver _receiver = null!;
    private Collector _collector = null!;
    private LogCapture _log = null!;
    private ServeHost? _host;
    private HttpClient _http = null!;

    public SecretScan Scan { get; } = new();

    public IReadOnlyList<Secret> Secrets => _secrets;

    /// <summary>Secrets that have not been where they belong, and what has nothing to show.</summary>
    public IEnumerable<string> Unused => from use in Uses() where !use.IsThere select use.Name;

    private string Data => _folder["data"];

    /// <summary>With a query, as clouds sign the addresses of blobs.</summary>
    private string Link => $"{_files.Url}?sv=2025-01-05&sig={Uri.EscapeDataString(Signature)}";

    private string Hook => $"{new Uri(_receiver.Url, "/" + HookPath)}?key={Uri.EscapeDataString(HookQuery)}";

    public static async Task<WholeRun> StartAsync()
    {
        var run = new WholeRun();
        run._backend = await NemoBackend.StartAsync(new NemoScript { OwnToken = Token, Result = TestClips.Mp4() });
        run._files = await FileServer.StartAsync(TestClips.Mp4());
        run._receiver = await WebhookReceiver.StartAsync();
        run._collector = await Collector.StartAsync(run.Scan);
        run._log = new LogCapture(run.Scan);
        Directory.CreateDirectory(run.Data);
        await File.WriteAllTextAsync(Path.Combine(run.Data, "appsettings.json"), run.Settings(), Never);
        run._host = await ServeHost.StartAsync(
            new HostSettings { DataDirectory = run.Data }, "http://127.0.0.1:0", Never, services => services.AddSingleton<ILoggerProvider>(run._log));
        run._http = new HttpClient(new ScannedAnswers(
            run.Scan, new SocketsHttpHandler { AllowAutoRedirect = false }, ("Authorization", $"Bearer {CallerKey}"), ("x-functions-key", CallerKey), ("Cookie", $"session={Cookie}")))
        {
            BaseAddress = new Uri(run._host.Urls[0]),
        };
        return run;
    }

    /// <summary>A subscription; jobs of a link and of an upload, a follow-up, a batch, an estimate.</summary>
    public async Task SucceedAsync()
    {
        var subscription = await PostAsync("/api/subscriptions", new { url = Hook }, givesSecret: true);
        _secrets.Add(new Secret("a subscription's key", subscription.GetProperty("secret").GetString()!));
        var done = await EndAsync(await PostAsync("/api/jobs", new { source = new { url = Link }, prompt = "compress to 720p", callbackUrl = Hook }), "completed");
        await PostAsync($"/api/jobs/{done}/messages", new { text = "now frobnicate it to 480p" });
        await WatchAsync(done, "completed");

        var ticket = await PostAsync("/api/uploads", new { fileName = "mine.mp4" }, givesSecret: true);
        var url = ticket.GetProperty("url").GetString()!;
        _secrets.Add(new Secret("the signature of an upload", url[(url.LastIndexOf('=') + 1)..]));
        using (var content = new ByteArrayContent(TestClips.Mp4()))
        using (var sent = await _http.PutAsync(url, content, Never)) Assert.True(sent.IsSuccessStatusCode);
        await EndAsync(await PostAsync("/api/jobs", new { source = new { upload = ticket.GetProperty("id").GetString() }, prompt = "compress to 720p" }), "completed");

        var batch = await PostAsync("/api/batches", new { items = new[] { new { source = new { url = Link } } }, prompt = "compress to 720p", callbackUrl = Hook });
        await WatchAsync($"{batch.GetProperty("id").GetString()}-1", "completed");
        using var estimate = await _http.PostAsJsonAsync("/api/estimates", new { source = new { url = Link }, prompt = "compress to 720p" }, Never);
    }

    /// <summary>Jobs that fail at their source, at their render and at a backend that repeats what it was sent.</summary>
    public async Task FailAsync()
    {
        await EndAsync(await PostAsync("/api/jobs", new { source = new { url = Link.Replace("clip.mp4", "gone.mp4", StringComparison.Ordinal) }, prompt = "compress to 720p", callbackUrl = Hook }), "failed");
        _backend.Script.RendersToFail = int.MaxValue;
        await EndAsync(await PostAsync("/api/jobs", new { source = new { url = Link }, prompt = "compress to 720p", callbackUrl = Hook }), "failed");
        foreach (var fault in (Fault[])
            [
                new Fault.Status(400, $$"""{"code":400,"message":"the header Authorization: Bearer {{Token}} is not valid for {{Link}}","data":null}"""),
                new Fault.Envelope(1001, $"token {Token} invalid"),
            ])
        {
            _backend.Script.Always(NemoRoute.Session, fault);
            await EndAsync(await PostAsync("/api/jobs", new { source = new { url = Link }, prompt = "compress to 720p", callbackUrl = Hook }), "failed");
        }

        foreach (var refused in (object[])
            [
                new { source = new { url = "ftp" + Link }, prompt = "compress to 720p" }, new { source = new { url = Link }, prompt = "compress to 720p", callbackUrl = "ftp" + Hook },
                new { source = new { url = Link, extra = Hook }, prompt = 1 },
            ])
        {
            using var answer = await _http.PostAsJsonAsync("/api/jobs", refused, Never);
            Assert.False(answer.IsSuccessStatusCode);
        }
    }

    /// <summary>All that the API's own description says can be read, of each job.</summary>
    public async Task AskForEverythingAsync()
    {
        var paths = (await _http.GetFromJsonAsync<JsonElement>("/api/openapi.json", Never)).GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name).ToList();
        Assert.Contains(paths, path => path.EndsWith("/jobs/{id}/revisions", StringComparison.Ordinal));
        var subscriptions = (await _http.GetFromJsonAsync<JsonElement>("/api/subscriptions", Never)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
        foreach (var id in _ids.Concat(subscriptions).ToList())
        {
            foreach (var path in paths.Where(path => path.Contains("{id}", StringComparison.Ordinal))) await GetAsync(path.Replace("{id}", id, StringComparison.Ordinal).Replace("{revision}", "1", StringComparison.Ordinal));
        }

        // The events of all jobs have no end.
        foreach (var path in paths.Where(path => !path.Contains('{', StringComparison.Ordinal) && !path.EndsWith("/events", StringComparison.Ordinal))) await GetAsync(path);
        Assert.True(_receiver.Received.Count > _ids.Count);
        foreach (var call in _receiver.Received.Where(call => call.Method == "POST" && call.Path == "/" + HookPath)) Scan.Add("a webhook", call.Text);
    }

    /// <summary>Ends the server, and takes what it leaves.</summary>
    public async Task StopAsync()
    {
        await _host!.DisposeAsync();
        _host = null;
        Scan.AddFolder(Data, except: "appsettings.json");
        // A text may lie on several pages of its file.
        foreach (var file in Directory.EnumerateFiles(Data, "*.db", SearchOption.AllDirectories)) ReadTables(file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        _http.Dispose();
        await _collector.DisposeAsync();
        await _receiver.DisposeAsync();
        await _files.DisposeAsync();
        await _backend.DisposeAsync();
        _folder.Dispose();
    }

    private IEnumerable<(string Name, bool IsThere)> Uses() =>
    [
        ("the backend's token", _backend.Requests.Any(request => request.Header("Authorization") == $"Bearer {Token}") && _backend.Tokens.Count == 0),
        ("the webhook key", _receiver.Received.Any(call => call.Path == "/" + HookPath && call.IsSignedWith(WebhookKey))),
        ("the model's key", _receiver.Received.Any(call => call.Headers.GetValueOrDefault("authorization") == $"Bearer {ReaderKey}")),
        ("the link", _files.Sent > 0), ("the collector", _collector.Traces > 0), ($"the log: {_log.Lines} lines", _log.Lines > 300),
    ];

    private string Settings() => JsonSerializer.Serialize(new Dictionary<string, string>(
    [
        new("NEMO_API_URL", _backend.Url),
        new("NEMO_TOKEN", Token),
        new("Webhooks:Secret", WebhookKey),
        new("Reader:Endpoint", new Uri(_receiver.Url, "/model").AbsoluteUri),
        new("Reader:Model", "a-model"),
        new("Reader:Key", ReaderKey),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Address),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        new("OTEL_EXPORTER_OTLP_HEADERS", $"api-key={TelemetryKey}"),
        new("Api:AllowPrivateAddresses", "true"),
        new("Workflow:RenderPollInterval", "00:00:00.020"),
        new("Workflow:RecoveryFirstWait", "00:00:00.020"),
        new("Nemo:RetryDelay", "00:00:00.010"),
        // As an operator may ask for everything.
        new("Logging:ToConsole", "true"),
        new("Logging:Console:LogLevel:Default", "None"),
        new("Logging:LogCapture:LogLevel:Default", "Trace"),
        new("Logging:LogCapture:LogLevel:Microsoft.AspNetCore.Hosting", "Trace"),
        new("Logging:OpenTelemetry:LogLevel:Default", "Trace"),
    ], StringComparer.Ordinal));

    private async Task<JsonElement> PostAsync(string path, object body, bool givesSecret = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Options.Set(ScannedAnswers.GivesSecret, givesSecret);
        using var answer = await _http.SendAsync(request, Never);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Never));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Never);
    }

    private async Task<string> EndAsync(JsonElement job, string status)
    {
        var id = job.GetProperty("id").GetString()!;
        await WatchAsync(id, status);
        return id;
    }

    /// <summary>Follows a job's events to their end.</summary>
    private async Task WatchAsync(string id, string status)
    {
        _ids.Add(id);
        var events = await GetAsync($"/api/jobs/{id}/events");
        var last = events[events.LastIndexOf("data: ", StringComparison.Ordinal)..];
        Assert.True(last.Contains($"\"status\":\"{status}\"", StringComparison.Ordinal), last);
    }

    private async Task<string> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path, Never);
        return await answer.Content.ReadAsStringAsync(Never);
    }

    private void ReadTables(string file)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        database.Open();
        foreach (var table in Query(database, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row[0]).ToList())
        {
            foreach (var row in Query(database, $"SELECT * FROM \"{table}\"")) Scan.Add($"the table {table} of {Path.GetFileName(file)}", string.Join('\n', row));
        }
    }

    private static IEnumerable<string[]> Query(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : $"{reader.GetValue(column)}")];
    }
}
