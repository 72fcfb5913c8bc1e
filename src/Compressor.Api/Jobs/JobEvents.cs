using System.Text.Json;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.Api.Jobs;

/// <summary>A job's progress as Server-Sent Events (WHATWG HTML, section 9.2): ends with the job, or when the reader disconnects.</summary>
internal sealed class JobEvents(IAsyncEnumerable<Job> changes, Func<Job, Job> complete, TimeSpan heartbeat, TimeProvider time) : IResult
{
    public static string IdOf(Job job) => $"{job.UpdatedAt.UtcTicks:x}-{job.Status.ToString().ToLowerInvariant()}";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var gone = httpContext.RequestAborted;
        try
        {
            await using var jobs = changes.GetAsyncEnumerator(gone);
            while (await NextAsync(jobs, response, gone))
            {
                var job = jobs.Current;
                await WriteAsync(response, $"id: {IdOf(job)}\nevent: {KindOf(job.Status)}\ndata: {JsonSerializer.Serialize(complete(job), Json.Options)}\n\n", gone);
                if (job.Status.IsEnded()) return;
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The reader closed the connection.
        }
    }

    private static string KindOf(JobState state) => state.IsEnded() ? state.ToString().ToLowerInvariant() : "progress";

    private static async Task WriteAsync(HttpResponse response, string frame, CancellationToken cancellationToken)
    {
        await response.WriteAsync(frame, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private async Task<bool> NextAsync(IAsyncEnumerator<Job> jobs, HttpResponse response, CancellationToken gone)
    {
        var next = jobs.MoveNextAsync().AsTask();
        while (true)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone);
            var pause = Task.Delay(heartbeat, time, stop.Token);
            if (await Task.WhenAny(next, pause) == next || gone.IsCancellationRequested)
            {
                await stop.CancelAsync();
                return await next;
            }

            // A failed write means that the reader has disconnected; the pending step must end before its enumerator is disposed.
            try
            {
                await WriteAsync(response, ": heartbeat\n\n", gone);
            }
            catch (Exception)
            {
                await next.ContinueWith(_ => { }, TaskScheduler.Default);
                throw;
            }
        }
    }
}
