using Compressor.Core.Estimates;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Api.Tests.Hosts;

/// <summary>Estimates as a test wants them.</summary>
public sealed class ScriptedEstimates(IBlobStore blobs) : IEstimates
{
    public List<EstimateRequest> Asked { get; } = [];

    public List<ReadingRequest> Read { get; } = [];

    /// <summary>What is answered instead; null: nothing.</summary>
    public Failure? Refusal { get; set; }

    /// <summary>What is thrown instead; null: nothing.</summary>
    public Exception? Fault { get; set; }

    /// <summary>It never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>A request has come.</summary>
    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<Estimate> EstimateAsync(EstimateRequest request, CancellationToken cancellationToken = default)
    {
        Asked.Add(request);
        Arrived.TrySetResult();
        if (Hangs) await Task.Delay(Timeout.Infinite, cancellationToken);
        if (Fault is { } fault) throw fault;
        if (Refusal is { } refusal) throw new JobException(refusal.In(Language.English));
        if (request.Source.Blob is { } blob && (!BlobNames.TryParse(blob, out var name) || await blobs.GetFactsAsync(name, cancellationToken) is null)) throw new JobException(Failures.SourceNotFound.In(Language.English));
        return new Estimate
        {
            Prompt = request.Prompt,
            Input = "a.mp4",
            InputBytes = 100_000_000,
            Understood = ["under 50 MB"],
            Kinds = [EditKind.Size],
            Declined = [new DeclinedRequest(null, "subtitles", null)],
            Limit = new EstimatedLimit(50_000_000) { Platform = "discord", AsOf = new DateOnly(2026, 8, 1), Source = new Uri("https://example.com/limits") },
            Result = new EstimatedResult { Bytes = 49_000_000, LeastBytes = 48_000_000, MostBytes = 50_000_000, Ratio = 0.49, Ssim = 0.97, Quality = new MeasuredQuality("small_details_lost"), Seconds = 12 },
            Text = "Expected: about 49 MB.",
        };
    }

    public Task<Estimate> ReadAsync(ReadingRequest request, CancellationToken cancellationToken = default)
    {
        Read.Add(request);
        return request.JobId is "none"
            ? throw new JobException(Failures.JobNotFound.In(Language.English))
            : Task.FromResult(new Estimate { Prompt = request.Prompt, Input = request.FileName ?? "", InputBytes = request.File?.Bytes ?? 0, Text = "Understood." });
    }
}
