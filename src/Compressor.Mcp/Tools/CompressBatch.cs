using Compressor.Mcp.Refusals;
using System.ComponentModel;
using Compressor.Api.Errors;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>compress_batch</c>: several files, one after another.</summary>
internal sealed class CompressBatch(ToolContext context, PromptCheck prompts, JobLimits limits) : JobTool<CompressBatchArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "compress_batch", "Compress several videos",
        "Compresses or edits several files one after another, each by a job of its own (BATCH-1, BATCH-2 …). One that fails stops no other. get_status and cancel take the batch's id too.",
        typeof(CompressBatchArguments), BatchAnswer.Schema, Hints.Adds);

    protected override Language LanguageOf(CompressBatchArguments arguments) => PromptReader.LanguageOf(arguments.Prompt ?? arguments.Items.FirstOrDefault()?.Prompt ?? "");

    protected override async Task<ToolAnswer> AnswerAsync(CompressBatchArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (arguments.Items.Count == 0) throw new ApiException(Failures.BatchEmpty);
        if (arguments.Items.Count > limits.MaxBatchItems) throw new ApiException(Failures.TooManyItems, ("max", limits.MaxBatchItems));
        var language = LanguageOf(arguments);
        var id = Context.Exchange.ChooseId();
        List<(BatchItemRequest Item, ResultRequest Place)> items = [];
        foreach (var (index, item) in arguments.Items.Index())
            items.Add(await NameAsync(index + 1, language, () => ReadAsync(id is null ? null : BatchIds.Item(id, index + 1), item, arguments.Prompt, cancellationToken)));
        foreach (var (index, (_, place)) in items.Index()) await Context.Exchange.ExpectAsync(id is null ? null : BatchIds.Item(id, index + 1), place, cancellationToken);
        var batch = await Context.Batches.StartAsync(new BatchRequest { BatchId = id, Items = [.. items.Select(item => item.Item)] }, cancellationToken);
        foreach (var item in batch.Items) Context.Exchange.Begun(item.Id);
        batch = await Context.Waiting.ForAsync(batch, arguments.WaitSeconds, progress, cancellationToken);
        return await Context.BatchAnswers.OfAsync(batch, cancellationToken) with { IsError = batch.Status is BatchState.Failed };
    }

    private async Task<(BatchItemRequest Item, ResultRequest Place)> ReadAsync(string? jobId, CompressBatchItem item, string? promptOfAll, CancellationToken cancellationToken)
    {
        var prompt = item.Prompt ?? promptOfAll;
        prompts.Check(prompt);
        var place = new ResultRequest(item.File, prompt, item.Output, Overwrite: false);
        await Context.Exchange.ExpectAsync(jobId: null, place, cancellationToken);
        return (new BatchItemRequest
        {
            Prompt = prompt,
            Source = await Context.Files.TakeAsync(jobId ?? "", item, cancellationToken),
            Attachments = await Context.Files.TakeAsync(jobId ?? "", item.Attachments, cancellationToken),
        }, place);
    }

    /// <summary>Says of which item something is wrong.</summary>
    private static async Task<T> NameAsync<T>(int number, Language language, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (ToolException e)
        {
            throw new ToolException($"Item {number}: {e.Message}", e);
        }
        catch (Exception e) when (e is ApiException or JobException)
        {
            throw new JobException(BatchPhrases.AboutItem(number, fileName: null, ExceptionProblem.Of(e, language).Error, language));
        }
    }
}

internal sealed record CompressBatchArguments
{
    [Description("The files, in the order in which they are compressed.")]
    public required IReadOnlyList<CompressBatchItem> Items { get; init; }

    [Description("What to do with each file that has no prompt of its own, in the user's words.")]
    public string? Prompt { get; init; }

    [Description("How many seconds to wait for the results; 0: answer at once."), DefaultValue(Waiting.DefaultSeconds)]
    public int WaitSeconds { get; init; } = Waiting.DefaultSeconds;
}

internal sealed record CompressBatchItem : FileArgument
{
    [Description("What to do with this file; left out: the prompt of all.")]
    public string? Prompt { get; init; }

    [Description("Further files that the prompt speaks of.")]
    public IReadOnlyList<FileArgument>? Attachments { get; init; }

    [Description("Where the result goes: the absolute path of a file, or of a folder with a slash at its end. Left out: beside the video."), ByPath]
    public string? Output { get; init; }
}
