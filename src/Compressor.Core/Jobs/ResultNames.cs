using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Jobs;

/// <summary>How results are named.</summary>
public static class ResultNames
{
    /// <summary>"holiday.mov" gives "holiday-compressed.mp4".</summary>
    public static string FileName(string sourceFileName, MediaFormat format)
    {
        var stem = Path.GetFileNameWithoutExtension(Media.FileName.Sanitize(sourceFileName));
        return $"{(stem.Length == 0 ? "video" : stem)}-compressed.{format.Name}";
    }

    /// <summary>What a result is to people.</summary>
    public static ResultKind KindOf(JobResult result) => new MediaFacts
    {
        Format = Path.GetExtension(result.FileName).TrimStart('.').ToLowerInvariant() is var extension && extension == "jpeg" ? "jpg" : extension,
        Bytes = result.Bytes,
        FrameRate = result.DurationSeconds is > 0 ? 1 : null,
    }.SourceKind();

    /// <summary>The folder of all results of one revision.</summary>
    public static string Folder(string instanceId) => $"{instanceId}/";

    public static string Blob(string instanceId, string renderId, string fileName) => $"{Folder(instanceId)}{renderId}/{fileName}";
}
