using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Schemas;
using Compressor.Nemo;

namespace Compressor.Mcp.Tools;

/// <summary><c>get_credits</c>: the balance of the account.</summary>
internal sealed class GetCredits(ToolContext context) : JobTool<GetCreditsArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "get_credits", "Look at the credits", "Tells how many credits the account has for further work. The built-in renderer charges nothing.",
        typeof(GetCreditsArguments), _ => ToolSchema.OfAnswer(typeof(Credits)), Hints.Reads);

    protected override async Task<ToolAnswer> AnswerAsync(GetCreditsArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var credits = await Context.Jobs.GetCreditsAsync(cancellationToken);
        return new ToolAnswer(Phrases.CreditsAre(credits, Language.English), JsonSerializer.SerializeToNode(credits, Json.Options)!);
    }
}

internal sealed record GetCreditsArguments;
