using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>All steps of the sound, in the order in which they run. A level is found of what is heard in the end, so it comes behind what changes the sound otherwise.</summary>
internal static class AudioChain
{
    private static readonly IAudioFilter[] All =
    [
        new Channels(),
        new Tempo(),
        new Volume(),
        new Fade(),
    ];

    /// <summary>The kinds of edits that steps of this list do.</summary>
    public static IEnumerable<EditKind> Kinds => All.Select(filter => filter.Kind).OfType<EditKind>();

    /// <summary>The chain of a plan without music, as ffmpeg's <c>-af</c> takes it; empty if no step is needed.</summary>
    public static string Graph(EncodingPlan plan) => Graph(plan, All);

    /// <summary>What is done to the clips' own sound.</summary>
    public static string BeforeMusic(EncodingPlan plan) => Graph(plan, All.Where(filter => !filter.ComesAfterMusic));

    /// <summary>What is done to own sound and music together.</summary>
    public static string AfterMusic(EncodingPlan plan) => Graph(plan, All.Where(filter => filter.ComesAfterMusic));

    /// <summary>The source's packets can be the result's: nothing is cut, joined, filtered or added.</summary>
    public static bool AllowCopy(EncodingPlan plan) => !plan.Trimmed && !plan.IsJoined && plan.Music is null && Graph(plan).Length == 0;

    private static string Graph(EncodingPlan plan, IEnumerable<IAudioFilter> filters) =>
        string.Join(',', filters.Select(filter => filter.For(plan)).Where(text => text is not null));
}
