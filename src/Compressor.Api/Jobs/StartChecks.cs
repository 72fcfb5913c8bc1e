using Compressor.Api.Errors;
using Compressor.Api.Security;
using Compressor.Core.Jobs;

namespace Compressor.Api.Jobs;

/// <summary>What is checked of a request before anything is stored or started.</summary>
internal sealed class StartChecks(JobLimits limits, UrlCheck urls)
{
    private const int MaxMetadataEntries = 20;
    private const int MaxMetadataChars = 2000;

    /// <exception cref="ApiException">There is none, or it is too long.</exception>
    public void CheckPrompt(string? prompt)
    {
        if (string.IsNullOrWhiteSpace(prompt))
            throw new ApiException(400, JobErrorCodes.PromptInvalid, "The prompt is missing. Say what to do, such as \"compress this video to under 50MB\".");
        if (prompt.Length > limits.MaxPromptChars)
            throw new ApiException(400, JobErrorCodes.PromptInvalid, $"The prompt has {prompt.Length} characters. Shorten it to {limits.MaxPromptChars}.");
    }

    public async Task<Uri?> ReadCallbackAsync(string? url, CancellationToken cancellationToken) =>
        url is null ? null : await urls.CheckCallbackAsync(url, cancellationToken);

    public Task<Uri> ReadSourceUrlAsync(string url, CancellationToken cancellationToken) => urls.CheckSourceAsync(url, cancellationToken);

    /// <exception cref="ApiException">There is too much, or a null.</exception>
    public static IReadOnlyDictionary<string, string>? CheckMetadata(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is null
            || (metadata.Count <= MaxMetadataEntries && metadata.Values.All(value => value is not null)
                && metadata.Sum(entry => entry.Key.Length + entry.Value.Length) <= MaxMetadataChars)
            ? metadata
            : throw new ApiException(400, "metadata_invalid", $"metadata may have {MaxMetadataEntries} texts with {MaxMetadataChars} characters in all.");
}
