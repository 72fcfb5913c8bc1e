using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.TestSupport.Nemo;

/// <summary>The usual answer, but broken, slow, wrongly labelled or without end.</summary>
internal static class SpoiledAnswer
{
    private sealed record Answer(int Status, string ContentType, byte[] Bytes);

    public static async Task WriteAsync(HttpContext context, Reply reply, Fault fault)
    {
        var usual = Of(reply);
        var response = context.Response;
        (response.StatusCode, response.ContentType) = (usual.Status, usual.ContentType);
        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        var half = usual.Bytes.AsMemory(0, usual.Bytes.Length / 2);
        switch (fault)
        {
            case Fault.ResetInBody:
                response.ContentLength = usual.Bytes.Length;
                await SendAsync(context, half);
                context.Abort();
                break;
            case Fault.Half:
                await SendAsync(context, half);
                break;
            case Fault.Drip drip:
                for (var at = 0; at < usual.Bytes.Length; at += drip.Bytes)
                {
                    await SendAsync(context, usual.Bytes.AsMemory(at, Math.Min(drip.Bytes, usual.Bytes.Length - at)));
                    await Task.Delay(drip.Pause, TimeProvider.System, context.RequestAborted);
                }

                break;
            case Fault.Mislabelled label:
                response.ContentType = label.ContentType ?? usual.ContentType;
                if (label.ContentEncoding is { } encoding) response.Headers.ContentEncoding = encoding;
                await SendAsync(context, usual.Bytes);
                break;
            case Fault.Huge huge:
                response.ContentType = huge.ContentType;
                await WriteHugeAsync(context, huge);
                break;
            case Fault.Frames frames:
                await SendAsync(context, ReplyWriter.Bytes(new Reply.Events(frames.Of(((Reply.Events)reply).Frames))));
                break;
            default:
                throw new InvalidOperationException("An unknown fault.");
        }
    }

    private static Answer Of(Reply reply) => reply switch
    {
        Reply.Body body => new(body.Status, "application/json", Encoding.UTF8.GetBytes(body.Json)),
        Reply.Events events => new(200, "text/event-stream", ReplyWriter.Bytes(events)),
        Reply.Video video => new(200, "video/mp4", video.Bytes),
        _ => throw new InvalidOperationException("An unknown reply."),
    };

    private static async Task WriteHugeAsync(HttpContext context, Fault.Huge huge)
    {
        if (huge.States) context.Response.ContentLength = huge.Bytes;
        var piece = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
        await SendAsync(context, "{\"code\":0,\"data\":{\"x\":\""u8.ToArray());
        for (var sent = 23L; sent < huge.Bytes; sent += piece.Length)
            await context.Response.Body.WriteAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, huge.Bytes - sent)), context.RequestAborted);
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
