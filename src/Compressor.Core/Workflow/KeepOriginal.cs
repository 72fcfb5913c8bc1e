using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;

namespace Compressor.Core.Workflow;

/// <summary>The end of a job whose source is small enough already: nothing is sent to the backend, and the result is the original.</summary>
internal static class KeepOriginal
{
    public static async Task<JobOutcome> RunAsync(JobRun job)
    {
        var language = job.Input.Language;
        var request = job.Asked!.Request;
        job.Enter(JobState.Delivering, Phrases.AlreadyFits(job.Source!, request.Edit.Size?.Bytes, language));
        var file = await job.Steps.RunAsync<DeliverResult.Output>(nameof(KeepSource), new KeepSource.Input(job.Ref, job.Input.Source, job.Source!.Format));
        job.Delivered = new DeliveredResult(file, new RenderOutcome("", Ssim: null, Note: null), new JudgeResult.Output
        {
            Goal = Goal.Of(request.Edit, job.Source),
            Edit = request.Edit,
            MeetsGoal = true,
            Wishes = Wishes.Done(request.Edit, language),
            Notes = [new EditNote(JobResult.AlreadyFits, Phrases.AlreadyFits(job.Source, request.Edit.Size?.Bytes, language))],
        });
        return await JobEnding.CompleteAsync(job);
    }
}
