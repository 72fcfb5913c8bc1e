namespace Compressor.Core.Jobs;

/// <summary>How results are named.</summary>
public static class ResultNames
{
    /// <summary>"holiday.mov" gives "holiday-compressed.mp4".</summary>
    public static string FileName(string sourceFileName)
    {
        var stem = Path.GetFileNameWithoutExtension(Media.FileName.Sanitize(sourceFileName));
        return $"{(stem.Length == 0 ? "video" : stem)}-compressed.mp4";
    }

    /// <summary>The folder of all results of one revision.</summary>
    public static string Folder(string instanceId) => $"{instanceId}/";

    public static string Blob(string instanceId, string renderId, string fileName) => $"{Folder(instanceId)}{renderId}/{fileName}";
}
