using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Client;

/// <summary>Reads a render's status in every form that the backend gives: <c>output.url</c> or <c>outputUrl</c>, known status words and others.</summary>
internal static class RenderReading
{
    public static RenderStatus Read(string renderId, JsonElement data)
    {
        var output = data.Member("output") ?? default;
        var address = output.Text("url") ?? data.Text("outputUrl") ?? data.Text("output_url") ?? (output.ValueKind == JsonValueKind.String ? output.AsText() : null);
        return new RenderStatus(renderId, Phase(data.Text("status"), address is not null), data.Number("progress"))
        {
            OutputUrl = Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri) ? uri : null,
            DurationSeconds = output.Number("duration") ?? data.Number("duration"),
            Bytes = output.Long("size") ?? data.Long("size"),
            Error = Error(data),
            ChineseError = Redactor.Text(data.Text("error_zh")) is { Length: > 0 } chinese ? chinese : null,
            ErrorCode = data.Text("error_code"),
            SmallestBytes = data.Long("smallest_bytes"),
            FittingSeconds = data.Number("fitting_seconds"),
            Ssim = output.Number("ssim"),
            Quality = Quality(output),
            Note = output.Text("note"),
            Notes = Notes(output),
            EtaSeconds = data.Number("eta"),
        };
    }

    /// <summary>A duplicate id is reported by 409 or in words; so is "another export is active", which is something else.</summary>
    public static bool IsDuplicate(NemoException error)
    {
        if (!error.IsRefusal || error.Kind != NemoErrorKind.Other) return false;
        if (Says("duplicate") || Says("already exist") || Says("already used") || Says("already taken")) return true;
        return error.Code == 409 && !Says("active") && !Says("progress") && !Says("another");

        bool Says(string word) => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>An unknown word means that the render is in progress, unless the video exists already.</summary>
    private static RenderPhase Phase(string? status, bool hasOutput) => status?.Trim().ToLowerInvariant() switch
    {
        "completed" or "complete" or "done" or "success" or "succeeded" or "finished" => RenderPhase.Completed,
        "failed" or "failure" or "error" => RenderPhase.Failed,
        "cancelled" or "canceled" => RenderPhase.Cancelled,
        "pending" or "queued" or "waiting" => RenderPhase.Pending,
        null or "" when hasOutput => RenderPhase.Completed,
        _ => RenderPhase.Processing,
    };

    /// <param name="output">A result, made or expected.</param>
    public static MeasuredQuality? Quality(JsonElement output) =>
        output.Member("quality") is { } quality && quality.Text("level") is { Length: > 0 } level ? new MeasuredQuality(level) { WorstTenth = quality.Number("worst_tenth"), SufficientBytes = quality.Long("sufficient_bytes") } : null;

    /// <param name="output">A result, made or expected.</param>
    public static IReadOnlyList<RenderNote> Notes(JsonElement output) =>
        output.Member("notes") is { ValueKind: JsonValueKind.Array } notes ? [.. notes.EnumerateArray().Select(Note).OfType<RenderNote>()] : [];

    private static RenderNote? Note(JsonElement note) =>
        note.Text("code") is { Length: > 0 } code && Redactor.Text(note.Text("text")) is { Length: > 0 } english
            ? new RenderNote(code, english, Redactor.Text(note.Text("text_zh")) is { Length: > 0 } chinese ? chinese : english)
            : null;

    private static string? Error(JsonElement data)
    {
        var error = data.Text("error") ?? data.Member("error")?.Text("message") ?? data.Text("error_message");
        return Redactor.Text(error) is { Length: > 0 } text ? text : null;
    }
}
