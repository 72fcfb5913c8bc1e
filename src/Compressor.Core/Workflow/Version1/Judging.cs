using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Workflow.Version1;

/// <summary>
/// Jobs that were started before goals came from activities (<see cref="CompressVideoInput.JudgesInActivities"/>) go on as they began: their
/// orchestrator reads the prompt itself. Nothing new may come in here; it can go once no such job is under way, which is one
/// <c>Data:Retention</c> after the update.
/// </summary>
internal static class Judging
{
    public static ReadRequest.Output Read(JobRun job) => new(PromptReader.Read(job.Input.Prompt), AlreadyFits: false);

    public static JudgeResult.Output Judge(JobRun job, MediaFacts result)
    {
        var (request, source, language) = (job.Asked!.Request, job.Source!, job.Input.Language);
        var fitted = EditFitting.Fit(request, source, capabilities: null, language).Edit;
        var goal = Goal.Of(fitted, source).Over(job.Input.EarlierGoal);
        var verdict = Verdict.Of(new JudgedResult(goal, fitted with { KeepQuality = false }, result), language);
        return new JudgeResult.Output
        {
            Goal = goal,
            Edit = fitted,
            MeetsGoal = verdict.Unmet.Count == 0,
            Unmet = verdict.Unmet,
            FollowUp = verdict.Unmet.Count > 0 ? request.Edit.Ask(verdict.AskAgain, language) : null,
        };
    }
}
