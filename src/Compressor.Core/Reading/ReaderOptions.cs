using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Reading.ReaderOptions>]

namespace Compressor.Core.Reading;

/// <summary>A language model that reads the sentences which the rules do not understand whole. Off unless an address is set.</summary>
public sealed record ReaderOptions : ISettings
{
    public static string Section => "Reader";

    /// <summary>Base address of an OpenAI-compatible server, such as <c>http://localhost:11434/v1</c>. It is sent the sentence and the video's size, length and picture size; never the video.</summary>
    [DefaultText("none: sentences are read by rules alone")]
    public Uri? Endpoint { get; init; }

    /// <summary>The model's name at that server.</summary>
    [DefaultText("required with an endpoint")]
    public string? Model { get; init; }

    /// <summary>The server's API key.</summary>
    [DefaultText("none")]
    public string? Key { get; init; }

    /// <summary>A model that takes longer is not waited for; the rules' reading is used.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public IEnumerable<string> Check()
    {
        if (Endpoint is not null && string.IsNullOrWhiteSpace(Model)) yield return "Reader:Model must be set when Reader:Endpoint is.";
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"ReaderOptions {{ Endpoint = {Endpoint}, Model = {Model} }}";
}
