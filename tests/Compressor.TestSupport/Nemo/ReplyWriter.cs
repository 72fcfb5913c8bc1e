using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.TestSupport.Nemo;

/// <summary>Writes the usual reply, or what the fault makes of it.</summary>
internal static class ReplyWriter
{
    public static async Task WriteAsync(HttpContext context, Reply reply, Fault? fault, NemoScript script)
    {
        try
        {
            await (fault is null ? WriteAsync(context, reply) : PlayAsync(context, reply, fault, script));
        }
        catch (OperationCanceledException)
        {
            // The client has gone.
        }
    }

    private static Task WriteAsync(HttpContext context, Reply reply) => reply switch
    {
        Reply.Body body => JsonAsync(context, body.Status, body.Json),
        Reply.Events events => StreamAsync(context, Bytes(events), int.MaxValue),
        Reply.Video video => VideoAsync(context, video.Bytes),
        _ => throw new InvalidOperationException("An unknown reply."),
    };

    private static async Task PlayAsync(HttpContext context, Reply reply, Fault fault, NemoScript script)
    {
        var aborted = context.RequestAborted;
        var events = reply as Reply.Events;
        switch (fault)
        {
            case Fault.Status status:
                if (status.RetryAfter is not null) context.Response.Headers.RetryAfter = status.RetryAfter;
                await JsonAsync(context, status.Code, status.Body, status.ContentType);
                break;
            case Fault.Envelope envelope:
                await JsonAsync(context, 200, $$"""{"code":{{envelope.Code}},"message":{{System.Text.Json.JsonSerializer.Serialize(envelope.Message)}},"data":null}""");
                break;
            case Fault.Html html:
                await JsonAsync(context, html.Code, "<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1></body></html>", "text/html");
                break;
            case Fault.Redirect redirect:
                context.Response.StatusCode = redirect.Code;
                context.Response.Headers.Location = redirect.To.AbsoluteUri;
                break;
            case Fault.NeverAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
                break;
            case Fault.Cut:
                context.Abort();
                break;
            case Fault.ResetInBody or Fault.Half or Fault.Drip or Fault.Mislabelled or Fault.Huge or Fault.Frames:
                await SpoiledAnswer.WriteAsync(context, reply, fault);
                break;
            case Fault.BreakAfter cut:
                await StreamAsync(context, Bytes(events!).AsMemory(0, Math.Min(cut.Bytes, Bytes(events!).Length)), int.MaxValue);
                context.Abort();
                break;
            case Fault.Hang:
                await StreamAsync(context, Bytes(events!), int.MaxValue);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
                break;
            case Fault.Silent:
                await StreamAsync(context, default, int.MaxValue);
                break;
            case Fault.Stream stream:
                await StreamAsync(context, stream.Bytes, stream.ChunkBytes);
                break;
            case Fault.OnlyHeartbeats:
                while (!aborted.IsCancellationRequested)
                {
                    await StreamAsync(context, "data: {\"type\":\"heartbeat\"}\n\n"u8.ToArray(), int.MaxValue);
                    await Task.Delay(script.HeartbeatInterval, TimeProvider.System, aborted);
                }

                break;
            default:
                throw new InvalidOperationException("An unknown fault.");
        }
    }

    internal static byte[] Bytes(Reply.Events events) => Encoding.UTF8.GetBytes(string.Concat(events.Frames.Select(frame => frame + "\n\n")));

    private static Task JsonAsync(HttpContext context, int status, string body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static async Task StreamAsync(HttpContext context, ReadOnlyMemory<byte> bytes, int chunk)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
            context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        }

        for (var at = 0; at < bytes.Length; at += Math.Min(chunk, bytes.Length - at))
        {
            await context.Response.Body.WriteAsync(bytes.Slice(at, Math.Min(chunk, bytes.Length - at)), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static Task VideoAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
