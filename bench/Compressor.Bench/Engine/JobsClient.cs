using System.Globalization;
using System.Text.Json;

namespace Compressor.Bench.Engine;

/// <summary>The API of a served host, as its clients use it.</summary>
internal sealed class JobsClient(Uri url) : IDisposable
{
    private static int _prompts;

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan }) { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Uploads a clip and starts its job.</summary>
    /// <returns>The job's id.</returns>
    public async Task<string> StartAsync(byte[] clip, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent { { new StringContent(NextPrompt()), "prompt" }, { new ByteArrayContent(clip), "file", "clip.mp4" } };
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

    /// <summary>Each differs from the last, as those of people do: nothing that was read once serves for another job.</summary>
    private static string NextPrompt() => string.Create(CultureInfo.InvariantCulture, $"compress this video to under {30 + Interlocked.Increment(ref _prompts) % 1000 / 100.0:0.00}KB");

    private static async Task<string> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
        using var job = JsonDocument.Parse(text);
        return job.RootElement.GetProperty("id").GetString()!;
    }
}
