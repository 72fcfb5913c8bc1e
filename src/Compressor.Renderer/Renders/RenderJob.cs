using System.Text.Json;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Renders;

/// <summary>Runs one render: checks the submitted draft and encodes it, in a work folder of its own that is deleted afterwards.</summary>
internal sealed partial class RenderJob(IVideoEncoder encoder, UploadStore uploads, DataFolder folder, ILogger<RenderJob> logger)
{
    /// <param name="stopping">Of the host: what has been done then is kept, so that the render goes on from there.</param>
    /// <returns>Completed or failed, with the outcome.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, or the host is stopping.</exception>
    public async Task<(RenderState State, RenderOutcome Outcome)> RunAsync(
        Render render, IProgress<EncodingProgress> progress, CancellationToken cancellationToken, CancellationToken stopping)
    {
        var work = folder.WorkFolder(render.File);
        var output = folder.ResultFile(render.File);
        try
        {
            using var draft = JsonDocument.Parse(render.Draft);
            var read = DraftReader.Read(draft.RootElement, uploads.OfSession(render.SessionId));
            Directory.CreateDirectory(work);
            File.Delete(output);
            var report = await encoder.EncodeAsync(EncodingRequests.Of(read, folder, output, work) with { Resumes = true }, progress, cancellationToken);
            EncodingNote[] notes = [.. report.Notes, .. read.LeftOut];
            return (RenderState.Completed, new RenderOutcome
            {
                Format = report.Format.Name,
                Bytes = report.Bytes,
                Width = report.Width > 0 ? report.Width : null,
                Height = report.Height > 0 ? report.Height : null,
                Duration = report.DurationSeconds > 0 ? report.DurationSeconds : null,
                Ssim = report.Ssim,
                Quality = Quality(report.Quality, report.Method, report.SufficientBytes),
                Note = notes.Length > 0 ? string.Join(' ', notes.Select(note => note.English)) : null,
                Notes = notes,
            });
        }
        catch (EncodingException exception)
        {
            return (RenderState.Failed, new RenderOutcome
            {
                Error = exception.Message,
                ErrorZh = exception.Chinese,
                ErrorCode = exception.Code,
                SmallestBytes = exception.SmallestBytes,
                FittingSeconds = exception.FittingSeconds,
            });
        }
        catch (DraftException exception)
        {
            return (RenderState.Failed, new RenderOutcome { Error = exception.Message, ErrorCode = RenderErrorCodes.InvalidDraft });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            File.Delete(output);
            throw;
        }
        catch (Exception exception)
        {
            Log.RenderFailed(logger, exception);
            return (RenderState.Failed, new RenderOutcome { Error = "The video could not be rendered.", ErrorCode = RenderErrorCodes.EncoderFailed });
        }
        finally
        {
            if (!stopping.IsCancellationRequested && Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Null of copied streams, which are as they were.</summary>
    internal static MeasuredQuality? Quality(QualityReport? quality, EncodingMethod method, long? sufficientBytes) => quality is not null && method is not EncodingMethod.Copy
        ? new MeasuredQuality(QualityWords.CodeOf(quality)) { WorstTenth = quality.WorstTenth, SufficientBytes = sufficientBytes }
        : null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A render failed.")]
        public static partial void RenderFailed(ILogger logger, Exception exception);
    }
}
