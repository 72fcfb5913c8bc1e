using Compressor.Renderer.Encoding;
using Compressor.Renderer.Estimates;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Endpoints;

/// <summary>
/// <c>POST /api/estimate/nemo_agent/me/{sid}</c>: what a message would make of the session's files, or without one, what a render of its draft would give. The
/// session stays as it is. The cloud's API has no such request.
/// </summary>
internal sealed class EstimateDraft(Access access, RequestBody body, EstimateJob job, IOptions<RendererOptions> options) : IRequestHandler
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var session = access.RequireSession(context, context.GetRouteValue("sid") as string);
        using var request = await body.ReadAsync(context);
        var message = request.RootElement.Text("message");
        if (message is not null && string.IsNullOrWhiteSpace(message)) throw ApiException.BadRequest("The message is empty.");
        if (message?.Length > options.Value.MaxMessageChars) throw ApiException.BadRequest($"The message is longer than {options.Value.MaxMessageChars} characters.");
        var outcome = await job.RunAsync(session, message, context.RequestAborted);
        return Answers.Data(new
        {
            report = outcome.Answer.Report,
            text = outcome.Answer.Text,
            estimate = outcome.Estimate is { } estimate ? Estimate(estimate, outcome.LeftOut) : null,
            error = outcome.Error?.Message,
            error_zh = outcome.Error?.Chinese,
            error_code = outcome.Error?.Code,
            smallest_bytes = outcome.Error?.SmallestBytes,
            fitting_seconds = outcome.Error?.FittingSeconds,
        });
    }

    private static object Estimate(EncodingEstimate estimate, IReadOnlyList<EncodingNote> leftOut) => new
    {
        format = estimate.Format.Name,
        size = estimate.Bytes,
        least = estimate.LeastBytes,
        most = estimate.MostBytes,
        width = estimate.Width > 0 ? estimate.Width : (int?)null,
        height = estimate.Height > 0 ? estimate.Height : (int?)null,
        fps = estimate.FrameRate,
        duration = estimate.DurationSeconds > 0 ? estimate.DurationSeconds : (double?)null,
        codec = estimate.Codec,
        sound = estimate.Sound is { } sound ? new { bit_rate = sound.BitRate, channels = sound.Channels, copied = sound.IsCopied } : null,
        ssim = estimate.Quality?.Ssim,
        quality = RenderJob.Quality(estimate.Quality, estimate.Method, estimate.SufficientBytes) is { } quality
            ? new { level = quality.Level, worst_tenth = quality.WorstTenth, sufficient_bytes = quality.SufficientBytes }
            : null,
        seconds = Math.Round(estimate.EncodingSeconds, 1),
        notes = estimate.Notes.Concat(leftOut).Select(note => new { code = note.Code, text = note.English, text_zh = note.Chinese }).ToList(),
    };
}
