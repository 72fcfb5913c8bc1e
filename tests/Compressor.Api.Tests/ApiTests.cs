using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Compressor.Api.Tests.Hosts;
using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Api.Tests;

/// <summary>Starts a host for each test; the same tests run against every host that has the API.</summary>
public abstract class ApiTests : IAsyncLifetime
{
    protected const string Prompt = "compress this video to under 50MB";

    protected IApiHost Host { get; private set; } = null!;
    protected HttpClient Client => Host.Client;

    protected virtual (string Key, string Value)[] Settings => [];

    public async ValueTask InitializeAsync() => Host = await StartAsync(Settings);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    protected virtual async Task<IApiHost> StartAsync((string Key, string Value)[] settings) => await KestrelHost.StartAsync(settings);

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    protected static async Task AssertProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var problem = await JsonAsync(response, (HttpStatusCode)status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.True(problem.GetProperty("detail").GetString() is [.., '.' or '。']);
    }

    protected async Task<string> StartJobAsync(string prompt = Prompt)
    {
        var job = await JsonAsync(await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt }), HttpStatusCode.Accepted);
        return job.GetProperty("id").GetString()!;
    }

    protected Task<HttpResponseMessage> PostAsync(string path, string json) => Client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Sends a file by its ticket, with the headers that the ticket asks for.</summary>
    protected Task<HttpResponseMessage> PutAsync(JsonElement ticket, string content)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, ticket.GetProperty("url").GetString()) { Content = new StringContent(content) };
        foreach (var header in ticket.GetProperty("headers").EnumerateObject()) request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        return Client.SendAsync(request);
    }

    protected async Task<JsonElement> TicketAsync(string? fileName = null) =>
        await JsonAsync(await (fileName is null ? Client.PostAsync("/api/uploads", null) : Client.PostAsJsonAsync("/api/uploads", new { fileName })), HttpStatusCode.Created);

    /// <summary>Completes a job, and asks for its result: the answer is a redirect.</summary>
    protected async Task<HttpResponseMessage> DownloadAsync(string id)
    {
        var blob = new BlobName("results", $"{id}/假期-compressed.mp4");
        await Host.Blobs.WriteAsync(blob, new MemoryStream("hello world"u8.ToArray()), new BlobWriteOptions { ContentType = "video/mp4" });
        Host.Jobs.Change(id, job => job with { Status = JobState.Completed, Result = ScriptedJobs.ResultAt(blob, "假期-compressed.mp4") });
        return await Client.GetAsync($"/api/jobs/{id}/result");
    }

    protected async Task<List<string>> UploadsAsync()
    {
        var names = new List<string>();
        await foreach (var facts in Host.Blobs.ListAsync("uploads", "")) names.Add(facts.Blob.Name);
        return names;
    }

    protected async Task<string> ReadBlobAsync(string blob)
    {
        Assert.True(BlobNames.TryParse(blob, out var name));
        using var reader = new StreamReader(await Host.Blobs.OpenReadAsync(name));
        return await reader.ReadToEndAsync();
    }
}
