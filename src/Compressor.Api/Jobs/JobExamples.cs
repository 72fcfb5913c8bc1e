using Compressor.Core.Jobs;
using Compressor.Edits;

namespace Compressor.Api.Jobs;

/// <summary>The examples of the OpenAPI document.</summary>
internal static class JobExamples
{
    public static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);
    private const string Id = "3f0c2f6c0b5e4a0e9d0f6f1c8a7b2d41";
    private const string Prompt = "compress this video to under 50MB";

    public static readonly StartJobRequest Request = new(new SourceRequest(Upload: "9b2e4d0c7a614f1f8a3c5d6e7f809a1b"), Prompt, "https://example.com/hooks/videos", new Dictionary<string, string>(StringComparer.Ordinal) { ["order"] = "4711" });

    public static readonly Job Queued = new()
    {
        Id = Id,
        Status = JobState.Queued,
        Percent = 0,
        Text = "Waiting for a free slot",
        Messages = [new JobMessage(Start, JobMessageRole.User, Prompt)],
        Prompt = Prompt,
        Input = "holiday.mp4",
        Revision = 1,
        CreatedAt = Start,
        UpdatedAt = Start,
        Metadata = Request.Metadata,
    };

    public static readonly Job Running = Queued with { Status = JobState.Rendering, Percent = 62, Text = "Rendering, 62 %", InputBytes = 181_403_648, UpdatedAt = Start.AddSeconds(40) };

    public static readonly Job Completed = Running with
    {
        Status = JobState.Completed,
        Percent = 100,
        Text = "Done: 49.6 MB",
        UpdatedAt = Start.AddSeconds(75),
        ResultRevision = 1,
        Result = new JobResult
        {
            FileName = "holiday-compressed.mp4",
            Blob = $"results/{Id}/holiday-compressed.mp4",
            Url = $"https://compressor.example.com/api/v1/jobs/{Id}/result",
            InputBytes = 181_403_648,
            Bytes = 49_614_201,
            Ratio = 0.2735,
            Goal = new Goal { MaxBytes = 50_000_000 },
            MeetsGoal = true,
            Notes = [new EditNote("small_details_lost", "Very close to the original; small details are lost.")],
            Width = 1920,
            Height = 1080,
            DurationSeconds = 94.2,
            Ssim = 0.981,
            Quality = new MeasuredQuality("small_details_lost") { WorstTenth = 0.962 },
            Note = "Very close to the original; small details are lost.",
            Seconds = 75,
        },
    };
}
