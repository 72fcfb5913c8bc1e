using System.Security.Cryptography;
using System.Text;

namespace Compressor.Core.Jobs;

/// <summary>The keys of a job's private records.</summary>
public static class JobRecords
{
    /// <summary>Before the id of a job, or of a batch, whose records these are.</summary>
    public static IReadOnlyList<string> OfJobs { get; } = ["jobs/", "command-line/"];

    /// <summary>Before the id of the workflow instance whose records these are.</summary>
    public static IReadOnlyList<string> OfInstances { get; } = ["uploads/", "messages/", "renders/", "cancelled/", "progress/"];

    /// <summary>Encrypted: the source's URL as the user gave it.</summary>
    public static string SourceUrl(string jobId) => $"jobs/{jobId}/source-url";

    /// <summary>Encrypted: an attachment's URL as the user gave it.</summary>
    public static string AttachmentUrl(string jobId, string key) => $"jobs/{jobId}/attachment-url/{key}";

    /// <summary>Encrypted: where to call back.</summary>
    public static string CallbackUrl(string jobId) => $"jobs/{jobId}/callback-url";

    /// <summary>Encrypted: the project's page, with its claim token.</summary>
    public static string ProjectLink(string jobId) => $"jobs/{jobId}/project-link";

    /// <summary>The revision after which the user wants to start over.</summary>
    public static string StartOver(string jobId) => $"jobs/{jobId}/start-over";

    /// <summary>Latest revision number; 1 when absent.</summary>
    public static string Revision(string jobId) => $"jobs/{jobId}/revision";

    /// <summary>Marks that the upload of a file into a session has begun. Session ids come from the backend and may contain any character.</summary>
    /// <param name="file">0 is the source, 1 the first attachment.</param>
    public static string Upload(string instanceId, string sessionId, int file = 0) =>
        $"uploads/{instanceId}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sessionId)))[..16]}{(file == 0 ? "" : $"-{file}")}";

    /// <summary>Marks that the upload of the source has begun, by the step that begins the session too: a run of it after a crash has another session.</summary>
    public static string FirstUpload(string instanceId) => $"uploads/{instanceId}/first";

    /// <summary>Why an upload broke off, where it is known.</summary>
    /// <param name="upload">The key of its mark.</param>
    public static string FaultOf(string upload) => $"{upload}-fault";

    /// <summary>The intent to send a message, recorded before the first byte is sent. Keys are <c>INSTANCE-mNUMBER</c>.</summary>
    public static string Message(string messageKey) => $"messages/{messageKey}";

    /// <summary>The intent to submit a render.</summary>
    public static string Render(string instanceId, string renderId) => $"renders/{instanceId}/{renderId}";

    /// <summary>The job or workflow instance that a record belongs to, from its key.</summary>
    public static string OwnerOf(string key)
    {
        var owner = key.Split('/', 3)[1];
        return key.StartsWith("messages/", StringComparison.Ordinal) && owner.LastIndexOf("-m", StringComparison.Ordinal) is > 0 and var end ? owner[..end] : owner;
    }
}
