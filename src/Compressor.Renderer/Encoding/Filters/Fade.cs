using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>From black at the start of the whole result, and to black at its end.</summary>
internal sealed class Fade : IVideoFilter
{
    public EditKind? Kind => EditKind.Fade;

    public string? For(EncodingPlan plan, FrameLayout layout)
    {
        if (plan.Request.Edit.Fade?.Within(plan.WholeSeconds) is not var (fadeIn, fadeOut)) return null;
        List<string> steps = [];
        if (fadeIn > 0) steps.Add($"fade=t=in:st=0:d={Seconds(fadeIn)}");
        if (fadeOut > 0) steps.Add($"fade=t=out:st={Seconds(plan.WholeSeconds - fadeOut)}:d={Seconds(fadeOut)}");
        // A part of the result is given its place in the whole for as long as it takes.
        if (plan.Offset > 0) steps = [$"setpts=PTS+{Seconds(plan.Offset)}/TB", .. steps, $"setpts=PTS-{Seconds(plan.Offset)}/TB"];
        return string.Join(',', steps);
    }

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
