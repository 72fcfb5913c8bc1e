using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests.Soak;

/// <summary>A caller of the server that goes on after the server was away: what it has not been answered, it asks again.</summary>
internal sealed class SoakJobs(string url) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>The job of a key: each key is one job, however often it is asked for.</summary>
    public async Task<string> StartAsync(string key, string prompt)
    {
        using var form = new MultipartFormDataContent { { new StringContent(prompt), "prompt" } };
        using var file = new ByteArrayContent(TestClips.Mp4()) { Headers = { ContentType = new MediaTypeHeaderValue("video/mp4") } };
        form.Add(file, "file", "holiday.mp4");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/jobs") { Content = form, Headers = { { "Idempotency-Key", key } } };
        using var response = await _http.SendAsync(request);
        Assert.True((int)response.StatusCode == 202, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>A job with a file that is on the server already.</summary>
    public async Task<string> StartWithAsync(string upload, string prompt)
    {
        using var response = await _http.PostAsJsonAsync("/api/jobs", new { source = new { upload }, prompt });
        Assert.True((int)response.StatusCode == 202, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>Follows a job to its end.</summary>
    public async Task<JsonElement> EndAsync(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/jobs/{id}/events");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            // The last state comes at the end of the stream.
            _ = line;
        }

        return await _http.GetFromJsonAsync<JsonElement>($"/api/jobs/{id}");
    }

    public Task<JsonElement> GetAsync(string path) => _http.GetFromJsonAsync<JsonElement>(path);

    public async Task PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<byte[]> ResultAsync(string id) => _http.GetByteArrayAsync($"/api/jobs/{id}/result");

    public void Dispose() => _http.Dispose();
}
