using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Workflow;

/// <summary>The files that came with a sentence besides the source: checked like it, and uploaded after it into the same session, once each.</summary>
internal static class AttachFiles
{
    public static async Task CheckAsync(JobRun job)
    {
        foreach (var file in job.Input.Attachments)
        {
            try
            {
                job.Attachments.Add(await job.Steps.RunAsync<MediaFacts>(nameof(CheckSource), new CheckSource.Input(job.Ref, file)));
            }
            catch (JobException e) when (!e.Error.Is(Failures.Cancelled))
            {
                throw new JobException(Phrases.About(file.FileName, e.Error, job.Input.Language));
            }
        }
    }

    /// <summary>Uploads those that the session does not hold yet.</summary>
    public static async Task UploadAsync(JobRun job, NemoSession session)
    {
        var input = job.Input;
        for (; job.AttachmentsHeld < input.Attachments.Count; job.AttachmentsHeld++)
        {
            var (file, facts) = (input.Attachments[job.AttachmentsHeld], job.Attachments[job.AttachmentsHeld]);
            job.Enter(JobState.Uploading, Phrases.Uploading(file.FileName, 0, facts.Bytes, input.Language, input.Settings.IsLocal));
            job.Attachments[job.AttachmentsHeld] = await job.Steps.RunAsync<MediaFacts>(
                nameof(UploadSource),
                new UploadSource.Input(job.Ref, file, facts, session.SessionId, input.Settings.UploadByUrl) { File = job.AttachmentsHeld + 1 });
        }
    }
}
