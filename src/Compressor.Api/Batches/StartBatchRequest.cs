using System.ComponentModel.DataAnnotations;
using Compressor.Api.Jobs;

namespace Compressor.Api.Batches;

/// <summary>The JSON body of <c>POST /batches</c>.</summary>
/// <param name="Items">The files, in the order in which they are compressed.</param>
/// <param name="Prompt">For items that have none of their own.</param>
/// <param name="CallbackUrl">Notified when the batch has ended.</param>
/// <param name="Metadata">Stored with the batch and returned with it.</param>
internal sealed record StartBatchRequest(
    [property: Required] IReadOnlyList<StartBatchItem?>? Items, string? Prompt = null, string? CallbackUrl = null, IReadOnlyDictionary<string, string>? Metadata = null);

/// <summary>A file of a batch that is started.</summary>
/// <param name="Prompt">What to do with this file; the batch's prompt if omitted.</param>
/// <param name="Attachments">Further files that the prompt speaks of.</param>
/// <param name="Metadata">Stored with the item's job and returned with it.</param>
/// <param name="Source">The file.</param>
internal sealed record StartBatchItem(
    [property: Required] SourceRequest? Source, string? Prompt = null, IReadOnlyList<SourceRequest>? Attachments = null, IReadOnlyDictionary<string, string>? Metadata = null);
