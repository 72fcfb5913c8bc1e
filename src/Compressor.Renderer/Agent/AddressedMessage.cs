using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>A message that begins with a file's name and a colon is about that file: "holiday.mp4: make it smaller".</summary>
/// <param name="File">The latest of that name; null: the message begins with no file's name.</param>
/// <param name="Text">Without the name, which may look like a request ("clip 720p.mp4").</param>
internal sealed record AddressedMessage(Upload? File, string Text)
{
    public static AddressedMessage Read(string text, IReadOnlyList<Upload> uploads)
    {
        var file = uploads.Where(upload => StartsWith(text, upload.FileName)).MaxBy(upload => upload.FileName.Length);
        return file is null
            ? new AddressedMessage(null, text)
            : new AddressedMessage(uploads.Last(upload => upload.FileName == file.FileName), text[(file.FileName.Length + 1)..].Trim());
    }

    private static bool StartsWith(string text, string fileName) =>
        text.Length > fileName.Length && text[fileName.Length] is (':' or '：') && text.StartsWith(fileName, StringComparison.OrdinalIgnoreCase);
}
