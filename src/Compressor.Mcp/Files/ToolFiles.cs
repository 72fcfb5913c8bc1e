using Compressor.Mcp.Refusals;
using Compressor.Api.Jobs;
using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Mcp.Files;

/// <summary>Takes in the files that a tool's arguments name.</summary>
internal sealed class ToolFiles(JobSources sources, JobLimits limits, IFileExchange exchange)
{
    /// <param name="folder">Names files of this machine in the store.</param>
    /// <exception cref="ToolException">It is not exactly one file, or can't be used.</exception>
    /// <exception cref="Api.Errors.ApiException">As for a job of the API.</exception>
    public async Task<JobSource> TakeAsync(string folder, FileArgument file, CancellationToken cancellationToken) => file switch
    {
        { File: { } path, Upload: null, Url: null } => await exchange.LinkAsync(folder, path, cancellationToken),
        { File: null, Upload: null, Url: not null } or { File: null, Upload: not null, Url: null } =>
            await sources.ReadAsync(new SourceRequest(file.Upload, Blob: null, file.Url), cancellationToken),
        _ => throw new ToolException(exchange.UsesPaths ? "Give exactly one of file and url." : "Give exactly one of upload and url."),
    };

    /// <returns>Null: there are none.</returns>
    public async Task<IReadOnlyList<JobSource>?> TakeAsync(string folder, IReadOnlyList<FileArgument>? files, CancellationToken cancellationToken)
    {
        if (files is null or []) return null;
        if (files.Count > limits.MaxAttachments) throw new Api.Errors.ApiException(Failures.TooManyAttachments, ("max", limits.MaxAttachments));
        List<JobSource> taken = [];
        foreach (var (index, file) in files.Index()) taken.Add(await TakeAsync($"{folder}/with-{index + 1}", file, cancellationToken));
        return taken;
    }
}
