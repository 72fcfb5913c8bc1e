using System.ComponentModel;
using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>get_timeline</c>: what a job's video is put together from.</summary>
internal sealed class GetTimeline(ToolContext context) : JobTool<GetTimelineArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "get_timeline", "Look at the timeline", "Tells which tracks the video of a job has: clips, music, titles, and from when to when each of them plays.",
        typeof(GetTimelineArguments), _ => ToolSchema.OfAnswer(typeof(JobTimeline)), Hints.Reads);

    protected override async Task<ToolAnswer> AnswerAsync(GetTimelineArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var timeline = await Context.Jobs.GetTimelineAsync(arguments.Job, cancellationToken) ?? throw ToolContext.NotFound();
        var text = timeline.Summary.Length > 0 ? timeline.Summary : "There is no timeline.";
        return new ToolAnswer(text, JsonSerializer.SerializeToNode(timeline, Json.Options)!);
    }
}

internal sealed record GetTimelineArguments
{
    [Description("The id of the job.")]
    public required string Job { get; init; }
}
