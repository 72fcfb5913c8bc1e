using System.ComponentModel;
using System.Text.Json.Nodes;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Edits;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>follow_up</c>: says something more to a job that has ended.</summary>
internal sealed class FollowUp(ToolContext context, PromptCheck prompts) : JobTool<FollowUpArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "follow_up", "Change something else",
        "Changes the result of a job that has ended, by a further sentence: \"a bit smaller\", \"720p instead\", \"undo that\", \"start over and keep only the first minute\". What was asked for earlier stays in force.",
        typeof(FollowUpArguments), Schema, Hints.Adds);

    protected override Language LanguageOf(FollowUpArguments arguments) => PromptReader.LanguageOf(arguments.Text);

    protected override async Task<ToolAnswer> AnswerAsync(FollowUpArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        prompts.Check(arguments.Text);
        await Context.FindAsync(arguments.Job, cancellationToken);
        var files = await Context.Files.TakeAsync($"{arguments.Job}/{Guid.NewGuid():N}", arguments.Attachments, cancellationToken);
        var answer = await Context.Jobs.SendMessageAsync(arguments.Job, arguments.Text, files, cancellationToken) ?? throw ToolContext.NotFound();
        if (answer.Job.Status.IsEnded()) return await TellAsync(answer, answer.Text, cancellationToken);
        Context.Exchange.Begun(arguments.Job);
        answer = answer with { Job = await Context.Waiting.ForAsync(answer.Job, arguments.WaitSeconds, progress, cancellationToken) };
        return await TellAsync(answer, text: null, cancellationToken) with { IsError = answer.Job.Status is JobState.Failed };
    }

    /// <param name="text">Null: what is to say about the job.</param>
    private async Task<ToolAnswer> TellAsync(FollowUpAnswer answer, string? text, CancellationToken cancellationToken)
    {
        var job = await Context.Answers.OfAsync(answer.Job, cancellationToken);
        return job with { Text = text ?? job.Text, Content = new JsonObject { ["action"] = answer.Action, ["text"] = answer.Text, ["job"] = job.Content } };
    }

    private static JsonObject Schema(bool byPath)
    {
        var schema = ToolSchema.OfAnswer(typeof(FollowUpAnswer));
        schema["properties"]!["job"] = JobAnswer.Schema(byPath);
        return schema;
    }
}

internal sealed record FollowUpArguments
{
    [Description("The id of the job.")]
    public required string Job { get; init; }

    [Description("What to change, in the user's words.")]
    public required string Text { get; init; }

    [Description("Further files that the text speaks of.")]
    public IReadOnlyList<FileArgument>? Attachments { get; init; }

    [Description("How many seconds to wait for the result; 0: answer at once."), DefaultValue(Waiting.DefaultSeconds)]
    public int WaitSeconds { get; init; } = Waiting.DefaultSeconds;
}
