using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Compressor.Renderer.Encoding;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Tests.Support;

/// <summary>A running backend with a data folder of its own, and the calls of one client.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly TemporaryFolder? _own;

    private Backend(RendererHost host, string folder, TemporaryFolder? own)
    {
        Host = host;
        Folder = folder;
        _own = own;
        Http = new HttpClient { BaseAddress = host.Address };
        Http.DefaultRequestHeaders.Add("X-Skill-Source", "compressor-online");
        Http.DefaultRequestHeaders.Add("X-Skill-Version", "0.1.0");
        Http.DefaultRequestHeaders.Add("X-Skill-Platform", "unknown");
    }

    public RendererHost Host { get; }
    public HttpClient Http { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <param name="compares">Results are compared with their sources, as by default.</param>
    public static async Task<Backend> StartAsync(Action<RendererOptions>? configure = null, Action<IServiceCollection>? services = null, string? folder = null, bool compares = false)
    {
        var own = folder is null ? new TemporaryFolder() : null;
        var path = folder ?? own!.Path;
        var host = await RendererHost.StartAsync(
            0,
            new ConfigurationBuilder().Build(),
            options =>
            {
                options.DataDirectory = path;
                options.MinFreeDiskBytes = 0;
                configure?.Invoke(options);
            },
            collection =>
            {
                collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
                collection.Configure<EncodingOptions>(options => options.MeasureSsim = compares);
                services?.Invoke(collection);
            });
        return new Backend(host, path, own);
    }

    public T Service<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    /// <summary>Acquires a token and uses it from now on.</summary>
    public async Task<JsonNode> SignInAsync(string clientId = "client-1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/anonymous-token");
        request.Headers.Add("X-Client-Id", clientId);
        var data = (await SendAsync(request))["data"]!;
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)data["token"]!);
        return data;
    }

    public async Task<string> CreateSessionAsync() =>
        (string)(await PostAsync("/api/tasks/me/with-session/nemo_agent", new { task_name = "project", language = "en" }))["data"]!["session_id"]!;

    /// <summary>Signs in and creates a session that holds a video.</summary>
    public async Task<string> CreateSessionWithVideoAsync(string path)
    {
        await SignInAsync();
        var session = await CreateSessionAsync();
        Assert.Equal(0, (int)(await UploadAsync(session, path))["code"]!);
        return session;
    }

    public async Task<JsonNode> UploadAsync(string session, params string[] paths)
    {
        using var content = new MultipartFormDataContent();
        foreach (var path in paths)
            content.Add(new StreamContent(File.OpenRead(path)), "files", Path.GetFileName(path));
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/api/upload-video/nemo_agent/me/{session}") { Content = content });
    }

    public HttpRequestMessage Message(string session, string text, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/run_sse")
        {
            Content = JsonContent.Create(new
            {
                app_name = "nemo_agent",
                user_id = "me",
                session_id = session,
                new_message = new { parts = (object[])[new { text }] },
            }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    /// <summary>Sends a message and returns its events.</summary>
    public async Task<List<JsonNode>> SayAsync(string session, string text, string? key = null)
    {
        using var response = await Http.SendAsync(Message(session, text, key));
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return ServerSentEvents.Parse(body);
    }

    public async Task<JsonNode?> DraftAsync(string session) =>
        (await GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["data"]!["state"]!["draft"]?.DeepClone();

    public async Task<JsonNode> SubmitAsync(string id, string session, JsonNode? draft) => await PostAsync(
        "/api/render/proxy/lambda", new { id, sessionId = session, draft, output = new { format = "mp4", quality = "high" } });

    public Task<JsonNode> PollAsync(string id) => GetAsync($"/api/render/proxy/lambda/{id}");

    /// <summary>Polls until the render is in one of the states.</summary>
    public async Task<JsonNode> WaitForAsync(string id, params string[] states)
    {
        while (true)
        {
            var answer = await PollAsync(id);
            if (states.Contains((string)answer["status"]!)) return answer;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public Task<JsonNode> WaitForEndAsync(string id) => WaitForAsync(id, "completed", "failed", "cancelled");

    public Task<JsonNode> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<JsonNode> PostAsync(string path, object body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    /// <summary>Sends a request; the answer's JSON, with the HTTP status added as <c>http</c>.</summary>
    public async Task<JsonNode> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        using var response = await Http.SendAsync(request);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        json["http"] = (int)response.StatusCode;
        return json;
    }

    /// <summary>The names of all files that are not the database or a key.</summary>
    public IReadOnlyList<string> MediaFiles() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetDirectoryName(path) != Folder)];

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
        _own?.Dispose();
    }
}
