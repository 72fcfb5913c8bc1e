using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>get_result</c>: where the result of a job is.</summary>
internal sealed class GetResult(ToolContext context) : JobTool<GetResultArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "get_result", "Get the result", "Tells where the result of a job is: its path, or a link that anyone can open until it expires, so give it to the user alone.",
        typeof(GetResultArguments), Schema, Hints.Reads);

    protected override async Task<ToolAnswer> AnswerAsync(GetResultArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var job = await Context.FindAsync(arguments.Job, cancellationToken);
        if (job.Result is not { } result || await Context.Exchange.FindResultAsync(job, cancellationToken) is not { } place)
            throw new ApiException(job.Status.IsEnded() ? Failures.NoResult : Failures.JobNotFinished);
        var answer = new ResultAnswer(job.Id, job.ResultRevision ?? job.Revision, place.FileName, result.InputBytes, result.Bytes, result.MeetsGoal, place.Path, place.Url, place.ExpiresAt);
        return new ToolAnswer(AnswerPhrases.Result(job, place, PromptReader.LanguageOf(job.Prompt)), JsonSerializer.SerializeToNode(answer, Json.Options)!) { Link = JobAnswer.LinkOf(job) };
    }

    private static JsonObject Schema(bool byPath) => ToolSchema.OfAnswer(typeof(ResultAnswer));
}

internal sealed record GetResultArguments
{
    [Description("The id of the job.")]
    public required string Job { get; init; }
}

/// <param name="Revision">1 for the first sentence; each follow-up that edits adds one.</param>
/// <param name="MeetsGoal">Every request was done, and could be checked.</param>
/// <param name="Path">Absolute; null: it is at <paramref name="Url"/>.</param>
/// <param name="Url">Anyone who has it can download the file until <paramref name="ExpiresAt"/>.</param>
internal sealed record ResultAnswer(
    string Job, int Revision, string FileName, long InputBytes, long Bytes, bool MeetsGoal, string? Path, Uri? Url, DateTimeOffset? ExpiresAt)
{
    public override string ToString() => FileName;
}
