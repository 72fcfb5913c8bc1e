using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 3: the source, or an attachment, goes to the backend, streamed, or by URL. A second run in the same session would add the file twice,
/// so it is refused with <see cref="Failures.UploadInterrupted"/>: the workflow then begins a session anew.
/// </summary>
public sealed class UploadSource(
    SourceReader sources, FileSender sender, INemoClient nemo, IRecordStore records, IJobProgress progress, WorkflowSettings settings, TimeProvider time, JobCancellations cancellations)
    : JobActivity<UploadSource.Input, MediaFacts>(cancellations)
{
    private static readonly TimeSpan UrlLifetime = TimeSpan.FromHours(1);

    public sealed record Input(JobRef Job, SourceRef Source, MediaFacts Facts, string SessionId, bool ByUrl) : JobStep(Job)
    {
        /// <summary>0 is the source, 1 the first attachment.</summary>
        public int File { get; init; }

        /// <summary>The session was begun by the same step. What is marked is the job's first upload, which that step does not begin twice.</summary>
        public bool IsFirst { get; init; }
    }

    protected override async Task<MediaFacts> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var url = await sources.TryGetUrlAsync(input.JobId, input.Source, input.ByUrl, UrlLifetime, cancellationToken);
        // The backend asks the server then, and takes as long as that takes.
        using var request = url is not null && input.Source.Blob is null ? sources.Enter(input.Holder, url, input.Language) : null;
        var begun = input.IsFirst ? JobRecords.FirstUpload(input.InstanceId) : JobRecords.Upload(input.InstanceId, input.SessionId, input.File);
        var fault = JobRecords.FaultOf(begun);
        if (!await records.TryCreateAsync(begun, time.GetUtcNow(), cancellationToken))
            throw new JobException(Failures.UploadInterrupted.In(input.Language)) { Cause = await records.GetAsync<JobError>(fault, cancellationToken) };
        try
        {
            return await UploadAsync(input, url, cancellationToken);
        }
        catch (NemoException e) when (e.IsRefusal)
        {
            // Nothing has arrived, so the same session may be asked again.
            await records.DeleteAsync(begun, cancellationToken);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next run finds the mark, and says what interrupted this one.
            var error = e is NemoException failed ? BackendErrors.ToJobError(failed, input.Language) : Failures.Internal.In(input.Language);
            await records.SetAsync(fault, error, cancellationToken);
            if (input.IsFirst) await MarkSessionAsync(input, error, cancellationToken);
            throw;
        }
    }

    /// <summary>For the step of its own that goes on: the session may hold part of the file. (After a crash, nobody knows the session.)</summary>
    private async Task MarkSessionAsync(Input input, JobError error, CancellationToken cancellationToken)
    {
        var mark = JobRecords.Upload(input.InstanceId, input.SessionId);
        await records.TryCreateAsync(mark, time.GetUtcNow(), cancellationToken);
        await records.SetAsync(JobRecords.FaultOf(mark), error, cancellationToken);
    }

    private async Task<MediaFacts> UploadAsync(Input input, Uri? url, CancellationToken cancellationToken)
    {
        var uploaded = url is null
            ? await UploadBytesAsync(input, cancellationToken)
            : (await nemo.UploadFromUrlsAsync(input.SessionId, [url], cancellationToken)).FirstOrDefault();
        return uploaded is null ? input.Facts : Merge(input.Facts, uploaded);
    }

    private async Task<UploadedFile> UploadBytesAsync(Input input, CancellationToken cancellationToken)
    {
        var (name, total) = (input.Source.FileName, input.Facts.Bytes);
        // The share of the upload in a job's progress is the source's.
        double Share(long sent) => input.File > 0 ? 1 : (double)sent / Math.Max(1, total);
        var report = new ThrottledProgress<long>(
            time,
            sent => progress.ReportAsync(
                input.InstanceId,
                new(JobState.Uploading, JobPercent.Of(JobState.Uploading, Share(sent)), Phrases.Uploading(name, sent, total, input.Language, settings.IsLocal), time.GetUtcNow()),
                cancellationToken));
        var uploaded = await sender.SendAsync(input.SessionId, input.Source, total, report, cancellationToken);
        await report.FlushAsync();
        return uploaded;
    }

    /// <summary>The backend has decoded the file, so its facts fill in what the headers did not state.</summary>
    private static MediaFacts Merge(MediaFacts facts, UploadedFile uploaded) => facts with
    {
        Width = facts.Width ?? Positive(uploaded.Width),
        Height = facts.Height ?? Positive(uploaded.Height),
        DurationSeconds = facts.DurationSeconds ?? Positive(uploaded.Duration),
        FrameRate = facts.FrameRate ?? Positive(uploaded.Fps),
    };

    private static T? Positive<T>(T? value) where T : struct, IComparable<T> => value is { } some && some.CompareTo(default) > 0 ? some : null;
}
