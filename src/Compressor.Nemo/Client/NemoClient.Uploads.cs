using System.Text.Json;
using Compressor.Media;
using Compressor.Nemo.Http;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Client;

internal sealed partial class NemoClient
{
    public async Task<IReadOnlyCollection<string>> GetFormatsAsync(CancellationToken cancellationToken = default)
    {
        // The cloud has no such request: whatever it answers, it takes what its documentation lists.
        var answer = await transport.CallAsync(
            HttpMethod.Get, "/api/upload-video/formats",
            accept: answer => NemoErrors.IsRefusal(answer) && NemoErrors.KindOf(answer) is not (NemoErrorKind.InvalidToken or NemoErrorKind.RateLimited), cancellationToken: cancellationToken);
        return answer.Data?.Member("formats") is { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(name => name.ValueKind is JsonValueKind.String).Select(name => name.AsText()).OfType<string>()]
            : MediaFormats.NemoVideoNames;
    }

    public async Task<UploadedFile> UploadAsync(
        string sessionId, string fileName, long length, Func<CancellationToken, Task<Stream>> open, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var stall = new CancellationTokenSource(options.StallLimit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stall.Token);
        var source = new OutgoingFile(fileName, length, open, sent =>
        {
            stall.CancelAfter(options.StallLimit);
            progress?.Report(sent);
        });
        try
        {
            using var opened = await transport.OpenAsync(
                () => new HttpRequestMessage(HttpMethod.Post, NemoHttp.Address(transport.BaseAddress, UploadPath(sessionId)))
                {
                    Content = new UploadContent(source),
                    // So that a refusal (token, size) comes before the bytes are sent.
                    Headers = { ExpectContinue = true },
                },
                _ => false, NemoHttp.Once, NemoErrorKind.Unavailable, cancellationToken: linked.Token);
            return Files(opened.Response!).FirstOrDefault() ?? throw Unreadable("the uploaded file");
        }
        catch (OperationCanceledException) when (stall.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The upload came to a halt.");
        }
    }

    public async Task<IReadOnlyList<UploadedFile>> UploadFromUrlsAsync(
        string sessionId, IReadOnlyList<Uri> urls, CancellationToken cancellationToken = default)
    {
        // Takes longer than other calls: the backend fetches the files before it answers.
        using var opened = await WithinAsync(options.StreamLimit, limited => transport.OpenAsync(
            () => new HttpRequestMessage(HttpMethod.Post, NemoHttp.Address(transport.BaseAddress, UploadPath(sessionId)))
            {
                Content = Body(new { urls = urls.Select(url => url.AbsoluteUri), source_type = "url" }),
            },
            _ => false, NemoHttp.Once, NemoErrorKind.Unavailable, cancellationToken: limited), cancellationToken);
        return Files(opened.Response!);
    }

    private static string UploadPath(string sessionId) => $"/api/upload-video/nemo_agent/me/{Uri.EscapeDataString(sessionId)}";

    private static List<UploadedFile> Files(NemoResponse answer) =>
        answer.Data?.Member("files") is { ValueKind: JsonValueKind.Array } files
            ? [.. files.EnumerateArray().Select(file => new UploadedFile(
                file.Text("filename") ?? "", file.Text("file_type") ?? "", file.Text("cdn_url"), file.Number("duration"), file.Int("width"),
                file.Int("height"), file.Number("fps"), file.Text("hash")))]
            : throw Unreadable("the uploaded files");
}
