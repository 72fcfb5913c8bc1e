using System.Text.Json;

namespace Compressor.Api.Tests;

/// <summary>Reads an event stream line by line, as it comes.</summary>
internal sealed class EventReader(HttpResponseMessage response, StreamReader lines) : IAsyncDisposable
{
    public string? LastId { get; private set; }

    public static async Task<EventReader> OpenAsync(HttpClient client, string path)
    {
        var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next event's type and its job's status; null at the end of the stream.</summary>
    public async Task<(string? Event, string? Status)?> NextAsync()
    {
        string? type = null, status = null;
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Length == 0 && status is not null) return (type, status);
            if (line.StartsWith("id: ", StringComparison.Ordinal)) LastId = line[4..];
            if (line.StartsWith("event: ", StringComparison.Ordinal)) type = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) status = JsonSerializer.Deserialize<JsonElement>(line[6..]).TryGetProperty("status", out var told) ? told.GetString() : null;
        }

        return null;
    }

    /// <summary>The next event's type, whatever it tells; null at the end of the stream.</summary>
    public async Task<string?> NextNameAsync()
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) return line[7..];
        }

        return null;
    }

    public async Task<string?> NextCommentAsync()
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(':')) return line;
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        lines.Dispose();
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
