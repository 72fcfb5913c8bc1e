using System.ComponentModel;
using Compressor.Mcp.Answers;

namespace Compressor.Mcp.Tools;

/// <summary><c>cancel</c>: stops a job or a batch.</summary>
internal sealed class Cancel(ToolContext context) : JobTool<CancelArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    /// <summary>A job that is told to stop ends within this time, as a rule.</summary>
    private const int CleanUpSeconds = 15;

    private static readonly ToolDescription Description = new(
        "cancel", "Stop a job", "Stops a job, or a batch with all of its jobs that have not ended. Does nothing to what has ended.", typeof(CancelArguments), JobOrBatch.Schema, Hints.Stops);

    protected override async Task<ToolAnswer> AnswerAsync(CancelArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (await Context.Jobs.CancelAsync(arguments.Job, cancellationToken) is { } job)
            return await Context.Answers.OfAsync(await Context.Waiting.ForAsync(job, CleanUpSeconds, progress, cancellationToken), cancellationToken);
        var batch = await Context.Batches.CancelAsync(arguments.Job, cancellationToken) ?? throw ToolContext.NotFound();
        return await Context.BatchAnswers.OfAsync(await Context.Waiting.ForAsync(batch, CleanUpSeconds, progress, cancellationToken), cancellationToken);
    }
}

internal sealed record CancelArguments
{
    [Description("The id of a job or a batch.")]
    public required string Job { get; init; }
}
