using System.Security.Cryptography;
using System.Text;
using Compressor.Core.Storage;

namespace Compressor.Core.Inbox;

/// <summary>What lies in the inbox beside the videos.</summary>
public static class InboxNames
{
    private const string PromptSuffix = ".prompt.txt";
    private const string OutcomeSuffix = ".result.json";

    /// <summary>Prompts and outcomes lie beside the videos and start nothing.</summary>
    public static bool IsSidecar(string name) =>
        name.EndsWith(PromptSuffix, StringComparison.OrdinalIgnoreCase) || name.EndsWith(OutcomeSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the sentence for a video may lie: <c>holiday.mp4.prompt.txt</c>, else <c>holiday.prompt.txt</c>.</summary>
    public static IEnumerable<string> PromptsOf(string name)
    {
        yield return name + PromptSuffix;
        if (Path.GetExtension(name) is { Length: > 0 } extension) yield return name[..^extension.Length] + PromptSuffix;
    }

    /// <summary>How the job ended is written beside its video.</summary>
    public static BlobName OutcomeOf(BlobName video) => video with { Name = video.Name + OutcomeSuffix };

    /// <summary>One job for each content that appears under a name, however often it is told.</summary>
    public static string JobIdOf(BlobName video, string eTag) =>
        "inbox-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{video}\n{eTag.Trim('"')}")))[..32];
}
