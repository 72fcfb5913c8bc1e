using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Encoding.Titles;
using Compressor.Renderer.Encoding.Unpacking;

namespace Compressor.Renderer.Encoding;

/// <summary>Everything that is found out and decided before a result is encoded.</summary>
internal sealed class PlanPreparation(MediaProbe probe, HardwareChoice hardware, EncodingOptions options)
{
    /// <exception cref="EncodingException">A file can't be read, or what is asked for does not suit it.</exception>
    public async Task<EncodingPlan> PrepareAsync(EncodingRequest request, EncodingRun run, CancellationToken cancellationToken)
    {
        var facts = await ReadFactsAsync(request, cancellationToken);
        request = await new UnpackedSources(probe, options).UnpackAsync(request, facts, run, cancellationToken);
        (request, var note) = await new BlackBars(options).ReplaceAsync(request, facts[request.Input], run);
        var plan = EncodingPlanner.Plan(facts, request, options);
        if (note is not null) plan = plan with { Notes = [note, .. plan.Notes] };
        plan = await hardware.ChooseAsync(plan, cancellationToken);
        await DolbyVisionTable.WriteAsync(plan, run, cancellationToken);
        await ChapterFile.WriteAsync(plan, run, cancellationToken);
        plan = await SoundLeveling.MeasureAsync(plan, run);
        return await TitleFile.WriteAsync(plan, run, cancellationToken);
    }

    /// <summary>The facts of each file by its path.</summary>
    private async Task<Dictionary<string, SourceFacts>> ReadFactsAsync(EncodingRequest request, CancellationToken cancellationToken)
    {
        var inputs = request.Clips.Select(clip => clip.Input).Append(request.Input).Concat(request.Music is { } music ? [music] : []);
        var facts = new Dictionary<string, SourceFacts>(StringComparer.Ordinal);
        foreach (var input in inputs.Distinct(StringComparer.Ordinal)) facts[input] = await probe.ReadFactsAsync(input, cancellationToken);
        return facts;
    }
}
