using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>All that is heard comes and goes with the picture.</summary>
internal sealed class Fade : IAudioFilter
{
    public EditKind? Kind => EditKind.Fade;

    public bool ComesAfterMusic => true;

    public string? For(EncodingPlan plan)
    {
        if (plan.Request.Edit.Fade?.Within(plan.WholeSeconds) is not var (fadeIn, fadeOut) || plan.Audio is null) return null;
        List<string> steps = [];
        if (fadeIn > 0) steps.Add($"afade=t=in:st=0:d={Seconds(fadeIn)}");
        if (fadeOut > 0) steps.Add($"afade=t=out:st={Seconds(plan.WholeSeconds - fadeOut)}:d={Seconds(fadeOut)}");
        return string.Join(',', steps);
    }

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
