using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Hosting;

namespace Compressor.Local.Commands;

/// <summary>Options that several commands share.</summary>
internal sealed class CommonOptions(Language language)
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = language.Say("The data folder (default: Data:Directory, else ~/.local/share/compressor).", "数据文件夹（默认：Data:Directory，否则为 ~/.local/share/compressor）。"),
        HelpName = "DIR",
    };

    private readonly Option<string?> _maxSize = new("--max-size")
    {
        Description = language.Say(
            "The largest video to accept, as \"2GB\" (default: Limits:MaxBytes, else 1 TB; 500 MB with another backend).", "可接受的最大视频，如“2GB”（默认：Limits:MaxBytes，否则为 1 TB；使用其他后端时为 500 MB）。"),
        HelpName = "SIZE",
    };

    private readonly Option<bool> _verbose = new("--verbose") { Description = language.Say("Log to stderr what happens.", "把运行记录写到 stderr。") };

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
            : throw new UsageException(said => said.Say($"--max-size {text} is not a size; write it as 2GB or 800MiB.", $"--max-size {text} 不是大小；请写成 2GB 或 800MiB。"));
}
