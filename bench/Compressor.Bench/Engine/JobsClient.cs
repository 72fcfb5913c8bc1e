using System.Text.Json;

namespace Compressor.Bench.Engine;

/// <summary>The API of a served host, as its clients use it.</summary>
internal sealed class JobsClient(Uri url) : IDisposable
{
    private const string Prompt = "compress this video to under 30KB";

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Uploads a clip and starts its job.</summary>
    /// <returns>The job's id.</returns>
    public async Task<string> StartAsync(byte[] clip, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Prompt), "prompt" }, { new ByteArrayContent(clip), "file", "clip.mp4" } };
        using var answer = await _http.PostAsync("/api/v1/jobs", form, cancellationToken);
        return await IdAsync(answer, cancellationToken);
    }

    /// <summary>Waits until a job has ended well.</summary>
    public async Task EndAsync(string id, CancellationToken cancellationToken)
    {
        await using var events = await _http.GetStreamAsync($"/api/v1/jobs/{id}/events", cancellationToken);
        using var reader = new StreamReader(events);
        var last = "";
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal)) last = line["event:".Length..].Trim();
            if (last is "failed" or "cancelled" && line.StartsWith("data:", StringComparison.Ordinal)) throw new InvalidOperationException($"The job ended as {last}: {line}");
        }

        if (last != "completed") throw new InvalidOperationException($"The last event was {last}.");
    }

    /// <summary>Reads one resource to its end.</summary>
    public async Task GetAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(path, cancellationToken);
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
        using var job = JsonDocument.Parse(text);
        return job.RootElement.GetProperty("id").GetString()!;
    }
}
