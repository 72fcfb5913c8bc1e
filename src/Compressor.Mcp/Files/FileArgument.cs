using System.ComponentModel;
using Compressor.Mcp.Schemas;

namespace Compressor.Mcp.Files;

/// <summary>A file as an assistant gives it: exactly one of the properties.</summary>
internal record FileArgument
{
    [Description("Absolute path of the file on this machine."), ByPath]
    public string? File { get; init; }

    [Description("The id of an upload that create_upload gave, after the bytes were sent."), ByLink]
    public string? Upload { get; init; }

    [Description("A public https address of the file.")]
    public string? Url { get; init; }
}
