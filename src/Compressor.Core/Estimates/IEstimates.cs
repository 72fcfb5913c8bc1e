using Compressor.Errors;

namespace Compressor.Core.Estimates;

/// <summary>Tells what a job would do, without starting it: nothing is rendered, charged or kept for good.</summary>
public interface IEstimates
{
    /// <exception cref="JobException">The request is invalid, the file can't be used, or the backend has no estimates (<c>estimates_unsupported</c>).</exception>
    Task<Estimate> EstimateAsync(EstimateRequest request, CancellationToken cancellationToken = default);

    /// <summary>How a sentence would be read, about a file that need not be here: nothing is sent anywhere.</summary>
    /// <exception cref="JobException"><c>job_not_found</c>.</exception>
    Task<Estimate> ReadAsync(ReadingRequest request, CancellationToken cancellationToken = default);
}
