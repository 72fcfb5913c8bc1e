using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.TestSupport.Sources;

/// <summary>How a server says how long its file is.</summary>
public enum StatedLength
{
    /// <summary>With Content-Length, and in the answer to a range.</summary>
    Always,

    /// <summary>Not at all: ranges are ignored and the answer is chunked.</summary>
    Never,

    /// <summary>A range is answered, but as a part of an unknown whole.</summary>
    NotInRanges,

    /// <summary>As <see cref="Never"/>, and zeros follow the file until the client is gone.</summary>
    Endless,
}

/// <summary>A web server on a free port of 127.0.0.1 that has one file.</summary>
public sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _sent;

    private FileServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First() + "/clip.mp4");

    /// <summary>Bytes of the file that were sent, in all answers.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public static async Task<FileServer> StartAsync(byte[] content, StatedLength length = StatedLength.Always)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var server = new FileServer(builder.Build());
        server._app.MapGet("/clip.mp4", context => server.AnswerAsync(context, content, length));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, byte[] content, StatedLength length)
    {
        var part = content.AsMemory();
        var range = RangeHeaderValue.TryParse(context.Request.Headers.Range, out var parsed) ? parsed.Ranges.Single() : null;
        if (range is not null && length is not (StatedLength.Never or StatedLength.Endless))
        {
            if (content.Length == 0)
            {
                context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                context.Response.Headers.ContentRange = "bytes */0";
                return;
            }

            var last = (int)Math.Min(range.To ?? long.MaxValue, content.Length - 1);
            part = part[(int)range.From!..(last + 1)];
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {range.From}-{last}/{(length == StatedLength.Always ? content.Length : "*")}";
        }

        if (length == StatedLength.Always) context.Response.ContentLength = part.Length;
        for (var at = 0; at < part.Length; at += 16 * 1024)
        {
            var piece = part[at..Math.Min(part.Length, at + (16 * 1024))];
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            Interlocked.Add(ref _sent, piece.Length);
        }

        var zeros = new byte[16 * 1024];
        while (length == StatedLength.Endless && !context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(zeros, context.RequestAborted);
    }
}
