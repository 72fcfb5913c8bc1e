using System.Diagnostics;
using System.Text.Json;

namespace Compressor.Bench.Host;

/// <summary><c>compressor serve</c> or <c>compressor renderer</c> as a process, and its API.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServedProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
        _http = new HttpClient { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Url { get; }

    public int Id => _process.Id;

    /// <param name="under">A program, with its arguments, that runs this one, such as a tracer; <see cref="Id"/> is then that program's.</param>
    /// <param name="build">The folder of the build that is started; null: this one.</param>
    public static async Task<ServedProcess> StartAsync(
        string command, string data, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken, string[]? under = null, string? build = null)
    {
        string[] arguments = [.. under ?? [], "dotnet", Path.Combine(build ?? AppContext.BaseDirectory, "compressor.dll"), command, "--port", "0", "--data", data];
        var start = new ProcessStartInfo(arguments[0], arguments[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0) return new ServedProcess(process, new Uri(line[at..].Split(' ', ';')[0]));
        }

        throw new InvalidOperationException($"compressor {command} did not start.");
    }

    /// <summary>Uploads a file with a prompt, waits for the job's end and reads its result to the end.</summary>
    /// <returns>The result's bytes.</returns>
    public async Task<long> CompressAsync(string clip, string prompt, CancellationToken cancellationToken)
    {
        var id = await StartJobAsync(clip, prompt, cancellationToken);
        await WaitAsync(id, cancellationToken);
        using var answer = await _http.GetAsync($"/api/jobs/{id}/result", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var content = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;) bytes += read;
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> StartJobAsync(string clip, string prompt, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(prompt), "prompt");
        form.Add(new StreamContent(File.OpenRead(clip)), "file", Path.GetFileName(clip));
        using var answer = await _http.PostAsync("/api/jobs", form, cancellationToken);
        using var job = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
        return job.RootElement.GetProperty("id").GetString()!;
    }

    private async Task WaitAsync(string id, CancellationToken cancellationToken)
    {
        await using var events = await _http.GetStreamAsync($"/api/jobs/{id}/events", cancellationToken);
        using var reader = new StreamReader(events);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.StartsWith("data:", StringComparison.Ordinal)) continue;
            using var job = JsonDocument.Parse(line["data:".Length..]);
            var status = job.RootElement.GetProperty("status").GetString();
            if (status == "completed") return;
            if (status is "failed" or "cancelled") throw new InvalidOperationException($"The job ended as {status}: {job.RootElement.GetProperty("error")}");
        }

        throw new InvalidOperationException("The events ended before the job.");
    }
}
