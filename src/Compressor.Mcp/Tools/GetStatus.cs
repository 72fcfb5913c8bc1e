using System.ComponentModel;
using System.Text.Json.Nodes;
using Compressor.Mcp.Answers;

namespace Compressor.Mcp.Tools;

/// <summary><c>get_status</c>: how far a job or a batch has come.</summary>
internal sealed class GetStatus(ToolContext context) : JobTool<GetStatusArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "get_status", "Look how far a job is",
        "Tells how far a job or a batch has come, and what came of it. With wait_seconds it waits for the end, which is better than calling again and again.",
        typeof(GetStatusArguments), JobOrBatch.Schema, Hints.Reads);

    protected override async Task<ToolAnswer> AnswerAsync(GetStatusArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (await Context.Jobs.GetAsync(arguments.Job, cancellationToken) is { } job)
            return await Context.Answers.OfAsync(await Context.Waiting.ForAsync(job, arguments.WaitSeconds, progress, cancellationToken), cancellationToken);
        var batch = await Context.Batches.GetAsync(arguments.Job, cancellationToken) ?? throw ToolContext.NotFound();
        return await Context.BatchAnswers.OfAsync(await Context.Waiting.ForAsync(batch, arguments.WaitSeconds, progress, cancellationToken), cancellationToken);
    }
}

internal sealed record GetStatusArguments
{
    [Description("The id of a job or a batch.")]
    public required string Job { get; init; }

    [Description("How many seconds to wait for the end; 0: answer at once."), DefaultValue(0)]
    public int WaitSeconds { get; init; }
}

/// <summary>The answer of tools that take the id of either.</summary>
internal static class JobOrBatch
{
    public static JsonObject Schema(bool byPath) => new() { ["type"] = "object", ["anyOf"] = new JsonArray(JobAnswer.Schema(byPath), BatchAnswer.Schema(byPath)) };
}
