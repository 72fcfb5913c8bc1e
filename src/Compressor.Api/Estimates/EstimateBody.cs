using Compressor.Api.Jobs;

namespace Compressor.Api.Estimates;

/// <summary>The JSON body of <c>POST /estimates</c>: that of a job, as far as it matters.</summary>
/// <param name="Prompt">What to do, in a sentence: "compress this video to under 50MB without losing quality".</param>
/// <param name="Attachments">Further files that the prompt speaks of: music, clips to join.</param>
internal sealed record EstimateBody(SourceRequest? Source, string? Prompt, IReadOnlyList<SourceRequest>? Attachments = null);
