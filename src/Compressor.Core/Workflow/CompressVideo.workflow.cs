using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>
/// The whole story of a job: check, connect, upload, edit, render, deliver, judge. What a step does is in its activity; how
/// a message and a render happen exactly once in spite of failures is in <see cref="EditDraft"/> and <see cref="RenderDraft"/>.
/// No text is read here: what the sentence asks for and whether a result is that are outputs of activities, so that a deployment
/// with other rules does not change the replay of a job under way.
/// </summary>
public sealed class CompressVideoWorkflow : IWorkflow<CompressVideoInput, JobOutcome>
{
    public const string Name = WorkflowNames.CompressVideo;

    /// <summary>Asks the job to end. It must be taken at once, also by a job that has not begun.</summary>
    public const string CancelEvent = "cancel";

    public async Task<JobOutcome> RunAsync(IWorkflowContext context, CompressVideoInput input)
    {
        var job = new JobRun(context, input);
        try
        {
            return await RunAsync(job, input);
        }
        catch (JobException e) when (job.Delivered is not null && !e.Error.Is(Failures.Cancelled))
        {
            // A refinement failed: keep the earlier result, which reports that it misses the goal.
            job.SessionIsInDoubt = e.Error.Is(Failures.NoAnswer) || e.Error.Is(Failures.Internal);
            return await JobEnding.CompleteAsync(job);
        }
        catch (JobException e)
        {
            return await JobEnding.EndAsync(job, e.Error);
        }
        catch (Exception)
        {
            // A fault of ours. Whatever it is, the job cleans up, and its receivers are told.
            return await JobEnding.EndAsync(job, Failures.Internal.In(input.Language));
        }
    }

    private static async Task<JobOutcome> RunAsync(JobRun job, CompressVideoInput input)
    {
        // 1. check
        job.Enter(JobState.Connecting, Phrases.Connecting(input.Language, input.Settings.IsLocal));
        if (input is { HasFewerSteps: true, Attachments: [] })
        {
            var prepare = new PrepareJob.Input(job.Ref, input.Source, JudgeJob.Question(input), Connects: input is { Session: null, SharedSession: null }) { Upload = OpenSession.FirstUpload(job) };
            var prepared = await job.Steps.RunAsync<PrepareJob.Output>(nameof(PrepareJob), prepare);
            (job.Source, job.Asked, job.Prepared) = (prepared.Source, prepared.Asked, prepared);
        }
        else
        {
            job.Source = await job.Steps.RunAsync<MediaFacts>(nameof(CheckSource), new CheckSource.Input(job.Ref, input.Source));
            await AttachFiles.CheckAsync(job);
            job.Asked = await JudgeJob.ReadRequestAsync(job);
        }

        if (job.Asked.AlreadyFits) return await KeepOriginal.RunAsync(job);

        string? refinement = null;
        for (var refinements = 0; ;)
        {
            try
            {
                // 2. connect, 3. upload
                if (job.Session is null)
                {
                    await OpenSession.RunAsync(job);
                }
                else
                {
                    job.RefuseWhatCannotBeDone(job.Session);
                    await OpenSession.UploadSourceAsync(job, job.Session);
                    await AttachFiles.UploadAsync(job, job.Session);
                }

                // 4. edit
                if (!input.ExportOnly) await EditDraft.RunAsync(job, refinement ?? job.Message);

                // 5. render
                var render = await RenderDraft.RunAsync(job);

                // 6. deliver
                job.Enter(JobState.Delivering, Phrases.Delivering(input.Language, input.Settings.IsLocal));
                var delivery = RenderDraft.Delivery(job, render.RenderId);
                var file = await job.Steps.RunAsync(
                    nameof(DeliverResult), delivery with { Judged = delivery.Judged?.About(render.Ssim, render.Notes) }, begun: render.Delivered);

                // 7. judge
                job.Delivered = new DeliveredResult(file, render, file.Judgement ?? await JudgeJob.JudgeAsync(job, file.Facts, render));
            }
            catch (JobException e) when (Failures.Of(e.Error.Code).Retry is FailureRetry.Session && !job.SessionRenewed)
            {
                job.RenewSession();
                refinement = null;
                continue;
            }

            if (job.Delivered.Judgement.FollowUp is not { } followUp || refinements++ >= input.Settings.MaxRefinements || input.ExportOnly)
                return await JobEnding.CompleteAsync(job);
            refinement = followUp;
        }
    }
}
