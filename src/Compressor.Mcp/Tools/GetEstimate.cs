using System.ComponentModel;
using System.Text.Json;
using Compressor.Core.Estimates;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Edits;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>estimate</c>: what a job would do.</summary>
internal sealed class GetEstimate(ToolContext context, IEstimates estimates, PromptCheck prompts) : JobTool<EstimateArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "estimate", "Tell what to expect",
        "Tells what compress_video with the same arguments would do, and the size, picture, quality and time to expect. Nothing is made or changed. Where nothing would be made, it says why.",
        typeof(EstimateArguments), _ => ToolSchema.OfAnswer(typeof(Estimate)), Hints.Reads);

    protected override Language LanguageOf(EstimateArguments arguments) => PromptReader.LanguageOf(arguments.Prompt);

    protected override async Task<ToolAnswer> AnswerAsync(EstimateArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        prompts.Check(arguments.Prompt);
        var folder = $"estimate-{Guid.NewGuid():N}";
        List<JobSource> taken = [];
        string? session = null;
        try
        {
            taken.Add(await Context.Files.TakeAsync(folder, arguments, cancellationToken));
            var attachments = await Context.Files.TakeAsync(folder, arguments.Attachments, cancellationToken);
            taken.AddRange(attachments ?? []);
            var estimate = await estimates.EstimateAsync(new EstimateRequest { Source = taken[0], Prompt = arguments.Prompt, Attachments = attachments }, cancellationToken);
            session = estimate.SessionId;
            return new ToolAnswer(estimate.Text, JsonSerializer.SerializeToNode(estimate, Json.Options)!);
        }
        finally
        {
            await Context.Exchange.ReleaseAsync(taken, session);
        }
    }
}

internal sealed record EstimateArguments : FileArgument
{
    [Description("What would be done, in the user's words.")]
    public required string Prompt { get; init; }

    [Description("Further files that the prompt speaks of.")]
    public IReadOnlyList<FileArgument>? Attachments { get; init; }
}
