using System.ComponentModel;
using System.Text.Json;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Compressor.Mcp.Schemas;
using Compressor.Media;

namespace Compressor.Mcp.Tools;

/// <summary><c>create_upload</c>: where to send a file.</summary>
internal sealed class CreateUpload(ToolContext context, JobLimits limits) : JobTool<CreateUploadArguments>(Description.For(context.Exchange.UsesPaths), context)
{
    private static readonly ToolDescription Description = new(
        "create_upload", "Send a file",
        "Gives an address to which the bytes of a file can be sent, once, by PUT with the headers that the answer names: curl -T FILE URL. Then give the id as upload to the other tools.",
        typeof(CreateUploadArguments), _ => ToolSchema.OfAnswer(typeof(UploadPlace)), Hints.Adds);

    protected override async Task<ToolAnswer> AnswerAsync(CreateUploadArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        if (arguments.Bytes > limits.MaxBytes) throw new ApiException(Failures.FileTooLarge, ("limit", ByteSize.Format(limits.MaxBytes)));
        var place = await Context.Exchange.CreateUploadAsync(arguments.FileName, cancellationToken);
        var headers = string.Concat(place.Headers.Select(header => $" -H '{header.Key}: {header.Value}'"));
        return new ToolAnswer(
            $"Send the bytes until {place.ExpiresAt:u}, as with: curl -T FILE{headers} '{place.Url}'\nThen give upload {place.Id} to the other tools.",
            JsonSerializer.SerializeToNode(place, Json.Options)!);
    }
}

internal sealed record CreateUploadArguments
{
    [Description("The file's name, with its extension.")]
    public required string FileName { get; init; }

    [Description("The file's size in bytes, so that one that is too large is refused before it is sent.")]
    public long? Bytes { get; init; }
}
