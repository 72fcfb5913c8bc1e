using System.ComponentModel.DataAnnotations;
using Compressor.Api.Jobs;
using Compressor.Media;

namespace Compressor.Api.Estimates;

/// <summary>The JSON body of <c>POST /estimates</c>: that of a job, as far as it matters.</summary>
/// <param name="Prompt">What to do, in a sentence: "compress this video to under 50MB without losing quality".</param>
/// <param name="Attachments">Further files that the prompt speaks of: music, clips to join.</param>
/// <param name="Source">The file; exactly one of source, file and job is given.</param>
internal sealed record EstimateBody(SourceRequest? Source, [property: Required] string? Prompt, IReadOnlyList<SourceRequest>? Attachments = null)
{
    /// <summary>How far to go; what follows a job is only read.</summary>
    public EstimateDetail Detail { get; init; }

    /// <summary>With detail "reading": what the caller knows of the file, instead of a source.</summary>
    public DescribedFile? File { get; init; }

    /// <summary>The job that the prompt would follow up, instead of a source.</summary>
    public string? Job { get; init; }
}

/// <summary>How far an estimate goes.</summary>
internal enum EstimateDetail
{
    /// <summary>The backend looks at the file: what would become of it, and how long that takes.</summary>
    Full,

    /// <summary>The sentence is read, at once: what would be done, and what is unclear or can't be done.</summary>
    Reading,
}

/// <summary>What somebody who has a file knows of it, such as a browser.</summary>
/// <param name="Width">Pixels, as shown.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Height">Pixels, as shown.</param>
/// <param name="DurationSeconds">Its length in seconds.</param>
internal sealed record DescribedFile(string? Name, long Bytes, int? Width = null, int? Height = null, double? DurationSeconds = null)
{
    /// <summary>The format is the one that its name tells of.</summary>
    public MediaFacts ToFacts() => new()
    {
        Format = MediaFormats.Find(Path.GetExtension(Name ?? "").TrimStart('.'))?.Name ?? "",
        Bytes = Math.Max(0, Bytes),
        Width = Width is > 0 ? Width : null,
        Height = Height is > 0 ? Height : null,
        DurationSeconds = DurationSeconds is > 0 and < 1e7 ? DurationSeconds : null,
    };
}
