using System.Globalization;

namespace Compressor.Nemo.Drafts;

/// <param name="Kind">video, audio, text, or the backend's number.</param>
/// <param name="Volume">1 is unchanged; null if not stated.</param>
public sealed record OutlineTrack(string Kind, string Label, double StartSeconds, double EndSeconds, double? Volume)
{
    internal string Span => $"{Seconds(StartSeconds)}-{Seconds(EndSeconds)}s";

    internal string Describe()
    {
        var label = Kind == "text" ? $"\"{Label}\"" : Label;
        var name = Kind switch { "video" => "Video", "audio" => "BGM", "text" => "Title", _ => $"Track {Kind}" };
        var volume = Volume is { } part and not 1 ? $", {Percent(part)}" : "";
        return $"{name}{(Label.Length > 0 ? $": {label}" : "")} ({Span}{volume})";
    }

    internal static string Percent(double part) => Math.Round(part * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    internal static string Seconds(double seconds) => seconds.ToString("0.#", CultureInfo.InvariantCulture);
}
