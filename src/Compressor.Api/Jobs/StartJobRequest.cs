using System.ComponentModel.DataAnnotations;

namespace Compressor.Api.Jobs;

/// <summary>The JSON body of <c>POST /jobs</c>.</summary>
/// <param name="Prompt">What to do, in a sentence: "compress this video to under 50MB without losing quality".</param>
/// <param name="CallbackUrl">Notified when the job has ended.</param>
/// <param name="Metadata">Stored with the job and returned with it.</param>
/// <param name="Attachments">Further files that the prompt speaks of: music, clips to join.</param>
/// <param name="Source">The file.</param>
internal sealed record StartJobRequest(
    [property: Required] SourceRequest? Source, [property: Required] string? Prompt, string? CallbackUrl = null, IReadOnlyDictionary<string, string>? Metadata = null, IReadOnlyList<SourceRequest>? Attachments = null);

/// <summary>Where a file is: exactly one of them.</summary>
/// <param name="Upload">The id of an upload ticket after its upload.</param>
/// <param name="Blob"><c>container/name</c> in the app's storage account.</param>
/// <param name="Url">A public address.</param>
internal sealed record SourceRequest(string? Upload = null, string? Blob = null, string? Url = null);
