using System.Security.Cryptography;
using System.Text;
using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Hosting;
using Compressor.Local.Progress;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>Runs several videos as one batch, and takes each result to its place as soon as it is there.</summary>
internal sealed class BatchRun(
    IBatches batches, IJobs jobs, JobReader reader, IBlobStore blobs, DiskBlobFiles files, StorageOptions storage, Delivery delivery, Handover handover, RoomCheck disk, Backend backend,
    TimeProvider time)
{
    /// <summary>A cancelled batch has this long to clean up.</summary>
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(15);

    /// <param name="attachments">Further files, which go along with each video.</param>
    /// <param name="report">Told of each video as soon as it has ended, in order; not of those that a cancellation kept from beginning.</param>
    public async Task RunAsync(
        IReadOnlyList<VideoTask> tasks, IReadOnlyList<SourceVideo> attachments, IProgressView progress, Action<VideoReport> report, CancellationToken cancellationToken)
    {
        var id = await FindIdAsync(tasks, attachments, cancellationToken);
        var inputs = tasks.Select((task, index) => InputsOf(BatchIds.Item(id, index + 1), task, attachments)).ToList();
        var (current, allTaken) = (0, true);
        try
        {
            disk.Require([.. tasks.Select(task => task.Source), .. attachments], PromptReader.LanguageOf(tasks[0].Prompt));
            await StartOrResumeAsync(id, tasks, inputs, cancellationToken);
            for (; current < tasks.Count; current++)
            {
                var job = await FollowAsync(id, current, tasks, progress, cancellationToken);
                var taken = await TakeAsync(job, tasks[current], cancellationToken);
                report(taken);
                allTaken &= taken.Error?.Is(Failures.FileError) is not true;
            }

            if (allTaken) await CloseAsync(id, tasks.Count);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            var cancelled = await CancelAsync(id, current, tasks);
            if (cancelled is not null) report(VideoReport.Of(cancelled, tasks[current].Source, output: null));
        }
        catch (JobException e)
        {
            foreach (var task in tasks) report(VideoReport.Refused(task.Source.Given, e.Error, PromptReader.LanguageOf(task.Prompt)) with { InputBytes = task.Source.Bytes });
        }
        finally
        {
            // Only the links; the user's files stay. A batch that resumes after a crash finds them again by the same arguments.
            foreach (var input in inputs.SelectMany(item => item)) await blobs.DeleteAsync(input.Blob, CancellationToken.None);
        }
    }

    /// <summary>The id of the first batch for these arguments; further ones have ids that begin with it.</summary>
    public static string Id(IReadOnlyList<VideoTask> tasks, IReadOnlyList<SourceVideo> attachments)
    {
        var text = string.Join('\0', tasks.Select(task => task.JobId(attachments)));
        return $"cli-batch-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20]}";
    }

    /// <summary>The first batch for these arguments that the command line is not done with.</summary>
    private async Task<string> FindIdAsync(IReadOnlyList<VideoTask> tasks, IReadOnlyList<SourceVideo> attachments, CancellationToken cancellationToken)
    {
        var first = Id(tasks, attachments);
        for (var attempt = 1; ; attempt++)
        {
            // "-2" alone would be the second item of the first.
            var id = attempt == 1 ? first : $"{first}-a{attempt}";
            if (!await delivery.IsClosedAsync(id, cancellationToken)) return id;
        }
    }

    private List<InputFile> InputsOf(string jobId, VideoTask task, IReadOnlyList<SourceVideo> attachments) =>
        [InputFile.Of(jobId, storage, task.Source), .. attachments.Select((file, number) => InputFile.Of($"{jobId}/with-{number + 1}", storage, file))];

    private async Task StartOrResumeAsync(string id, IReadOnlyList<VideoTask> tasks, IReadOnlyList<List<InputFile>> inputs, CancellationToken cancellationToken)
    {
        var batch = await batches.GetAsync(id, cancellationToken);
        if (batch?.Status.IsEnded() is true) return;
        foreach (var (index, files) in inputs.Index())
        {
            if (batch is null || !batch.Items[index].Status.IsEnded()) await LinkAsync(files, cancellationToken);
        }

        if (batch is not null) return;
        await batches.StartAsync(
            new BatchRequest
            {
                BatchId = id,
                Items =
                [
                    .. tasks.Zip(inputs, (task, own) => new BatchItemRequest
                    {
                        Source = own[0].Source,
                        Prompt = task.Prompt,
                        Attachments = own.Count > 1 ? [.. own.Skip(1).Select(input => input.Source)] : null,
                    }),
                ],
            },
            cancellationToken);
    }

    private async Task LinkAsync(IEnumerable<InputFile> inputs, CancellationToken cancellationToken)
    {
        foreach (var input in inputs) await files.LinkAsync(input.Blob, input.Path, cancellationToken: cancellationToken);
    }

    private async Task<Job> FollowAsync(string id, int index, IReadOnlyList<VideoTask> tasks, IProgressView progress, CancellationToken cancellationToken)
    {
        var jobId = BatchIds.Item(id, index + 1);
        var job = await jobs.GetAsync(jobId, cancellationToken) ?? throw new InvalidOperationException($"The batch {id} has no job {index + 1}.");
        if (job.Status.IsEnded()) return job;
        return await progress.FollowAsync(new VideoTitle(tasks[index].Source.Name, index + 1, tasks.Count), job, jobs.WatchAsync(jobId, cancellationToken));
    }

    private async Task<VideoReport> TakeAsync(Job job, VideoTask task, CancellationToken cancellationToken)
    {
        // An earlier run, which was killed, had come as far.
        if (await delivery.FindAsync(job.Id, cancellationToken) is { Closed: true } earlier) return VideoReport.Of(job, task.Source, earlier.Output);
        try
        {
            var output = await handover.TakeAsync(job, task.Source, task.Place, cancellationToken);
            await delivery.CloseAsync(job.Id, output, cancellationToken);
            return VideoReport.Of(job, task.Source, output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The job stays as it is: the same command finds it again.
            var language = PromptReader.LanguageOf(task.Prompt);
            return VideoReport.Refused(task.Source.Given, Failures.FileError.In(language, ("reason", e.Message)), language) with { Id = job.Id, InputBytes = task.Source.Bytes };
        }
    }

    /// <summary>The command line has no follow-ups, so what the renderer keeps for them is deleted when the batch is done.</summary>
    private async Task CloseAsync(string id, int count)
    {
        await delivery.CloseAsync(id, output: null, CancellationToken.None);
        var sessions = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; number <= count; number++)
        {
            if (await reader.FindInstanceAsync(BatchIds.Item(id, number), CancellationToken.None) is { } item && (item.Left?.SessionId ?? item.SessionId) is { } session) sessions.Add(session);
        }

        foreach (var session in sessions) backend.Forget(session);
    }

    /// <returns>The job that was under way; null: none was.</returns>
    private async Task<Job?> CancelAsync(string id, int current, IReadOnlyList<VideoTask> tasks)
    {
        using var limit = new CancellationTokenSource(CancelLimit, time);
        if (current >= tasks.Count || await batches.CancelAsync(id, limit.Token) is null) return null;
        try
        {
            await foreach (var _ in batches.WatchAsync(id, limit.Token))
            {
                // The last state is the end.
            }

            var job = await jobs.GetAsync(BatchIds.Item(id, current + 1), limit.Token);
            // A result that came before the cancellation is taken by the next run of the same command.
            if (job is { Status: not JobState.Completed }) await CloseAsync(id, tasks.Count);
            return job;
        }
        catch (OperationCanceledException)
        {
            // It will be cancelled the next time the data folder is used.
            return await jobs.GetAsync(BatchIds.Item(id, current + 1), CancellationToken.None) is { } job ? job with { Status = JobState.Cancelled } : null;
        }
    }
}
