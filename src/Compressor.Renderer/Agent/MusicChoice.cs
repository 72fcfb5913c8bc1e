using Compressor.Edits;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Which file a message's background music comes from, and what is left of the message if there is none.</summary>
/// <param name="Asked">The request, without what needs music that isn't there.</param>
/// <param name="Source">The file; null: no music.</param>
/// <param name="Declined">What was left out.</param>
internal sealed record MusicChoice(EditRequest Asked, Upload? Source, IReadOnlyList<DeclinedRequest> Declined)
{
    /// <param name="uploads">The session's other files: those that the timeline does not show already.</param>
    /// <param name="current">Id of the file that the draft has as music; null: none.</param>
    public static MusicChoice Of(EditRequest asked, string text, IReadOnlyList<Upload> uploads, string? current)
    {
        var kept = uploads.SingleOrDefault(upload => upload.Id == current);
        if (!asked.Edit.Music) return new MusicChoice(asked, kept, []);
        // "Quieter music" is about the music that is there.
        var source = MusicSource.Named(text, uploads) ?? (asked.Edit.MusicMix is not null ? kept : null) ?? MusicSource.Latest(uploads) ?? kept;
        if (source is not null) return new MusicChoice(asked, source, []);
        // Whoever wants music instead of the sound does not want silence.
        var missing = asked.Edit.Kinds.Where(kind => kind is EditKind.Music or EditKind.Mute).ToList();
        var reason = asked.Language.Say("There is no audio file in this project. Add an audio file and ask again.", "这个项目里没有音频文件，请添加一个音频文件，然后再说一次。");
        return new MusicChoice(
            asked with { Edit = asked.Edit.Without(missing) }, null,
            [.. missing.Select(kind => new DeclinedRequest(kind, EditCatalog.Of(kind).Describe(asked.Edit, asked.Language), reason))]);
    }
}
