using Compressor.Api.Jobs;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;

namespace Compressor.Api.Batches;

/// <summary>The examples of the OpenAPI document.</summary>
internal static class BatchExamples
{
    private const string Id = "7d1e0b9a4c3f4f2a8b6d5e4c3b2a1908";
    private const string Prompt = "under 20MB each";

    public static readonly StartBatchRequest Request = new(
        [new StartBatchItem(new SourceRequest(Url: "https://example.com/garden.mov")), new StartBatchItem(new SourceRequest(Url: "https://example.com/sea.mp4"), "vertical, under 20MB")], Prompt);

    public static readonly Batch Running = new()
    {
        Id = Id,
        Status = BatchState.Running,
        Percent = 31,
        Text = "1 of 2, garden.mov: Rendering, 62 %",
        Counts = new BatchCounts(2, 0, 0, 0, 1),
        Current = BatchIds.Item(Id, 1),
        Items =
        [
            new BatchItem { Id = BatchIds.Item(Id, 1), Input = "garden.mov", Prompt = Prompt, Status = JobState.Rendering, Percent = 62, InputBytes = 181_403_648 },
            new BatchItem { Id = BatchIds.Item(Id, 2), Input = "sea.mp4", Prompt = "vertical, under 20MB", Status = JobState.Queued, Percent = 0 },
        ],
        CreatedAt = JobExamples.Start,
        UpdatedAt = JobExamples.Start.AddSeconds(40),
    };
}
