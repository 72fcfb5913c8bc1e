using System.Runtime.CompilerServices;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;

namespace Compressor.Mcp.Tools;

/// <summary>Waits for jobs and batches, as long as a caller wants and the server allows. Where too many wait already, the answer comes at once.</summary>
/// <param name="places">Null: for one assistant alone, whose own process this is.</param>
internal sealed class Waiting(IJobs jobs, IBatches batches, TimeProvider time, TimeSpan longest, WaitingPlaces? places)
{
    /// <summary>Short enough for clients that give up after a minute.</summary>
    public const int DefaultSeconds = 50;

    /// <summary>The job when it has ended, or as it stands when the time is up.</summary>
    public Task<Job> ForAsync(Job job, int seconds, ToolProgress progress, CancellationToken cancellationToken) =>
        WaitAsync(job, job.Status.IsEnded(), token => jobs.WatchAsync(job.Id, token), now => (now.Percent, now.Text), seconds, progress, cancellationToken);

    /// <summary>The batch when it has ended, or as it stands when the time is up.</summary>
    public Task<Batch> ForAsync(Batch batch, int seconds, ToolProgress progress, CancellationToken cancellationToken) =>
        WaitAsync(batch, batch.Status.IsEnded(), token => batches.WatchAsync(batch.Id, token), now => (now.Percent, now.Text), seconds, progress, cancellationToken);

    private async Task<T> WaitAsync<T>(
        T now, bool hasEnded, Func<CancellationToken, IAsyncEnumerable<T>> watch, Func<T, (int Percent, string Text)> tell, int seconds, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (hasEnded || seconds <= 0) return now;
        using var place = places?.TryTake();
        if (places is not null && place is null) return now;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Min(seconds, longest.TotalSeconds)), time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await foreach (var state in PaceAsync(watch, progress, until.Token))
            {
                now = state;
                var (percent, text) = tell(state);
                progress.Report(percent, text);
            }

            await progress.FlushAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The job goes on.
        }

        return now;
    }

    /// <summary>The states as they come; between them, what has been reported is told as soon as it may be.</summary>
    private static async IAsyncEnumerable<T> PaceAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> watch, ToolProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var each = watch(stop.Token).GetAsyncEnumerator(stop.Token);
        while (true)
        {
            var next = each.MoveNextAsync().AsTask();
            try
            {
                if (progress.HasPending && await Task.WhenAny(next, progress.DueAsync(cancellationToken)) != next) await progress.FlushAsync(cancellationToken);
            }
            catch
            {
                // The step must end before its enumerator is disposed.
                await stop.CancelAsync();
                await next.ContinueWith(_ => { }, TaskScheduler.Default);
                throw;
            }

            if (!await next) yield break;
            yield return each.Current;
        }
    }
}
