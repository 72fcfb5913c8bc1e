namespace Compressor.Local.Compressing;

/// <summary>One of the videos of a command, and what is to be made of it.</summary>
/// <param name="Output">The argument of --output, or the list's; part of what makes two runs "the same".</param>
internal sealed record VideoTask(SourceVideo Source, string Prompt, string? Output, OutputPlace Place)
{
    public string JobId(IReadOnlyList<SourceVideo> attachments) => Source.JobId(Prompt, Output, attempt: 1, attachments);
}
