using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Compressor.EndToEnd.Tests;

/// <summary>The program as a server, with its API.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly CompressorProcess _process;
    private readonly HttpClient _http;

    private Server(CompressorProcess process, string url) =>
        (_process, Url, _http) = (process, url, new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(5) });

    public string Url { get; }

    public CompressorProcess Process => _process;

    /// <summary>For tests that do not look at how a result looks beside its source: each job has a process less.</summary>
    public static Dictionary<string, string> WithoutComparison { get; } = new(StringComparer.Ordinal) { ["Encoding__MeasureSsim"] = "false" };

    /// <param name="port">0: any that is free.</param>
    public static async Task<Server> StartAsync(Workplace place, IReadOnlyDictionary<string, string>? environment = null, int port = 0)
    {
        var process = CompressorProcess.Start(["serve", "--port", $"{port}", "--data", place.Data], environment);
        var greeting = await process.OutputLineAsync("http://127.0.0.1:");
        return new Server(process, greeting.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    /// <summary>Sends a video with a sentence, follows the job's events to their end, and asks for its outcome.</summary>
    /// <returns>The ended job, and the status and body of <c>GET /jobs/{id}/operation</c>.</returns>
    public async Task<(JsonElement Job, int Status, JsonElement Operation)> AskAsync(string video, string prompt)
    {
        using var form = new MultipartFormDataContent { { new StringContent(prompt), "prompt" } };
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(video)) { Headers = { ContentType = new MediaTypeHeaderValue("video/mp4") } };
        form.Add(file, "file", Path.GetFileName(video));
        using var started = await _http.PostAsync("/api/jobs", form);
        Assert.True((int)started.StatusCode == 202, await started.Content.ReadAsStringAsync());
        return await FollowAsync((await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
    }

    /// <summary>Sends a follow-up to an ended job, and follows it in the same way.</summary>
    /// <param name="attachment">The id of an upload that goes with it.</param>
    public async Task<(JsonElement Job, int Status, JsonElement Operation)> SayAsync(string id, string text, string? attachment = null)
    {
        await PostAsync($"/api/jobs/{id}/messages", new { text, attachments = attachment is null ? null : new[] { new { upload = attachment } } });
        return await FollowAsync(id);
    }

    public async Task<JsonElement> GetAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path);

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Follows redirects to the bytes.</summary>
    public Task<byte[]> DownloadAsync(string path) => _http.GetByteArrayAsync(path);

    /// <returns>The upload's id.</returns>
    public async Task<string> UploadAsync(string file)
    {
        var ticket = await PostAsync("/api/uploads", new { fileName = Path.GetFileName(file) });
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file));
        using var sent = await _http.PutAsync(ticket.GetProperty("url").GetString(), content);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        return ticket.GetProperty("id").GetString()!;
    }

    private async Task<(JsonElement Job, int Status, JsonElement Operation)> FollowAsync(string id)
    {
        var events = await _http.GetStringAsync($"/api/jobs/{id}/events");
        var last = events.Split('\n').Last(line => line.StartsWith("data: ", StringComparison.Ordinal));
        using var operation = await _http.GetAsync($"/api/jobs/{id}/operation");
        return (JsonSerializer.Deserialize<JsonElement>(last["data: ".Length..]), (int)operation.StatusCode, await operation.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
