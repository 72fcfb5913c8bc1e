using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Mcp.Answers;
using Compressor.Mcp.Files;
using Microsoft.Extensions.Logging;

namespace Compressor.Mcp.Tools;

/// <summary>What the tools of one server share.</summary>
internal sealed record ToolContext(
    IJobs Jobs, IBatches Batches, IFileExchange Exchange, ToolFiles Files, JobAnswer Answers, BatchAnswer BatchAnswers, Waiting Waiting, TimeProvider Time, ILogger Logger)
{
    /// <exception cref="JobException"><c>job_not_found</c>.</exception>
    public async Task<Job> FindAsync(string id, CancellationToken cancellationToken) => await Jobs.GetAsync(id, cancellationToken) ?? throw NotFound();

    public static JobException NotFound() => new(Failures.JobNotFound.In(Language.English) with { Action = "Check its id; the resources of this server list its jobs." });
}
