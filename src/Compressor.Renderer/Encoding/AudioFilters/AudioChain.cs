using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>All steps of the sound, in the order in which they run.</summary>
internal static class AudioChain
{
    private static readonly IAudioFilter[] All = [];

    /// <summary>The kinds of edits that steps of this list do.</summary>
    public static IEnumerable<EditKind> Kinds => All.Select(filter => filter.Kind).OfType<EditKind>();

    /// <summary>The chain of a plan, as ffmpeg's <c>-af</c> takes it; empty if no step is needed.</summary>
    public static string Graph(EncodingPlan plan) => string.Join(',', All.Select(filter => filter.For(plan)).Where(text => text is not null));

    /// <summary>The source's packets can be the result's: nothing is cut, joined or filtered.</summary>
    public static bool AllowCopy(EncodingPlan plan) => !plan.Trimmed && !plan.IsJoined && Graph(plan).Length == 0;
}
