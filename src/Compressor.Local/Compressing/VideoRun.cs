using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Hosting;
using Compressor.Local.Progress;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>Runs one video's job, from its file to the result's file.</summary>
internal sealed class VideoRun(IJobs jobs, JobReader reader, IBlobStore blobs, DiskBlobFiles files, StorageOptions storage, Delivery delivery, Handover handover, RoomCheck disk, Backend backend, TimeProvider time)
{
    /// <summary>A cancelled job has this long to clean up.</summary>
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(15);

    /// <param name="attachments">Further files that the prompt speaks of.</param>
    /// <param name="output">The argument of --output; part of what makes two runs "the same".</param>
    /// <returns>The report; of a cancelled job when <paramref name="cancellationToken"/> fired.</returns>
    public async Task<VideoReport> RunAsync(
        SourceVideo source, string prompt, IReadOnlyList<SourceVideo> attachments, string? output, OutputPlace place, IProgressView progress, CancellationToken cancellationToken)
    {
        var id = await FindIdAsync(source, prompt, attachments, output, cancellationToken);
        List<InputFile> inputs = [InputFile.Of(id, storage, source), .. attachments.Select((file, number) => InputFile.Of($"{id}/with-{number + 1}", storage, file))];
        try
        {
            disk.Require([source, .. attachments], PromptReader.LanguageOf(prompt));
            var job = await StartOrResumeAsync(id, inputs, prompt, cancellationToken);
            job = await progress.FollowAsync(new VideoTitle(source.Name), job, jobs.WatchAsync(id, cancellationToken));
            return await FinishAsync(job, source, place, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return VideoReport.Of(await CancelAsync(id), source, output: null);
        }
        catch (JobException e)
        {
            return VideoReport.Refused(source.Given, e.Error, PromptReader.LanguageOf(prompt)) with { InputBytes = source.Bytes };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The job stays as it is: the same command finds it again.
            var language = PromptReader.LanguageOf(prompt);
            return VideoReport.Refused(source.Given, Failures.FileError.In(language, ("reason", e.Message)), language) with { Id = id, InputBytes = source.Bytes };
        }
        finally
        {
            // Only the links; the user's files stay. A job that resumes after a crash finds them again by the same arguments.
            foreach (var input in inputs) await blobs.DeleteAsync(input.Blob, CancellationToken.None);
        }
    }

    /// <summary>The first job for these arguments that the command line is not done with.</summary>
    private async Task<string> FindIdAsync(
        SourceVideo source, string prompt, IReadOnlyList<SourceVideo> attachments, string? output, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = source.JobId(prompt, output, attempt, attachments);
            if (!await delivery.IsClosedAsync(id, cancellationToken)) return id;
        }
    }

    private async Task<Job> StartOrResumeAsync(string id, IReadOnlyList<InputFile> inputs, string prompt, CancellationToken cancellationToken)
    {
        var job = await jobs.GetAsync(id, cancellationToken);
        if (job?.Status.IsEnded() is true) return job;
        foreach (var input in inputs) await files.LinkAsync(input.Blob, input.Path, cancellationToken: cancellationToken);
        return job ?? await jobs.StartAsync(
            new JobRequest
            {
                JobId = id,
                Prompt = prompt,
                Source = inputs[0].Source,
                Attachments = inputs.Count > 1 ? [.. inputs.Skip(1).Select(input => input.Source)] : null,
            },
            cancellationToken);
    }

    private async Task<VideoReport> FinishAsync(Job job, SourceVideo source, OutputPlace place, CancellationToken cancellationToken)
    {
        var output = await handover.TakeAsync(job, source, place, cancellationToken);
        await CloseAsync(job.Id, output, cancellationToken);
        return VideoReport.Of(job, source, output);
    }

    /// <summary>The command line has no follow-ups, so what the renderer keeps for them (video and result) is deleted when the job ends.</summary>
    private async Task CloseAsync(string id, string? output, CancellationToken cancellationToken)
    {
        await delivery.CloseAsync(id, output, cancellationToken);
        if (await reader.FindAsync(id, cancellationToken) is { SessionId: { } session }) backend.Forget(session);
    }

    private async Task<Job> CancelAsync(string id)
    {
        using var limit = new CancellationTokenSource(CancelLimit, time);
        var job = await jobs.CancelAsync(id, limit.Token) ?? throw new OperationCanceledException();
        try
        {
            await foreach (var now in jobs.WatchAsync(id, limit.Token)) job = now;
            if (job.Status != JobState.Completed) await CloseAsync(id, output: null, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // It will be cancelled the next time the data folder is used.
        }

        return job.Status.IsEnded() ? job : job with { Status = JobState.Cancelled };
    }
}
