using System.ComponentModel;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Edits;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Tools;

/// <summary><c>compress_video</c>: starts a job, and waits for it.</summary>
internal sealed class CompressVideo(ToolContext context, PromptCheck prompts) : JobTool<CompressVideoArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "compress_video", "Compress or edit a video",
        "Makes a video, picture or sound smaller, or edits or converts it, as one sentence says. Waits for the result, and answers with the job as it stands when the time is up: then call get_status.",
        typeof(CompressVideoArguments), JobAnswer.Schema, Hints.Adds);

    protected override Language LanguageOf(CompressVideoArguments arguments) => PromptReader.LanguageOf(arguments.Prompt);

    protected override async Task<ToolAnswer> AnswerAsync(CompressVideoArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        prompts.Check(arguments.Prompt);
        var exchange = Context.Exchange;
        var place = new ResultRequest(arguments.File, arguments.Prompt, arguments.Output, arguments.Overwrite);
        var id = exchange.ChooseId();
        await exchange.ExpectAsync(jobId: null, place, cancellationToken);
        var folder = id ?? "";
        var request = new JobRequest
        {
            JobId = id,
            Prompt = arguments.Prompt,
            Source = await Context.Files.TakeAsync(folder, arguments, cancellationToken),
            Attachments = await Context.Files.TakeAsync(folder, arguments.Attachments, cancellationToken),
        };
        await exchange.ExpectAsync(id, place, cancellationToken);
        var job = await Context.Jobs.StartAsync(request, cancellationToken);
        exchange.Begun(job.Id);
        job = await Context.Waiting.ForAsync(job, arguments.WaitSeconds, progress, cancellationToken);
        return await Context.Answers.OfAsync(job, cancellationToken) with { IsError = job.Status is JobState.Failed };
    }
}

internal sealed record CompressVideoArguments : FileArgument
{
    [Description("What to do, in the user's words: \"compress to under 25 MB\", \"make it fit for Discord, without sound\", \"压缩到一半大小\".")]
    public required string Prompt { get; init; }

    [Description("Further files that the prompt speaks of: music to put under it, clips to join to it.")]
    public IReadOnlyList<FileArgument>? Attachments { get; init; }

    [Description("Where the result goes: the absolute path of a file, or of a folder with a slash at its end. Left out: beside the video, as NAME-compressed.mp4. Needed with url."), ByPath]
    public string? Output { get; init; }

    [Description("Replace the file that output names."), DefaultValue(false), ByPath]
    public bool Overwrite { get; init; }

    [Description("How many seconds to wait for the result; 0: answer at once."), DefaultValue(Waiting.DefaultSeconds)]
    public int WaitSeconds { get; init; } = Waiting.DefaultSeconds;
}
