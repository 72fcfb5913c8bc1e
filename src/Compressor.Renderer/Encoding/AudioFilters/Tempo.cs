using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>Faster or slower sound at the same pitch. Music is not sped up.</summary>
internal sealed class Tempo : IAudioFilter
{
    /// <summary>Above this, ffmpeg's atempo skips samples instead of blending them; below the other, it refuses. Several in a row do more.</summary>
    private const double Fastest = 2, Slowest = 0.5;

    public EditKind? Kind => EditKind.Speed;

    public string? For(EncodingPlan plan)
    {
        if (plan.Request.Edit.Speed is not { Factor: not 1 and var factor } || plan.OwnAudio is null) return null;
        var steps = (int)Math.Ceiling(Math.Log(factor) / Math.Log(factor > 1 ? Fastest : Slowest) - 1e-9);
        return string.Join(',', Enumerable.Repeat($"atempo={Math.Pow(factor, 1.0 / steps).ToString("0.########", CultureInfo.InvariantCulture)}", steps));
    }
}
