using System.Net;
using System.Text.Json;
using Compressor.Nemo.Drafts;
using Compressor.Nemo.Http;

namespace Compressor.Nemo.Client;

internal sealed partial class NemoClient
{
    private const string Renders = "/api/render/proxy/lambda";

    public async Task<RenderStatus> SubmitRenderAsync(string renderId, string sessionId, Draft draft, CancellationToken cancellationToken = default)
    {
        var body = RenderBody(renderId, sessionId, draft);
        using var limit = new CancellationTokenSource(options.CallTimeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var answer = await transport.CallAsync(
                HttpMethod.Post, Renders, () => JsonBytes(body), NemoHttp.Once, NemoErrorKind.RenderUnknown, cancellationToken: linked.Token);
            return answer.Data is { } data ? RenderReading.Read(renderId, data)
                : answer.IsJson ? new RenderStatus(renderId, RenderPhase.Pending, null)
                : throw new NemoException(NemoErrorKind.RenderUnknown, "The backend's answer to the export cannot be read.");
        }
        catch (NemoException e) when (RenderReading.IsDuplicate(e))
        {
            throw new NemoException(NemoErrorKind.DuplicateRender, e.Message) { Code = e.Code, IsRefusal = true };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.RenderUnknown, "The backend did not answer to the export.");
        }
    }

    public async Task<RenderStatus?> GetRenderAsync(string renderId, CancellationToken cancellationToken = default)
    {
        var answer = await transport.CallAsync(
            HttpMethod.Get, $"{Renders}/{Uri.EscapeDataString(renderId)}", accept: IsUnknown, cancellationToken: cancellationToken);
        return IsUnknown(answer) ? null : RenderReading.Read(renderId, answer.Data ?? throw Unreadable("a render's status"));
    }

    public async Task CancelRenderAsync(string renderId, CancellationToken cancellationToken = default) =>
        await transport.CallAsync(
            HttpMethod.Post, $"{Renders}/{Uri.EscapeDataString(renderId)}/cancel",
            accept: answer => IsUnknown(answer) || NemoErrors.KindOf(answer) == NemoErrorKind.Other, cancellationToken: cancellationToken);

    public async Task<RenderDownload> OpenResultAsync(string renderId, Uri? outputUrl, CancellationToken cancellationToken = default)
    {
        if (outputUrl is not null && new Uri(NemoHttp.Address(transport.BaseAddress, "/"), outputUrl) is { Scheme: "http" or "https" } address)
        {
            try
            {
                return await OpenAsync(address, cancellationToken);
            }
            catch (NemoException)
            {
                // The address may have expired; fall back to the download route.
            }
        }

        return await OpenAsync(NemoHttp.Address(transport.BaseAddress, $"/api/render/proxy/{Uri.EscapeDataString(renderId)}/download"), cancellationToken);
    }

    private async Task<RenderDownload> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var opened = await WithinAsync(
            options.StallLimit,
            limited => transport.OpenAsync(
                () => new HttpRequestMessage(HttpMethod.Get, address), IsFile, NemoHttp.Transfers, NemoErrorKind.Unavailable, cancellationToken: limited),
            cancellationToken);
        if (opened.Stream is not { } response) throw Unreadable("the video");
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new RenderDownload(new StallLimitedStream(stream, response, options.StallLimit, clock), response.Content.Headers.ContentLength);
    }

    /// <summary>False for an error page or an envelope in place of the video.</summary>
    private static bool IsFile(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is not ("application/json" or "text/html" or "application/problem+json");

    private static bool IsUnknown(NemoResponse answer) => answer.Status == HttpStatusCode.NotFound || answer.Code == 404;

    /// <summary>Inserts the draft as the exact text received; parsing and writing it would change numbers and escapes.</summary>
    private static byte[] RenderBody(string renderId, string sessionId, Draft draft)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 1000 }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", renderId);
            writer.WriteString("sessionId", sessionId);
            writer.WritePropertyName("draft");
            writer.WriteRawValue(draft.Raw, skipInputValidation: true);
            writer.WriteStartObject("output");
            writer.WriteString("format", "mp4");
            writer.WriteString("quality", "high");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
