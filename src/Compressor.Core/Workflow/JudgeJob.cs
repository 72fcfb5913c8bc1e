using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Workflow;

/// <summary>What was asked, and whether a result is that: both worked out by activities and kept in the history.</summary>
internal static class JudgeJob
{
    public static async Task<ReadRequest.Output> ReadRequestAsync(JobRun job) => job.Input.Version < CompressVideoInput.JudgesInActivities
        ? Version1.Judging.Read(job)
        : await job.Steps.RunAsync<ReadRequest.Output>(
            nameof(ReadRequest), new ReadRequest.Input(job.Ref, job.Input.Prompt, job.Source!, IsFirst: job.Input.Revision == 1 && !job.Input.ExportOnly && job.Attachments.Count == 0)
            {
                EarlierEdit = job.Input.EarlierEdit,
                EarlierResult = job.Input.EarlierResult,
                IsFollowUp = job.Input.Revision > 1,
            });

    /// <summary>What a backend was not told, because no edit stands for it.</summary>
    private static IEnumerable<DeclinedRequest> LeftUnsaid(JobRun job) =>
        job.Request == job.Input.Prompt ? [] : job.Asked!.Request.Unsupported.Select(words => new DeclinedRequest(null, words, null));

    public static async Task<JudgeResult.Output> JudgeAsync(JobRun job, MediaFacts result, RenderOutcome render) => job.Input.Version < CompressVideoInput.JudgesInActivities
        ? Version1.Judging.Judge(job, result)
        : await job.Steps.RunAsync<JudgeResult.Output>(nameof(JudgeResult), new JudgeResult.Input(job.Ref)
        {
            Request = job.Asked!.Request,
            EarlierEdit = job.Input.EarlierEdit,
            EarlierGoal = job.Input.EarlierGoal,
            ExportOnly = job.Input.ExportOnly,
            Source = job.Source!,
            Result = result,
            Ssim = render.Ssim,
            Notes = [.. job.Agent.Notes, .. render.Notes ?? []],
            Declined = [.. job.Agent.Declined, .. LeftUnsaid(job)],
            Applied = job.Agent.Applied,
            Held = job.Agent.Held,
            AgentError = job.Agent.Error,
        });
}
