using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Client;

/// <summary>Reads an estimate, with the names that a render's status has for the same things.</summary>
internal static class EstimateReading
{
    public static EstimateAnswer Read(JsonElement data) => new(Redactor.Text(data.Text("text")) ?? "")
    {
        Report = data.Member("report") is { } report ? EditReport.TryRead(report) : null,
        Result = data.Member("estimate") is { } estimate ? Result(estimate) : null,
        Failed = data.Text("error_code") is null && data.Text("error") is null ? null : RenderReading.Read("", data) with { Phase = RenderPhase.Failed },
    };

    private static ExpectedResult? Result(JsonElement estimate) => estimate.Long("size") is { } bytes
        ? new ExpectedResult(bytes)
        {
            LeastBytes = estimate.Long("least"),
            MostBytes = estimate.Long("most"),
            Format = estimate.Text("format"),
            Width = estimate.Int("width"),
            Height = estimate.Int("height"),
            FrameRate = estimate.Number("fps"),
            DurationSeconds = estimate.Number("duration"),
            VideoCodec = estimate.Text("codec"),
            Sound = estimate.Member("sound") is { ValueKind: JsonValueKind.Object } sound
                ? new ExpectedSound(sound.Int("bit_rate"), sound.Int("channels"), sound.Member("copied") is { ValueKind: JsonValueKind.True })
                : null,
            Ssim = estimate.Number("ssim"),
            Quality = RenderReading.Quality(estimate),
            Seconds = estimate.Number("seconds"),
            Notes = RenderReading.Notes(estimate),
        }
        : null;
}
