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
internal sealed partial class RenderJob(IVideoEncoder encoder, UploadStore uploads, DataFolder folder, TimeProvider time, ILogger<RenderJob> logger)
{
    /// <summary>Bytes: with less than that, whatever failed has failed for want of room. Not every program says so.</summary>
    private const long NoRoom = 1_000_000;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5), LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>As long as the disk is full, the render waits and is tried again from its beginning: what it had made may be what filled the disk.</summary>
    /// <param name="stopping">Of the host: what has been done then is kept, so that the render goes on from there.</param>
    /// <returns>Completed or failed, with the outcome.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, or the host is stopping.</exception>
    public async Task<(RenderState State, RenderOutcome Outcome)> RunAsync(
        Render render, IProgress<EncodingProgress> progress, CancellationToken cancellationToken, CancellationToken stopping)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await TryAsync(render, progress, cancellationToken, stopping);
            }
            catch (Exception exception) when (FullDisk.Is(exception))
            {
                Log.NoRoom(logger, wait);
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private async Task<(RenderState State, RenderOutcome Outcome)> TryAsync(
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
        catch (Exception exception) when (FullDisk.Is(exception) || (exception is EncodingException { Code: RenderErrorCodes.EncoderFailed } && folder.FreeBytes < NoRoom))
        {
            File.Delete(output);
            throw new DiskFullException();
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

        [LoggerMessage(Level = LogLevel.Warning, Message = "The disk is full: a render waits, and is tried again in {Wait}.")]
        public static partial void NoRoom(ILogger logger, TimeSpan wait);
    }
}
