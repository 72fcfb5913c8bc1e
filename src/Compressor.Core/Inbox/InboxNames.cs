using System.Security.Cryptography;
using System.Text;
using Compressor.Storage;

namespace Compressor.Core.Inbox;

/// <summary>The names of the inbox's files beside the videos.</summary>
public static class InboxNames
{
    /// <summary>Before the ids of the jobs that it starts.</summary>
    public const string JobIdPrefix = "inbox-";

    private const string PromptSuffix = ".prompt.txt";

    /// <summary>After a video's name: the file that says how its job ended.</summary>
    public const string OutcomeSuffix = ".result.json";

    /// <summary>True for prompts and outcomes, which are beside the videos and start nothing.</summary>
    public static bool IsSidecar(string name) =>
        name.EndsWith(PromptSuffix, StringComparison.OrdinalIgnoreCase) || name.EndsWith(OutcomeSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the prompt for a video can be: <c>holiday.mp4.prompt.txt</c>, else <c>holiday.prompt.txt</c>.</summary>
    public static IEnumerable<string> PromptsOf(string name)
    {
        yield return name + PromptSuffix;
        if (Path.GetExtension(name) is { Length: > 0 } extension) yield return name[..^extension.Length] + PromptSuffix;
    }

    /// <summary>The file beside the video that says how its job ended.</summary>
    public static BlobName OutcomeOf(BlobName video) => video with { Name = video.Name + OutcomeSuffix };

    /// <summary>One job for each content that appears under a name, however often its event is delivered.</summary>
    public static string JobIdOf(BlobName video, string eTag) =>
        JobIdPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{video}\n{eTag.Trim('"')}")))[..32];
}
