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
            nameof(ReadRequest), Question(job.Input).About(job.Ref, job.Source!));

    public static ReadRequest.Question Question(CompressVideoInput input) => new(
        input.Prompt, IsFirst: input.Revision == 1 && !input.ExportOnly && input.Attachments.Count == 0, input.EarlierEdit, input.EarlierResult, IsFollowUp: input.Revision > 1);

    /// <summary>What a backend was not told, because no edit stands for it.</summary>
    private static IEnumerable<DeclinedRequest> LeftUnsaid(JobRun job) =>
        job.Request == job.Input.Prompt ? [] : job.Asked!.Request.Unsupported.Select(words => new DeclinedRequest(null, words, null));

    public static async Task<JudgeResult.Output> JudgeAsync(JobRun job, MediaFacts result, RenderOutcome render) => job.Input.Version < CompressVideoInput.JudgesInActivities
        ? Version1.Judging.Judge(job, result)
        : await job.Steps.RunAsync<JudgeResult.Output>(nameof(JudgeResult), Case(job).About(render.Ssim, render.Notes) with { Result = result });

    /// <summary>What a result is judged by; it is not there yet, nor what its render tells.</summary>
    public static JudgeResult.Input Case(JobRun job) => new(job.Ref)
    {
        Request = job.Asked!.Request,
        EarlierEdit = job.Input.EarlierEdit,
        EarlierGoal = job.Input.EarlierGoal,
        ExportOnly = job.Input.ExportOnly,
        Source = job.Source!,
        Notes = job.Agent.Notes,
        Declined = [.. job.Agent.Declined, .. LeftUnsaid(job)],
        Applied = job.Agent.Applied,
        Held = job.Agent.Held,
        AgentError = job.Agent.Error,
    };
}
