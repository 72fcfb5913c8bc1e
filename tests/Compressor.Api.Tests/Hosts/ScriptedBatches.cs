using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;

namespace Compressor.Api.Tests.Hosts;

/// <summary>Batches in memory that go forward when a test says so.</summary>
public sealed class ScriptedBatches(TimeProvider time) : IBatches
{
    private readonly ConcurrentDictionary<string, Batch> _batches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Id, string Fingerprint)> _keys = new(StringComparer.Ordinal);
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private int _started;

    public ConcurrentQueue<BatchRequest> Started { get; } = new();

    public Task<Batch> StartAsync(BatchRequest request, CancellationToken cancellationToken = default)
    {
        var id = $"batch-{Interlocked.Increment(ref _started)}";
        if (request.IdempotencyKey is { } key)
        {
            var fingerprint = request.Fingerprint ?? JsonSerializer.Serialize(request with { IdempotencyKey = null }, Core.Jobs.Json.Options);
            var use = _keys.GetOrAdd(key, (id, fingerprint));
            if (use.Fingerprint != fingerprint) throw new IdempotencyConflictException();
            if (use.Id != id) return Task.FromResult(_batches[use.Id]);
        }

        Started.Enqueue(request);
        return Task.FromResult(_batches[id] = new Batch
        {
            Id = id,
            Status = BatchState.Queued,
            Percent = 0,
            Text = "Waiting...",
            Counts = new BatchCounts(request.Items.Count, 0, 0, 0, request.Items.Count),
            Items =
            [
                .. request.Items.Select((item, index) => new BatchItem
                {
                    Id = BatchIds.Item(id, index + 1),
                    Input = item.Source.FileName ?? "video",
                    Prompt = item.Prompt,
                    Status = JobState.Queued,
                    Percent = 0,
                }),
            ],
            CreatedAt = time.GetUtcNow(),
            UpdatedAt = time.GetUtcNow(),
            Metadata = request.Metadata,
        });
    }

    /// <summary>Moves a batch on and tells the one that watches it.</summary>
    public Batch Change(string id, Func<Batch, Batch> change)
    {
        var batch = _batches[id] = change(_batches[id]) with { UpdatedAt = time.GetUtcNow() };
        _changes.Writer.TryWrite(id);
        return batch;
    }

    public Task<Batch?> GetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(_batches.GetValueOrDefault(id));

    public Task<BatchPage> ListAsync(string? after, int limit, CancellationToken cancellationToken = default)
    {
        var all = _batches.Values.OrderByDescending(batch => int.Parse(batch.Id[6..])).SkipWhile(batch => after is not null && int.Parse(batch.Id[6..]) >= int.Parse(after)).ToList();
        return Task.FromResult(new BatchPage([.. all.Take(limit)], all.Count > limit ? all[limit - 1].Id[6..] : null));
    }

    public async IAsyncEnumerable<Batch> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var told = _batches[id];
        yield return told;
        // Of what was told: it may have changed while the receiver looked at it.
        while (!told.Status.IsEnded())
        {
            await _changes.Reader.ReadAsync(cancellationToken);
            yield return told = _batches[id];
        }
    }

    public Task<Batch?> CancelAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(
        !_batches.TryGetValue(id, out var batch) ? null : batch.Status.IsEnded() ? batch : Change(id, before => before with { Status = BatchState.Cancelled, Text = "Cancelled." }));
}
