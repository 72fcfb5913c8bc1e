using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>
/// The whole story of a job: check, connect, upload, edit, render, deliver, judge. What a step does is in its activity; how
/// a message and a render are made to happen once, whatever breaks, is in <see cref="EditDraft"/> and <see cref="RenderDraft"/>.
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
            // 1. check
            job.Enter(JobState.Connecting, Phrases.Connecting(input.Language));
            job.Source = await job.StepAsync<MediaFacts>(nameof(CheckSource), new CheckSource.Input(job.Ref, input.Source));
            job.Goal = GoalJudge.GoalOf(PromptReader.Read(input.Prompt), job.Source).Over(input.EarlierGoal);

            var message = input.Prompt;
            for (var refinements = 0; ;)
            {
                DeliverResult.Output file;
                try
                {
                    // 2. connect, 3. upload
                    if (job.Session is null) await OpenSession.RunAsync(job);

                    // 4. edit
                    if (!input.ExportOnly) await EditDraft.RunAsync(job, message);

                    // 5. render
                    var render = await RenderDraft.RunAsync(job);

                    // 6. deliver
                    job.Enter(JobState.Delivering, Phrases.Delivering(input.Language));
                    file = await job.StepAsync<DeliverResult.Output>(nameof(DeliverResult), new DeliverResult.Input(job.Ref, render.RenderId, input.Source.FileName));
                    job.Delivered = (file, render);
                }
                catch (JobException e) when (e.Error.Is(Failures.SessionExpired) && !job.SessionRenewed)
                {
                    job.RenewSession();
                    message = job.AllPrompts;
                    continue;
                }

                // 7. judge
                var verdict = GoalJudge.Judge(job.Goal, file.Facts, input.Language);
                if (verdict.Meets || refinements++ >= input.Settings.MaxRefinements || input.ExportOnly) return await job.CompleteAsync();
                message = GoalJudge.FollowUp(job.Goal, verdict, input.Language);
            }
        }
        catch (JobException e) when (job.Delivered is not null && !e.Error.Is(Failures.Cancelled))
        {
            // A refinement failed: the result before it stands, and says that it misses the goal.
            return await job.CompleteAsync();
        }
        catch (JobException e)
        {
            return await job.EndAsync(e.Error);
        }
    }
}
