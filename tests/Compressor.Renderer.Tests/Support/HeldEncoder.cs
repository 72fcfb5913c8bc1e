using System.Collections.Concurrent;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Tests.Support;

/// <summary>An encoder that stops half way, with a partial file written, until it is released: for tests of the queue.</summary>
internal sealed class HeldEncoder : IVideoEncoder
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _started = new(0);
    private int _running;

    public ConcurrentQueue<EncodingRequest> Requests { get; } = new();
    /// <summary>The file that was in the work folder of each request; null: none.</summary>
    public ConcurrentQueue<string?> Left { get; } = new();
    public int MostAtOnce { get; private set; }
    public bool WasCancelled { get; private set; }

    public void Release() => _release.TrySetResult();

    public Task WaitUntilStartedAsync() => _started.WaitAsync(TestContext.Current.CancellationToken);

    public async Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        try
        {
            Left.Enqueue(Directory.EnumerateFiles(request.WorkFolder).Select(Path.GetFileName).SingleOrDefault());
            await File.WriteAllTextAsync(Path.Combine(request.WorkFolder, "partial"), "half", cancellationToken);
            progress.Report(new EncodingProgress(0.5, EncodingPhase.SecondPass, 7));
            _started.Release();
            await _release.Task.WaitAsync(cancellationToken);
            await File.WriteAllTextAsync(request.Output, "whole", cancellationToken);
            return new EncodingReport { Bytes = 5, Width = 320, Height = 180, DurationSeconds = 3, Method = EncodingMethod.TwoPass, CpuTime = TimeSpan.Zero };
        }
        catch (OperationCanceledException)
        {
            WasCancelled = true;
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
