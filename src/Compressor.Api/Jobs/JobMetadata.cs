using System.Text.Json;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Api.Jobs;

/// <summary>The texts that a caller stores with a job.</summary>
internal static class JobMetadata
{
    private const int MaxEntries = 20;
    private const int MaxChars = 2000;

    /// <exception cref="ApiException"><c>metadata_invalid</c>: there is too much, or a null.</exception>
    public static IReadOnlyDictionary<string, string>? Check(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is null
            || (metadata.Count <= MaxEntries && metadata.Values.All(value => value is not null)
                && metadata.Sum(entry => entry.Key.Length + entry.Value.Length) <= MaxChars)
            ? metadata
            : throw new ApiException(Failures.MetadataTooLarge, ("entries", MaxEntries), ("chars", MaxChars));

    /// <param name="json">The part of a multipart request; null if there is none.</param>
    /// <exception cref="ApiException"><c>metadata_invalid</c>.</exception>
    public static IReadOnlyDictionary<string, string>? Parse(string? json)
    {
        if (json is null) return null;
        try
        {
            return Check(JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json.Options));
        }
        catch (JsonException)
        {
            throw new ApiException(Failures.MetadataInvalid);
        }
    }
}
