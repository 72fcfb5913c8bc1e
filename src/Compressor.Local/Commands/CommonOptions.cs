using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Hosting;

namespace Compressor.Local.Commands;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "The data folder (default: Data:Directory, else ~/.local/share/compressor).",
        HelpName = "DIR",
    };

    private readonly Option<string?> _maxSize = new("--max-size")
    {
        Description = "The largest video to accept, as \"2GB\" (default: Limits:MaxBytes, else 500 MB).",
        HelpName = "SIZE",
    };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Log to stderr what happens." };

    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_maxSize);
        command.Add(_verbose);
    }

    public HostSettings Read(ParseResult parsed) => new()
    {
        DataDirectory = parsed.GetValue(_data) is { Length: > 0 } directory ? Path.GetFullPath(directory) : null,
        MaxBytes = parsed.GetValue(_maxSize) is { } size ? ParseSize(size) : null,
        Verbose = parsed.GetValue(_verbose),
    };

    private static long ParseSize(string text) =>
        PromptReader.Read($"under {text}").Edit.Size is { Bytes: > 0 } size
            ? size.Bytes.Value
            : throw new UsageException($"--max-size {text} is not a size; write it as 2GB or 800MiB.");
}
