using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>Where the encode of a picture writes it: names in the work folder.</summary>
/// <param name="Picture">An MP4 with the picture alone. Replaced if it is there.</param>
internal sealed record PictureOutput(string Picture)
{
    /// <summary>The whole result, which is written instead where that takes no longer; null: never.</summary>
    public string? Whole { get; init; }

    public Beside? Beside { get; init; }

    /// <summary>The encode of all of it by one process; null: it can't be written whole.</summary>
    public IReadOnlyList<string>? WholeCommand(EncodingPlan plan, FrameLayout layout, RateControl rate, int threads) =>
        Whole is not null && Beside is { } beside && beside.FitsAtOnce(plan) ? FfmpegCommands.Whole(plan, layout, rate, beside, Whole, threads) : null;
}
