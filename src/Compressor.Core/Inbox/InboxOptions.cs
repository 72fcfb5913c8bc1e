namespace Compressor.Core.Inbox;

/// <summary>Settings <c>Inbox:*</c>: files that appear in a container are compressed by themselves.</summary>
public sealed record InboxOptions
{
    public const string Section = "Inbox";

    /// <summary>Only blobs of this container are taken; results never lie in it.</summary>
    public string Container { get; init; } = "inbox";

    /// <summary>The sentence for files that come with none; null: such files are refused.</summary>
    public string? DefaultPrompt { get; init; }
}
