using Compressor.Mcp.Refusals;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;

namespace Compressor.Mcp.Files;

/// <summary>How files come from an assistant, and results get back to it.</summary>
public interface IFileExchange
{
    /// <summary>The assistant runs on this machine: files are given by path, and results are files. Else files are uploads, and results are links.</summary>
    bool UsesPaths { get; }

    /// <summary>How long one call may wait for a job.</summary>
    TimeSpan LongestWait { get; }

    /// <summary>An id for a new job or batch, where its files must be there before it; null: it gets one of its own.</summary>
    string? ChooseId();

    /// <summary>Makes a file of this machine readable for a job.</summary>
    /// <param name="folder">Names the file together with its own name.</param>
    /// <exception cref="ToolException">Files can't be given by path here, or there is no such file.</exception>
    Task<JobSource> LinkAsync(string folder, string path, CancellationToken cancellationToken);

    /// <summary>Checks where a job's result is to go, and remembers it.</summary>
    /// <param name="jobId">Null: check only.</param>
    /// <exception cref="ToolException">The result can't go there, or no place can be chosen here.</exception>
    Task ExpectAsync(string? jobId, ResultRequest asked, CancellationToken cancellationToken);

    /// <summary>A job has begun whose result is expected.</summary>
    void Begun(string jobId);

    /// <summary>The job as callers see it, with the address of its result.</summary>
    Job Complete(Job job);

    /// <summary>The batch as callers see it, with the addresses of its results.</summary>
    Batch Complete(Batch batch);

    /// <summary>Where a job's result is; null: it has none.</summary>
    Task<ResultPlace?> FindResultAsync(Job job, CancellationToken cancellationToken);

    /// <summary>Opens a job's result; null: it is no longer there.</summary>
    Task<Stream?> OpenResultAsync(Job job, CancellationToken cancellationToken);

    /// <summary>A place for a file that the assistant sends.</summary>
    /// <exception cref="ToolException">Files are given by path here.</exception>
    Task<UploadPlace> CreateUploadAsync(string? fileName, CancellationToken cancellationToken);

    /// <summary>Lets go of files that were linked for an estimate, and of what the backend keeps of them.</summary>
    /// <param name="session">The backend's session that holds them; null: none.</param>
    Task ReleaseAsync(IEnumerable<JobSource> sources, string? session);
}
