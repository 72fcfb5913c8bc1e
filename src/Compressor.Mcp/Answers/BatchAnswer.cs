using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Answers;

/// <summary>A batch as a tool tells it: the API's JSON, with the paths of its results where there are some.</summary>
internal sealed class BatchAnswer(IJobs jobs, IFileExchange exchange)
{
    private const string Output = "output";

    public static JsonObject Schema(bool byPath)
    {
        var schema = ToolSchema.OfAnswer(typeof(Batch));
        if (byPath) schema["properties"]!["items"]!["items"]!["properties"]![Output] = new JsonObject { ["description"] = "Absolute path of the result.", ["type"] = "string" };
        return schema;
    }

    public async Task<ToolAnswer> OfAsync(Batch batch, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToNode(exchange.Complete(batch), Json.Options)!.AsObject();
        List<(BatchItem Item, string? Output)> items = [];
        foreach (var (index, item) in batch.Items.Index())
        {
            var output = await FindAsync(item, cancellationToken);
            items.Add((item, output));
            if (output is not null) content["items"]![index]![Output] = output;
        }

        return new ToolAnswer(AnswerPhrases.Of(batch, items, PromptReader.LanguageOf(batch.Items[0].Prompt)), content);
    }

    private async Task<string?> FindAsync(BatchItem item, CancellationToken cancellationToken) =>
        exchange.UsesPaths && item.Status is JobState.Completed && await jobs.GetAsync(item.Id, cancellationToken) is { } job
            ? (await exchange.FindResultAsync(job, cancellationToken))?.Path
            : null;
}
