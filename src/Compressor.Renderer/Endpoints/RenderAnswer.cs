using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Renders;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>The status of a render, in the API's top-level form.</summary>
internal sealed class RenderAnswer(RenderQueue queue, MediaLinks links)
{
    /// <summary>The percentage of a waiting render, as in the cloud's answers.</summary>
    public const int PendingProgress = 5;

    public IResult Create(HttpRequest request, Render render)
    {
        var active = render.State == RenderState.Processing ? queue.Active(render.Id)?.Latest : null;
        var outcome = render.Outcome ?? new RenderOutcome();
        return Answers.Bare(new
        {
            id = render.Id,
            status = RenderStore.Name(render.State),
            progress = Progress(render.State, active?.Fraction ?? 0),
            phase = active?.Phase.WireName(),
            eta = active?.EtaSeconds,
            output = render.State == RenderState.Completed ? Output(request, render, outcome) : null,
            error = outcome.Error,
            error_zh = outcome.ErrorZh,
            error_code = outcome.ErrorCode,
            smallest_bytes = outcome.SmallestBytes,
            fitting_seconds = outcome.FittingSeconds,
        });
    }

    private object Output(HttpRequest request, Render render, RenderOutcome outcome) => new
    {
        url = links.Create(request, MediaLinks.Render, render.Id, outcome.Format),
        format = outcome.Format ?? MediaFormats.Mp4.Name,
        content_type = MediaFormats.ContentTypeOf(outcome.Format ?? MediaFormats.Mp4.Name),
        duration = outcome.Duration,
        size = outcome.Bytes,
        ssim = outcome.Ssim,
        quality = outcome.Quality is { } quality ? new { level = quality.Level, worst_tenth = quality.WorstTenth, sufficient_bytes = quality.SufficientBytes } : null,
        width = outcome.Width,
        height = outcome.Height,
        note = outcome.Note,
        notes = (outcome.Notes ?? []).Select(note => new { code = note.Code, text = note.English, text_zh = note.Chinese }).ToList(),
    };

    private static double Progress(RenderState state, double fraction) => state switch
    {
        RenderState.Completed => 100,
        RenderState.Processing => Math.Round(PendingProgress + (99 - PendingProgress) * Math.Clamp(fraction, 0, 1), 1),
        _ => PendingProgress,
    };
}
