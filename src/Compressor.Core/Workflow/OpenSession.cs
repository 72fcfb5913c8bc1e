using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Workflow;

/// <summary>
/// Steps 2 and 3: a session that holds the source and the attachments. An upload interrupted by a crash is not repeated in its session, which may
/// contain part of it: a new session costs nothing.
/// </summary>
internal static class OpenSession
{
    private const int Tries = 5;

    /// <summary>Sessions for an upload that failed, and not with our process: each sends the whole file once more.</summary>
    private const int TriesOfFailed = 3;

    /// <summary>Before the next of them; grows.</summary>
    private static readonly TimeSpan BackOff = TimeSpan.FromMinutes(1);

    /// <summary>A source that came with a follow-up goes into the session that there is.</summary>
    public static Task UploadSourceAsync(JobRun job, NemoSession session) =>
        job.Input.IsNewSource && !job.IsSourceHeld ? UploadAsync(job, session) : Task.CompletedTask;

    /// <summary>What the first step uploads, where it begins the session; null: nothing.</summary>
    public static PrepareJob.FirstUpload? FirstUpload(JobRun job) =>
        job.Input.HasStepsThatGoOn ? new(job.SourceInSession, job.Input.Settings.UploadByUrl, MayBeRefused: !job.Input.ExportOnly) : null;

    public static async Task RunAsync(JobRun job)
    {
        var input = job.Input;
        JobError? first = null;
        for (var attempt = 1; ; attempt++)
        {
            job.Enter(JobState.Connecting, Phrases.Connecting(input.Language, input.Settings.IsLocal));
            var shared = attempt == 1 ? job.SessionToShare : null;
            var prepared = shared is null ? job.TakePrepared() : null;
            var session = shared ?? prepared?.Session ?? await job.Steps.RunAsync<NemoSession>(nameof(Connect), new Connect.Input(job.Ref));
            job.RefuseWhatCannotBeDone(session);
            try
            {
                await UploadAsync(job, session, prepared?.Uploaded);
                job.AttachmentsHeld = 0;
                await AttachFiles.UploadAsync(job, session);
            }
            catch (JobException e) when (e.Error.Is(Failures.UploadInterrupted) && e.Cause is not null)
            {
                first ??= e.Cause;
                // The first error is the one that people are told.
                if (attempt >= TriesOfFailed) throw new JobException(first);
                await job.Steps.WaitAsync(BackOff * attempt);
                continue;
            }
            catch (JobException e) when ((e.Error.Is(Failures.UploadInterrupted) || IsExpired(shared, e.Error)) && attempt < Tries)
            {
                continue;
            }

            (job.Session, job.SharesSession) = (session, shared is not null);
            return;
        }
    }

    /// <summary>A session of earlier files that is gone is no loss: they have their results.</summary>
    private static bool IsExpired(NemoSession? shared, JobError error) => shared is not null && Failures.Of(error.Code).Retry is FailureRetry.Session;

    /// <param name="begun">As <see cref="DurableSteps.RunAsync"/>.</param>
    private static async Task UploadAsync(JobRun job, NemoSession session, ActivityResult<MediaFacts>? begun = null)
    {
        var input = job.Input;
        job.Enter(JobState.Uploading, Phrases.Uploading(input.Source.FileName, 0, job.Source!.Bytes, input.Language, input.Settings.IsLocal));
        // The backend has decoded the file, and may know what its headers did not tell.
        job.Source = await job.Steps.RunAsync(
            nameof(UploadSource), new UploadSource.Input(job.Ref, job.SourceInSession, job.Source, session.SessionId, input.Settings.UploadByUrl), begun: begun);
        job.IsSourceHeld = true;
    }
}
