using System.Security.Cryptography;
using System.Text.Json;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding;

/// <summary>Tells whether work that was left is of the same request: the same files, edits and settings, by the same program and encoder.</summary>
internal static class RequestIdentity
{
    public static string Of(EncodingRequest request, EncodingOptions options)
    {
        string[] files = [request.Input, .. request.Clips.Select(clip => clip.Input), .. request.Music is { } music ? [music] : (string[])[]];
        var all = new
        {
            request.Edit,
            request.Clips,
            Files = files.Select(State),
            Settings = options,
            Encoder = State(FfmpegLocator.Find(options).Ffmpeg),
            Program = typeof(RequestIdentity).Module.ModuleVersionId,
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(all)));
    }

    private static string State(string path) =>
        new FileInfo(path) is { Exists: true } file ? FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}") : path;
}
